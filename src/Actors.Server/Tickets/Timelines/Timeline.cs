using Actors.Domain.Tickets;
using Actors.Ledger;

namespace Actors.Server.Tickets.Timelines;

/// <param name="Version">The ticket's version. When the last item is below it, there is more: ask with <c>after</c> of that item.</param>
public sealed record TimelinePage(IReadOnlyList<Entry> Items, long Version);

/// <summary>Reads a conversation with its contents: one query for the events, one for all contents of the page.</summary>
public sealed class Timeline(TicketReplays replays, ContentVault vault, People people)
{
    public const int LongestPage = 1000;

    /// <summary>
    /// Entries after a version, oldest first. The whole stream is looked at, so that replies and messages show how they ended,
    /// even when that happened after the page.
    /// </summary>
    /// <exception cref="ProblemException">The tenant has no such ticket.</exception>
    public async Task<TimelinePage> Read(string tenant, Guid ticket, long after, int limit, CancellationToken cancel)
    {
        var replay = await replays.Whole(tenant, ticket, cancel);
        var events = replay.Events;
        var first = (int)Math.Clamp(after, 0, events.Count);
        var count = Math.Min(limit, events.Count - first);

        var ids = new HashSet<Guid>();
        for (var i = first; i < first + count; i++)
            EntryContents.AddTo(ids, events[i].Event);
        var contents = new Opened(await vault.Open(tenant, ids, cancel));

        var entries = new TicketEntries(replay, contents, await people.Names(tenant, cancel));
        var items = new Entry[count];
        for (var i = 0; i < count; i++)
            items[i] = entries.Of(events[first + i]);
        return new(items, events.Count);
    }
}
