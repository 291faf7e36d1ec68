namespace Actors.Storage;

/// <summary>
/// The append-only record. Concurrent appends of a process share transactions; a conflicting one never fails its neighbours,
/// and none is acknowledged before its commit. The expected version is the guard that keeps two hosts from forking a stream.
/// </summary>
public interface IJournal
{
    /// <exception cref="JournalUnavailableException">The outcome is unknown; see there.</exception>
    Task<AppendOutcome> Append(Append append, CancellationToken cancel);

    /// <summary>Events after <paramref name="after"/> in order of version, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<StoredEvent>> Read(string tenant, string stream, long after, int limit, CancellationToken cancel);

    /// <summary>What an earlier command with this id left, or null.</summary>
    Task<CommandRecord?> FindCommand(string tenant, Guid command, CancellationToken cancel);

    /// <summary>The stream that has taken the name, or null.</summary>
    Task<string?> FindName(string tenant, UniqueName name, CancellationToken cancel);
}
