using Actors.Domain.Orders;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Acting;

namespace Actors.Domain.Tenants.Reviewing;

/// <summary>Which refunds a manager has to look at before they are issued (R108); without a rule none.</summary>
/// <param name="Above">By currency. Once there is one, money in a currency that has none is looked at, too.</param>
/// <param name="Kinds">Whatever their amount.</param>
/// <param name="Policies">Cited by a note that stands on the ticket.</param>
public sealed record RefundReviewRule(IReadOnlyList<Money> Above, IReadOnlyList<ActionKind> Kinds, IReadOnlyList<string> Policies)
{
    public static readonly RefundReviewRule None = new([], [], []);

    public bool Needs(ActionKind kind, Money amount, IEnumerable<string> policies)
    {
        if (!Act.IsRefund(kind))
            return false;
        if (Kinds.Contains(kind) || policies.Any(Policies.Contains))
            return true;
        var limit = Above.FirstOrDefault(limit => limit.Currency == amount.Currency);
        return Above.Count > 0 && !(amount.Amount <= limit?.Amount);
    }

    public bool Equals(RefundReviewRule? other) =>
        other is not null && Above.SequenceEqual(other.Above) && Kinds.SequenceEqual(other.Kinds) && Policies.SequenceEqual(other.Policies);

    public override int GetHashCode() => HashCode.Combine(Above.Count, Kinds.Count, Policies.Count);
}

/// <summary>Say anew which refunds are reviewed. Counts from the next refund on.</summary>
public sealed record SetRefundReview(RefundReviewRule Rule) : TenantCommand;

public sealed record InvalidRefundReview(string Field) : Refusal(
    "refund-review.invalid",
    $"The field '{Field}' is not valid: one amount above zero for each currency of ISO 4217, kinds of refunds only, and codes of policies.",
    RefusalKind.Invalid);

internal static class RefundReviews
{
    public static Decision Decide(TenantState state, SetRefundReview command)
    {
        var rule = command.Rule;
        if (!rule.Above.All(limit => limit.CanMove()) || rule.Above.DistinctBy(limit => limit.Currency).Count() < rule.Above.Count)
            return new InvalidRefundReview("above");
        if (!rule.Kinds.All(Act.IsRefund))
            return new InvalidRefundReview("kinds");
        if (!rule.Policies.All(Codes.IsValid))
            return new InvalidRefundReview("policies");
        return rule.Equals(state.RefundReview) ? Decision.Nothing : Decision.Accept(new RefundReviewSet(rule));
    }
}
