using Orleans.Runtime;

namespace Actors.Grains.Live;

internal sealed partial class LiveRelay
{
    [LoggerMessage(3201, LogLevel.Warning, "{Silo} did not answer the hello of this host")]
    private partial void LogNotGreeted(Exception error, SiloAddress silo);
}
