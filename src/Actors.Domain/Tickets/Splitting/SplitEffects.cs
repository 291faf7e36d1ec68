using System.Text.Json.Serialization;
using Actors.Domain.Tickets;

namespace Actors.Domain;

/// <summary>
/// Look how a ticket stands from which messages were split off, and let the new one know. Whatever the first has said by then counts, so it may run
/// twice and in any order.
/// </summary>
public sealed record AlignSplit(Guid From, Guid Ticket) : Effect
{
    public const string Name = "split-align";

    [JsonIgnore]
    public override string Kind => Name;
}

/// <summary>A split asks for its ticket, and what may change how the messages were answered before it asks to let that one know.</summary>
internal static class SplitEffects
{
    public static IEnumerable<Effect> Of(TicketState state, Event e, Guid ticket) => e switch
    {
        MessagesSplit split => [new AlignSplit(ticket, split.Ticket)],
        ReplySent or ReplyBounced or OutsideReplyDetected { Official: true } or MessagesReturned =>
            state.Splits.Select(split => new AlignSplit(ticket, split.Ticket)),
        TicketSplitOff => [new AlignMark(ticket)],
        SplitAnswersChanged when state.Merged is { } merged => [new AlignMerge(ticket, merged.Into)],
        _ => [],
    };
}
