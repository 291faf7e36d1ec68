using Actors.Domain.Tickets;
using Actors.Ledger;

namespace Actors.Server.Tickets.Timelines;

/// <summary>The recorded events of one ticket, and the state they add up to.</summary>
public sealed record TicketReplay(Guid Ticket, IReadOnlyList<Recorded> Events, TicketState State)
{
    private static readonly ActorDefinition Definition = ActorDefinitions.Of(ActorKinds.Ticket);

    private Dictionary<Guid, BuyerMessage>? _buyerMessages;

    /// <summary>The tickets that answer for messages of it, whoever does so now before whoever did; none while it does so itself.</summary>
    public IReadOnlyList<TicketState> Answering { get; init; } = [];

    public BuyerMessage? BuyerMessage(Guid message) =>
        Answering.Select(ticket => ticket.Find(message)).FirstOrDefault(known => known is { Gone: false }) ?? (_buyerMessages ??= State.BuyerMessages.Where(known => !known.Gone).ToDictionary(known => known.Id)).GetValueOrDefault(message);

    public Guid? CorrectionOf(Guid note) =>
        Events.Select(recorded => recorded.Event).OfType<NoteAdded>().FirstOrDefault(added => added.Corrects == note)?.Note;

    public static TicketReplay Empty(Guid ticket) => new(ticket, [], (TicketState)Definition.Initial);

    /// <summary>The same with the events that follow.</summary>
    public TicketReplay With(IReadOnlyList<StoredEvent> following)
    {
        var events = new List<Recorded>(Events.Count + following.Count);
        events.AddRange(Events);
        object state = State;
        foreach (var stored in following)
        {
            events.Add(stored.Read());
            state = Definition.Apply(state, events[^1]);
        }

        return new(Ticket, events, (TicketState)state);
    }
}
