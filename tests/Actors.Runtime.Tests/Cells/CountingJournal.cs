using Actors.Ledger;

namespace Actors.Runtime.Tests.Cells;

internal sealed class CountingJournal(IJournal journal) : IJournal
{
    /// <summary>How often a stream was read.</summary>
    public int Reads { get; private set; }

    /// <summary>How many events that gave.</summary>
    public int Events { get; private set; }

    public Task<AppendOutcome> Append(Append append, CancellationToken cancel) => journal.Append(append, cancel);

    public async Task<IReadOnlyList<StoredEvent>> Read(string tenant, string stream, long after, int limit, CancellationToken cancel)
    {
        var events = await journal.Read(tenant, stream, after, limit, cancel);
        (Reads, Events) = (Reads + 1, Events + events.Count);
        return events;
    }

    public Task<CommandRecord?> FindCommand(string tenant, Guid command, CancellationToken cancel) =>
        journal.FindCommand(tenant, command, cancel);

    public Task<string?> FindName(string tenant, UniqueName name, CancellationToken cancel) => journal.FindName(tenant, name, cancel);
}
