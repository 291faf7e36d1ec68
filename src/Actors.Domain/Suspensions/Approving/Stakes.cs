using Actors.Domain.Screening.Mentions;
using Actors.Domain.Tickets;

namespace Actors.Domain.Suspensions.Approving;

/// <summary>
/// Whether a reply may be asked for at all (R93). The record is looked at first; where it says nothing a person may, with a reason that
/// compliance reads before it decides.
/// </summary>
public static class Stakes
{
    /// <summary>What the ticket's own record says is at stake.</summary>
    public static IReadOnlyList<StakeGround> In(TicketState ticket) =>
    [
        .. ticket.BuyerMessages.Where(message => message.Into is null).SelectMany(message => Mentioned(ticket, message.Id)),
        .. ticket.Risk is { Rating: RiskRating.OdrCritical } ? [new StakeGround(GroundKind.RatedCritical, null)] : Array.Empty<StakeGround>(),
        .. ticket.Done
            .Where(done => done.Kind is ActionKind.ClaimResponse or ActionKind.Appeal)
            .Select(done => new StakeGround(GroundKind.ClaimRecorded, Stake.Claim, done.Id)),
    ];

    /// <summary>Everything the record says about the ticket of a request: the ticket's own, and the incident's list of refunds.</summary>
    internal static IReadOnlyList<StakeGround> Recorded(SuspensionState state, RequestApproval command) =>
    [
        .. command.Grounds,
        .. state.Refunds
            .Where(refund => refund.Ticket == command.Ticket && IsVouchedFor(refund))
            .Select(refund => new StakeGround(GroundKind.RefundListed, refund.Claimed ? null : Stake.Refund, refund.Id)),
    ];

    /// <summary>An entry that nobody has approved yet is the word of whoever made it, who may be the one that asks.</summary>
    private static bool IsVouchedFor(ListedRefund refund) =>
        refund.State != RefundState.Rejected && (refund.ComplianceBy is not null || refund.FinanceBy is not null);

    /// <summary>Null when neither the record nor the one who asks says what is at stake.</summary>
    internal static Stake? Judge(IReadOnlyList<StakeGround> recorded, Stake? named, bool stated)
    {
        if (named is { } stake)
            return stated || recorded.Any(ground => ground.Supports(stake)) ? stake : null;
        if (recorded.Count == 0)
            return null;
        return recorded.Any(ground => ground.Supports(Stake.Claim)) ? Stake.Claim : Stake.Refund;
    }

    private static IEnumerable<StakeGround> Mentioned(TicketState ticket, Guid message) => ticket.Mentions.TryGetValue(message, out var mentions)
        ? mentions
            .DistinctBy(mention => mention.Category())
            .Select(mention => new StakeGround(
                GroundKind.MentionDetected, mention.Category() == BuyerMentions.Refund ? Stake.Refund : Stake.Claim, message, mention.Entry))
        : [];
}
