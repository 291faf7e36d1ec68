using FsCheck;
using FsCheck.Fluent;
using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets.Model;

/// <summary>Something that somebody does next. It means something on every ticket, so that any part of a story is a story too.</summary>
/// <param name="Kind">What is done; an index into <see cref="Kinds"/>.</param>
/// <param name="After">How long after the previous move.</param>
/// <param name="Shift">How far the time others claim is off.</param>
/// <param name="Which">Chooses among the messages or replies there are.</param>
public sealed record Move(int Kind, TimeSpan After, TimeSpan Shift, int Which)
{
    private static readonly (int Weight, Func<Move, Scenario, DateTimeOffset, Step> Step)[] Kinds =
    [
        (5, (move, ticket, at) => Buyer(ticket.Version + 1, at, said: at + move.Shift)),
        (1, (_, ticket, at) => Receives(SenderKind.System, ticket.Version + 1, at)),
        (1, (_, ticket, at) => Receives(SenderKind.Automatic, ticket.Version + 1, at)),
        (2, (move, ticket, at) => Outside(ticket.Version + 1, at, said: at + move.Shift)),
        (1, (move, ticket, at) => Outside(ticket.Version + 1, at, said: at + move.Shift, official: false)),
        (5, (_, ticket, at) => Reply(ticket.Version + 1, at)),
        (1, (_, ticket, at) => Reply(ticket.Version + 1, at, automatic: true)),
        (1, (_, ticket, at) => Reply(ticket.Version + 1, at, seen: ticket.Version - 1)),
        (6, (move, ticket, at) => Sent(move.Choose(ticket, Replies), at, at + move.Shift)),
        (3, (move, ticket, at) => Bounced(move.Choose(ticket, Replies), at)),
        (1, (move, ticket, at) => Failed(move.Choose(ticket, Replies), at)),
        (1, (move, ticket, at) => NoResponseNeeded(move.Choose(ticket, Messages), at)),
        (1, (move, _, at) => Moves((TicketStatus)(move.Which % 4), at)),
        (1, (move, _, at) => Snoozed(at + move.Shift, at)),
        (1, (_, _, at) => Unsnoozed(at)),
        (1, (_, ticket, at) => Note(ticket.Version + 1, at)),
        (2, (move, ticket, at) => GoodNote(ticket.Version + 1, at, (RiskRating)(move.Which % 3), why: move.Which % 2 == 0 ? "Weighed." : null)),
        (1, (move, ticket, at) => Escalated(ticket.Version + 1, at, $"team-{move.Which % 3}")),
        (1, (move, ticket, at) => Acts(ticket.Version + 1, at, (ActionKind)(move.Which % 8), amount: 10, note: move.Choose(ticket, NoteIds))),
        (2, (move, ticket, at) => Justifies(ticket.Version + 1, at, (MigrationTopic)(move.Which % 8))),
        (2, (_, ticket, at) => Announces(ticket.Version + 1, at)),
        (1, (move, ticket, at) => SaidOutside(ticket.Version + 1, at, agreed: move.Which % 3 == 0 ? 10 : null)),
        (2, (move, ticket, at) => Resolves(ticket.Version + 1, at, "We refund 10 EUR.", move.Which % 2 == 0 ? 10 : null)),
        (1, (_, _, at) => Abandons(at)),
        (1, (move, _, at) => Tags(at, [$"tag-{move.Which % 3}"], $"tag-{(move.Which + 1) % 3}")),
        (1, (move, _, at) => Linked($"#{1_000 + (move.Which % 3)}", at)),
        (4, (_, _, at) => Tick(at)),
    ];

    private static readonly Gen<Move> Any =
        from kind in Gen.Frequency(Kinds.Select((kind, index) => (kind.Weight, Gen.Constant(index))))
        from after in Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(0, 20 * 3_600)))
        from shift in Gen.Frequency((2, Gen.Constant(0)), (2, Gen.Choose(-30 * 3_600, 0)), (1, Gen.Choose(0, 5 * 3_600)))
        from which in Gen.Choose(0, 1_000)
        select new Move(kind, TimeSpan.FromSeconds(after), TimeSpan.FromSeconds(shift), which);

    /// <summary>Stories of some length. A failing one is made shorter by leaving out moves.</summary>
    public static Arbitrary<Move[]> Stories { get; } = 
        Arb.From(Gen.Choose(1, 40).SelectMany(length => Any.ArrayOf(length)), Shorter);

    public Step On(Scenario ticket, DateTimeOffset at) => Kinds[Kind].Step(this, ticket, at);

    private static IEnumerable<Move[]> Shorter(Move[] story)
    {
        for (var size = story.Length / 2; size > 0; size /= 2)
        {
            for (var at = 0; at + size <= story.Length; at += size)
                yield return [.. story[..at], .. story[(at + size)..]];
        }
    }

    private long Choose(Scenario ticket, Func<Event, Guid?> ids)
    {
        var known = ticket.History.Select(recorded => ids(recorded.Event)).OfType<Guid>().ToList();
        return known.Count == 0 ? 999_999 : Number(known[Which % known.Count]);
    }

    private static Guid? NoteIds(Event e) => e is NoteAdded added ? added.Note : null;

    private static Guid? Replies(Event e) => e is ReplyQueued queued ? queued.Reply : null;

    private static Guid? Messages(Event e) => e is MessageReceived received ? received.Message : null;
}
