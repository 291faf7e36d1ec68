namespace Actors.Server.Live;

/// <summary>
/// Tells of presence a few times a second at most: hundreds who come at once to one place cost as many messages as one, and who toggles
/// costs nobody anything.
/// </summary>
public sealed class PresenceFeed : LoopService
{
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(200);

    private readonly Presence _presence;

    public PresenceFeed(Presence presence, ILogger<PresenceFeed> logger)
        : base("presence", TimeSpan.FromMinutes(1), logger, Gather)
    {
        _presence = presence;
        _presence.Moved += Nudge;
    }

    protected override Task<bool> Step(CancellationToken cancel)
    {
        _presence.TellNow();
        return Task.FromResult(false);
    }
}
