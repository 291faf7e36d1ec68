using Microsoft.Extensions.Logging;

namespace Actors.Storage;

public sealed partial class SearchIndexer
{
    [LoggerMessage(2303, LogLevel.Error, "Event {Version} of {Stream} cannot be indexed and is set aside ({Reason})")]
    private static partial void LogSetAside(ILogger log, string stream, long version, string reason);

    [LoggerMessage(2304, LogLevel.Error, "Events {From} to {To} of {Tenant} keep their old words in the index ({Reason})")]
    private static partial void LogNotRenewed(ILogger log, string tenant, long from, long to, string reason);
}
