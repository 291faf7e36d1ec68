using System.Text.Json.Serialization;
using Actors.Domain.Tickets;

namespace Actors.Domain;

/// <summary>
/// Look how two tickets stand to each other and take the next step of their merge, or of its end. Whatever both have said by then counts, so it may
/// run twice and in any order.
/// </summary>
public sealed record AlignMerge(Guid Ticket, Guid Into) : Effect
{
    public const string Name = "merge-align";

    [JsonIgnore]
    public override string Kind => Name;
}

/// <summary>Every step of a merge asks for the next one, and so does what changes messages that another ticket answers for.</summary>
internal static class MergeEffects
{
    public static IEnumerable<AlignMerge> Of(TicketState state, Event e, Guid ticket) => e switch
    {
        TicketTakenIn taken => [new(taken.Ticket, ticket)],
        TicketMerged merged => [new(ticket, merged.Into)],
        MergeEnded ended => [new(ended.Ticket, ticket)],
        ReplySent or ReplyBounced when state.Merged is { } merged => [new(ticket, merged.Into)],
        ReplySent or ReplyBounced => state.Left.Select(left => new AlignMerge(left, ticket)),
        _ => [],
    };
}
