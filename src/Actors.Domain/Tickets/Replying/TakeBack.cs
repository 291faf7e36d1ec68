using Actors.Domain.Tickets.ChangingStatus;

namespace Actors.Domain.Tickets.Replying;

/// <summary>Take back a reply that nobody can have got yet.</summary>
public sealed record TakeReplyBack(Guid Reply) : TicketCommand;

/// <summary>The time to take it back is over.</summary>
public sealed record TooLateToTakeBack() : Refusal(
    "reply.too-late", "The reply may be on its way already, so it cannot be taken back. Write another one.");

internal static class TakeBack
{
    public static Decision Decide(TicketState state, TakeReplyBack command, in Context context)
    {
        if (!state.Replies.TryGetValue(command.Reply, out var reply) || reply.Outside)
            return new UnknownReply();
        return reply switch
        {
            { State: ReplyState.TakenBack } => Decision.Nothing,
            { State: not ReplyState.Queued } => new ReplySettled(reply.State),
            { HeldUntil: { } until } when context.Now < until =>
                Decision.Accept([new ReplyTakenBack(command.Reply), .. BringBack.Because(SnoozeEnd.ReplyNotDelivered, state)]),
            _ => new TooLateToTakeBack(),
        };
    }
}
