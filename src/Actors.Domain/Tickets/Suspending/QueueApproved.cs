using Actors.Domain.Macros;
using Actors.Domain.Tenants;
using Actors.Domain.Tickets.Replying;

namespace Actors.Domain.Tickets.Suspending;

/// <summary>Queue a reply that compliance approved under a suspension (R88). Its text is stored already, with the request.</summary>
/// <param name="Epoch">Of the ticket's account, under that suspension where it is the suspended one: in any other the reply is held.</param>
public sealed record QueueApprovedReply(
    Guid Reply, ContentRef Body, Guid Suspension, Guid Approval, long Epoch, MacroUse Macro, int Covers) : TicketCommand
{
    /// <summary>The ticket's version its author was looking at; null in requests that did not say.</summary>
    public long? SeenVersion { get; init; }

    /// <summary>Of the accounts of the ticket's orders.</summary>
    public IReadOnlyList<AccountFence> Fences { get; init; } = [];

    /// <summary>What the wording rules said when it was requested, where its text was at hand.</summary>
    public ReplyScreening? Screening { get; init; }
}

/// <summary>The first gate (R85, R90, R93).</summary>
public sealed record RepliesPaused(Guid Suspension) : Refusal(
    "suspension.replies-paused",
    "The account is suspended: replies go out only with an approved neutral macro that compliance approves, and only where a refund or a "
    + "claim is at stake. Ask for an approval, or add the buyer to the recovery plan.");

internal static class Approved
{
    public static Decision Decide(TicketState state, QueueApprovedReply command)
    {
        if (state.Replies.ContainsKey(command.Reply))
            return Decision.Accept(command.Reply);
        if (command.SeenVersion is { } seen ? state.ConversationVersion > seen : command.Covers < state.BuyerMessages.Count)
            return new StaleReply(command.SeenVersion ?? 0);
        if (state.Status == TicketStatus.Closed)
            return new TicketClosed();
        return Decision.Accept(
            command.Reply,
            new ReplyQueued(command.Reply, command.Body, [], Automatic: false, Math.Min(command.Covers, state.BuyerMessages.Count))
            {
                Epoch = command.Epoch,
                Fences = command.Fences.Count > 0 ? command.Fences : null,
                Approval = command.Approval,
                Macro = command.Macro,
                Screening = command.Screening,
            });
    }
}

/// <summary>The second gate, asked by a gateway just before it speaks to the channel (R85).</summary>
public sealed record DeliveryHeld() : Refusal(
    "delivery.held",
    "This reply must not go now: the lease has ended, or the account was suspended or reinstated since the reply was allowed. Do not send "
    + "it; it is listed in the outbox of the suspension.");
