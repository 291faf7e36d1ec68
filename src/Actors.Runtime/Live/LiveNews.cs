namespace Actors.Runtime;

/// <summary>What one process tells another about what its connections should see.</summary>
/// <param name="From">The process's name in its cluster; another one after each start.</param>
public sealed record LiveNews(string From, IReadOnlyList<Hint> Hints, IReadOnlyList<PresenceHere> Presence);
