using Actors.Domain.Tickets;
using Microsoft.Extensions.Caching.Memory;

namespace Actors.Server.Tickets.Timelines;

/// <summary>
/// Reads tickets' events. What was read lately is kept, because events never change: asking again, as every open screen does after
/// every hint, costs one question for what has come since. No answer is older than its question; texts are never kept.
/// </summary>
public sealed class TicketReplays(IJournal journal) : IDisposable
{
    private const int MostEvents = 200_000;
    private const int ReadAtOnce = 5_000;

    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostEvents, CompactionPercentage = 0.25 });

    /// <exception cref="ProblemException">The tenant has no such ticket.</exception>
    public async Task<TicketReplay> Of(string tenant, Guid ticket, CancellationToken cancel)
    {
        var replay = await Known(tenant, ticket, cancel);
        return replay.Events.Count > 0 ? replay : throw new ProblemException(new UnknownTicket().ToProblem());
    }

    private async Task<TicketReplay> Known(string tenant, Guid ticket, CancellationToken cancel)
    {
        var known = _kept.Get<TicketReplay>((tenant, ticket)) ?? TicketReplay.Empty(ticket);
        var replay = await CatchUp(known, tenant, cancel);
        if (replay.Events.Count > 0 && !ReferenceEquals(replay, known))
            _kept.Set((tenant, ticket), replay, new MemoryCacheEntryOptions { Size = replay.Events.Count, SlidingExpiration = Idle });
        return replay;
    }

    /// <summary>The same, with what the tickets say that its messages went on in.</summary>
    /// <exception cref="ProblemException">The tenant has no such ticket.</exception>
    public async Task<TicketReplay> Whole(string tenant, Guid ticket, CancellationToken cancel)
    {
        var replay = await Of(tenant, ticket, cancel);
        var answering = new List<TicketState>();
        if (replay.State.Merged is { } merged)
            answering.Add((await Of(tenant, merged.Into, cancel)).State);
        foreach (var split in replay.State.Splits)
        {
            // It is on its way as an effect until then.
            if (await Known(tenant, split.Ticket, cancel) is not { Events.Count: > 0, State: var other })
                continue;
            if (other.Merged is { } away)
                answering.Add((await Of(tenant, away.Into, cancel)).State);
            answering.Add(other);
        }

        return answering.Count == 0 ? replay : replay with { Answering = answering };
    }

    public void Dispose() => _kept.Dispose();

    private async Task<TicketReplay> CatchUp(TicketReplay replay, string tenant, CancellationToken cancel)
    {
        var stream = ActorId.ForTicket(tenant, replay.Ticket).Stream;
        while (true)
        {
            var stored = await journal.Read(tenant, stream, replay.Events.Count, ReadAtOnce, cancel);
            if (stored.Count > 0)
                replay = replay.With(stored);
            if (stored.Count < ReadAtOnce)
                return replay;
        }
    }
}
