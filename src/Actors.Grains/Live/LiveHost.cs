using Orleans.Concurrency;
using Orleans.Runtime;

namespace Actors.Grains.Live;

/// <summary>Hands on what the other hosts say.</summary>
[Reentrant]
internal sealed class LiveHost(GrainId id, Silo silo, ILoggerFactory log, LiveRelay relay) : GrainService(id, silo, log), ILiveHost
{
    public Task Hear(LiveNews news)
    {
        relay.Hear(news);
        return Task.CompletedTask;
    }
}
