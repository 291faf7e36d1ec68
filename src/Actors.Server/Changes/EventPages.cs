using Actors.Ledger;

namespace Actors.Server.Changes;

/// <summary>The whole record of an actor as it is stored, never from memory: it is to be proved.</summary>
public sealed class EventPages(IJournal journal)
{
    private const int Page = 5_000;

    public async Task<IReadOnlyList<(Recorded Recorded, StoredEvent Stored)>> All(ActorId actor, CancellationToken cancel) =>
        [.. (await Stored(actor, cancel)).Select(stored => (stored.Read(), stored))];

    public async Task<IReadOnlyList<StoredEvent>> Stored(ActorId actor, CancellationToken cancel)
    {
        var all = new List<StoredEvent>();
        while (true)
        {
            var page = await journal.Read(actor.Tenant, actor.Stream, all.Count, Page, cancel);
            all.AddRange(page);
            if (page.Count < Page)
                return all;
        }
    }
}
