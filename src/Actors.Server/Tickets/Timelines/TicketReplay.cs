using Actors.Domain;
using Actors.Domain.Tickets;
using Actors.Ledger;
using Actors.Storage;

namespace Actors.Server.Tickets.Timelines;

/// <summary>The recorded events of one ticket, and the state they add up to.</summary>
public sealed record TicketReplay(Guid Ticket, IReadOnlyList<Recorded> Events, TicketState State)
{
    private static readonly ActorDefinition Definition = ActorDefinitions.Of(ActorKinds.Ticket);

    private Dictionary<Guid, BuyerMessage>? _buyerMessages;

    public BuyerMessage? BuyerMessage(Guid message) =>
        (_buyerMessages ??= State.BuyerMessages.ToDictionary(known => known.Id)).GetValueOrDefault(message);

    public Guid? CorrectionOf(Guid note) =>
        Events.Select(recorded => recorded.Event).OfType<NoteAdded>().FirstOrDefault(added => added.Corrects == note)?.Note;

    public static TicketReplay Of(Guid ticket, IReadOnlyList<StoredEvent> stored)
    {
        var events = new Recorded[stored.Count];
        var state = Definition.Initial;
        for (var i = 0; i < events.Length; i++)
        {
            var header = stored[i].Header;
            var e = EventTypes.Read(header.Type, header.Schema, stored[i].Payload.Span);
            events[i] = new(header.Version, Micros.ToTime(header.AtMicros), new(header.By), e);
            state = Definition.Apply(state, events[i]);
        }
        return new(ticket, events, (TicketState)state);
    }
}
