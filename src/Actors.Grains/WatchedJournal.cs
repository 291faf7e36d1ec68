using Actors.Ledger;
using Actors.Storage;

namespace Actors.Grains;

/// <summary>The journal as one activation sees it; remembers when it must not trust its memory any more.</summary>
internal sealed class WatchedJournal(IJournal journal) : IJournal
{
    /// <summary>An append met another version, or its outcome is unknown.</summary>
    public bool Distrusted { get; private set; }

    public async Task<AppendOutcome> Append(Append append, CancellationToken cancel)
    {
        try
        {
            var outcome = await journal.Append(append, cancel);
            Distrusted |= outcome is AppendOutcome.VersionConflict;
            return outcome;
        }
        catch
        {
            Distrusted = true;
            throw;
        }
    }

    public Task<IReadOnlyList<StoredEvent>> Read(string tenant, string stream, long after, int limit, CancellationToken cancel) =>
        journal.Read(tenant, stream, after, limit, cancel);

    public Task<CommandRecord?> FindCommand(string tenant, Guid command, CancellationToken cancel) =>
        journal.FindCommand(tenant, command, cancel);

    public Task<string?> FindName(string tenant, UniqueName name, CancellationToken cancel) => journal.FindName(tenant, name, cancel);
}
