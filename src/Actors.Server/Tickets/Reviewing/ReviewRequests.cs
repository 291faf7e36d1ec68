using Actors.Domain.Tickets.Reviewing;
using Actors.Server.Tickets.Acting;

namespace Actors.Server.Tickets.Reviewing;

/// <summary>Asks that somebody looks at a refund that would be issued now but for that (R108).</summary>
public sealed class ReviewRequests(IActors actors, ActionPlans plans, Sealing sealing)
{
    /// <summary>What the order would not book is not worth anybody's look: another currency, more than is left.</summary>
    public async Task<CommandReply> Ask(ActionPlan plan, Caller caller, CommandMeta meta, CancellationToken cancel)
    {
        if (plan.Command.Amount is { } amount && amount.CanMove() && await plans.OrderRefuses(plan, caller.Who, cancel) is { } refusal)
            return new CommandReply.Refused(refusal, 0);
        return await actors.Send(plan.Ticket, new AskRefundReview(sealing.NewId(), plan.Command with { Detail = null }), meta, cancel);
    }
}
