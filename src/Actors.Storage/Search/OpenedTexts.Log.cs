using Microsoft.Extensions.Logging;

namespace Actors.Storage;

internal sealed partial class OpenedTexts
{
    [LoggerMessage(2301, LogLevel.Warning, "Event {Version} of {Stream} cannot be searched: it cannot be read ({Reason})")]
    private static partial void EventUnreadable(ILogger log, string stream, long version, string reason);

    [LoggerMessage(2302, LogLevel.Error, "Content {Content} cannot be searched: it does not open ({Reason})")]
    private static partial void ContentUnreadable(ILogger log, Guid content, string reason);
}
