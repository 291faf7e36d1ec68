using Actors.Domain.Orders;
using Actors.Domain.Orders.Refunding;
using Actors.Domain.Suspensions.Approving;
using Actors.Domain.Tenants;
using Actors.Domain.Tickets;

namespace Actors.Domain.Suspensions.Refunding;

/// <summary>Put an order on the list of refunds to be made by hand (R95).</summary>
/// <param name="Disputed">The buyer has said that it is not settled.</param>
/// <param name="Claimed">An A-to-Z claim was filed.</param>
/// <param name="Accounts">That govern the ticket, as its record says.</param>
/// <param name="Orders">That the ticket is about.</param>
/// <param name="Elsewhere">Refunds of the order that were recorded anywhere else: in conversations, in other incidents (R58).</param>
public sealed record ListRefund(
    Guid Refund,
    Guid Ticket,
    string OrderId,
    Money Amount,
    bool Disputed,
    bool Claimed,
    IReadOnlyList<string> Accounts,
    IReadOnlyList<string> Orders,
    IReadOnlyList<DoneAction> Elsewhere) : SuspensionCommand
{
    /// <summary>JSON of <see cref="NoteBody"/>: why it is refunded again, for those who approve; needed where it was refunded before.</summary>
    public Content? Why { get; init; }

    /// <summary>When the order booked it; see <see cref="Bookings"/>.</summary>
    public DateTimeOffset? Booked { get; init; }

    public override IEnumerable<Content> Contents => Why is null ? [] : [Why];
}

/// <summary>One of the two approvals: compliance and finance, two different people.</summary>
/// <param name="Side"><see cref="Roles.Compliance"/> or <see cref="Roles.Finance"/>.</param>
/// <param name="CallerRoles">Of the one who approves.</param>
public sealed record ApproveRefund(Guid Refund, string Side, IReadOnlyList<string> CallerRoles) : SuspensionCommand
{
    /// <inheritdoc cref="TenantState.SameAs"/>
    public IReadOnlyList<Who> Oneself { get; init; } = [];
}

/// <param name="Reason">JSON of <see cref="NoteBody"/>.</param>
public sealed record RejectRefund(Guid Refund, IReadOnlyList<string> CallerRoles, Content Reason) : SuspensionCommand
{
    public override IEnumerable<Content> Contents => [Reason];
}

/// <summary>It was made, or could not be.</summary>
/// <param name="How">Where it was made, as a code such as <c>seller-central</c>.</param>
/// <param name="Reference">What the marketplace calls it, if anything.</param>
public sealed record SettleRefund(Guid Refund, bool Done, string How, string? Reference) : SuspensionCommand;

public static class Refund
{
    public static Decision Decide(SuspensionState state, ListRefund command, in Context context)
    {
        if (state.FindRefund(command.Refund) is not null)
            return Decision.Accept(command.Refund);
        if (state.Stage is not (SuspensionStage.Active or SuspensionStage.Lifted))
            return new SuspensionNotActive();
        if (!OrderIds.IsValid(command.OrderId) || !command.Amount.CanMove())
            return new InvalidRefund();
        if (!command.Accounts.Contains(state.Account))
            return new OtherAccount();
        if (!command.Orders.Contains(command.OrderId))
            return new OtherOrder();
        if (command.Why is null && (command.Elsewhere.Count > 0 || IsDone(state, command.OrderId)))
            return new RefundMadeAlready();
        if (state.Refunds.Any(known => known.OrderId == command.OrderId && known.State is RefundState.Listed or RefundState.Approved))
            return new RefundListedAlready();
        return Bookings.Stands(command.Booked, context.Now)
            ? Decision.Accept(
                command.Refund,
                new RefundListed(command.Refund, command.Ticket, command.OrderId, command.Amount, command.Disputed, command.Claimed)
                {
                    Why = command.Why?.Ref,
                })
            : new RefundNotBooked();
    }

    private static bool IsDone(SuspensionState state, string orderId) =>
        state.Refunds.Any(known => known.OrderId == orderId && known.State == RefundState.Done);

    internal static Decision Decide(SuspensionState state, ApproveRefund command, in Context context)
    {
        if (state.FindRefund(command.Refund) is not { } refund)
            return new UnknownRefund();
        if (command.Side is not (Roles.Compliance or Roles.Finance) || !command.CallerRoles.Contains(command.Side))
            return new RefundApproversOnly();
        if (refund.State != RefundState.Listed)
            return new RefundDecided();
        var other = command.Side == Roles.Compliance ? refund.FinanceBy : refund.ComplianceBy;
        var own = command.Side == Roles.Compliance ? refund.ComplianceBy : refund.FinanceBy;
        if (own is not null)
            return Decision.Nothing;
        return other is { } first && (first == context.By || command.Oneself.Contains(first))
            ? new TwoPeopleNeeded()
            : Decision.Accept(new RefundApproved(command.Refund, command.Side));
    }

    internal static Decision Decide(SuspensionState state, RejectRefund command)
    {
        if (state.FindRefund(command.Refund) is not { } refund)
            return new UnknownRefund();
        if (!command.CallerRoles.Contains(Roles.Compliance) && !command.CallerRoles.Contains(Roles.Finance))
            return new RefundApproversOnly();
        if (refund.State != RefundState.Listed)
            return new RefundDecided();
        return string.IsNullOrWhiteSpace(command.Reason.Read(DomainJson.Default.NoteBody).Text)
            ? new DenialReasonMissing()
            : Decision.Accept(new RefundRejected(command.Refund, command.Reason.Ref));
    }

    internal static Decision Decide(SuspensionState state, SettleRefund command)
    {
        if (state.FindRefund(command.Refund) is not { } refund)
            return new UnknownRefund();
        if (!Codes.IsValid(command.How) || (command.Reference is { } reference && !Codes.IsIdentifier(reference, 200)))
            return new InvalidRefund();
        return refund.State switch
        {
            RefundState.Approved => Decision.Accept(new RefundSettled(command.Refund, command.Done, command.How, command.Reference)),
            RefundState.Listed => new RefundNotApproved(),
            _ => new RefundDecided(),
        };
    }
}
