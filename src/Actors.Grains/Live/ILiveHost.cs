using Orleans.Services;

namespace Actors.Grains.Live;

/// <summary>A process with connections, as the others of its cluster reach it: one per silo, addressed by the silo.</summary>
[Alias("actors.live-host")]
public interface ILiveHost : IGrainService
{
    /// <summary>What happened on another host. Answered when it was taken, so that whoever tells it knows that it arrived.</summary>
    [Alias("hear")]
    Task Hear(LiveNews news);
}
