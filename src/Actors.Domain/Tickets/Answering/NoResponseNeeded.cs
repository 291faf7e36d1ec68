using Actors.Domain.Tickets.ChangingStatus;

namespace Actors.Domain.Tickets.Answering;

/// <summary>Exclude one buyer message from the response clock; who and why are recorded (R62).</summary>
/// <param name="Reason">JSON of <see cref="NoteBody"/>.</param>
public sealed record MarkNoResponseNeeded(Guid Message, Content Reason) : TicketCommand
{
    public override IEnumerable<Content> Contents => [Reason];
}

/// <summary>Take that back: the message waits for an answer again.</summary>
public sealed record WithdrawNoResponseNeeded(Guid Message) : TicketCommand;

/// <summary>The message is not one of this ticket's buyer messages.</summary>
public sealed record UnknownMessage() : Refusal("message.unknown", "The ticket has no such buyer message.", RefusalKind.Unknown);

public sealed record ReasonMissing() : Refusal("message.reason-missing", "Say why the message needs no response.", RefusalKind.Invalid);

public sealed record AlreadyAnswered() : Refusal("message.answered", "The message is answered already; there is nothing to exclude.");

internal static class NoResponseNeeded
{
    public static Decision Decide(TicketState state, MarkNoResponseNeeded command)
    {
        if (string.IsNullOrWhiteSpace(command.Reason.Read(DomainJson.Default.NoteBody).Text))
            return new ReasonMissing();
        return state.Find(command.Message) switch
        {
            null or { Gone: true } => new UnknownMessage(),
            { Excluded: true } => Decision.Nothing,
            { Answer: not null } => new AlreadyAnswered(),
            _ => Decision.Accept(new NoResponseNeededMarked(command.Message, command.Reason.Ref)),
        };
    }

    public static Decision Decide(TicketState state, WithdrawNoResponseNeeded command) => state.Find(command.Message) switch
    {
        null or { Gone: true } => new UnknownMessage(),
        { Excluded: false } => Decision.Nothing,
        _ => Decision.Accept([new NoResponseNeededWithdrawn(command.Message), .. BringBack.Because(SnoozeEnd.BuyerWrote, state)]),
    };
}
