using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Tickets.Replying;

/// <summary>The conversation moved on while the reply was written; nothing was sent.</summary>
public sealed record StaleReplyProblem : Problem
{
    public StaleReplyProblem(Problem stale, long currentVersion, IReadOnlyList<Entry> since)
        : base(stale) => (CurrentVersion, Since) = (currentVersion, since);

    /// <summary>Send again with this version once <see cref="Since"/> is read.</summary>
    public long CurrentVersion { get; }

    /// <summary>Everything after the version in If-Match, oldest first.</summary>
    public IReadOnlyList<Entry> Since { get; }
}
