using Actors.Domain.Orders;
using Actors.Domain.Orders.Refunding;
using Actors.Domain.Tickets.Gating;
using Actors.Domain.Tickets.Noting;

namespace Actors.Domain.Tickets.Acting;

/// <summary>Record what was done, or is about to be, so that it is done once and for a reason.</summary>
/// <param name="Note">The note that says why; needed for some kinds, and to repeat what was done already.</param>
/// <param name="Elsewhere">What was done for the same order in other conversations, as the caller found it.</param>
public sealed record RecordAction(
    Guid Action,
    ActionKind Kind,
    Money? Amount,
    string? OrderId,
    Content? Detail,
    Guid? Note,
    IReadOnlyList<DoneAction> Elsewhere,
    GateRule? Rule) : TicketCommand
{
    /// <summary>What holds the ticket now: then refunds go by the incident's list (R95).</summary>
    public Guid? Suspension { get; init; }

    /// <summary>Whether the tenant wants a manager to have looked at it (R108).</summary>
    public bool ReviewNeeded { get; init; }

    /// <inheritdoc cref="Tenants.TenantState.SameAs"/>
    public IReadOnlyList<Who> Oneself { get; init; } = [];

    /// <summary>When the order booked it (see <see cref="Bookings"/>); null for what is no refund of an order.</summary>
    public DateTimeOffset? Booked { get; init; }

    public override IEnumerable<Content> Contents => Detail is null ? [] : [Detail];
}

public static class Act
{
    public static Decision Decide(TicketState state, RecordAction command, in Context context)
    {
        if (state.Done.Any(done => done.Id == command.Action))
            return Decision.Accept(command.Action);
        if (Check(command) is { } refusal)
            return refusal;
        if (command.Suspension is { } suspension && IsRefund(command.Kind))
            return new RefundsByList(suspension);

        Guid? note = null;
        if (GateOf(command.Kind) is { } gate)
        {
            if (Gates.Check(state, gate, command.Rule, command.Note) is { } closed)
                return closed;
            note = Gates.Opener(state, gate, command.Rule, command.Note);
        }

        var earlier = Earlier(state, command);
        if (earlier is not null)
        {
            if (!Overrides(state, command.Note, earlier.At))
                return new AlreadyDone(earlier.Kind, earlier.At, earlier.By.Value);
            note = command.Note;
        }

        var review = command.ReviewNeeded ? ReviewRefunds.For(state, command, context.By) : null;
        if (command.ReviewNeeded && review is null)
            return new RefundReviewNeeded();
        if (IsRefund(command.Kind) && command.OrderId is not null && !Bookings.Stands(command.Booked, context.Now))
            return new RefundNotBooked();
        return Decision.Accept(command.Action, new ActionRecorded(
            command.Action, command.Kind, command.Amount, command.OrderId, command.Detail?.Ref, note, earlier?.Id)
        {
            Review = review?.Id,
        });
    }

    /// <summary>Whether money goes back to the buyer.</summary>
    public static bool IsRefund(ActionKind kind) => kind is ActionKind.Refund or ActionKind.GoodwillRefund;

    /// <summary>R51, R52: kinds that need a note of their own.</summary>
    public static Gate? GateOf(ActionKind kind) => kind switch
    {
        ActionKind.GoodwillRefund or ActionKind.PolicyOverride => Gate.NonStandard,
        ActionKind.ClaimResponse or ActionKind.SafetyReport or ActionKind.Appeal => Gate.ComplianceCritical,
        _ => null,
    };

    /// <summary>The action that this one would do again (R58). A new message of the buyer is a reason to make contact again.</summary>
    private static DoneAction? Earlier(TicketState state, RecordAction command)
    {
        var asked = state.BuyerMessages is [.., var last] ? last.ReceivedAt : DateTimeOffset.MinValue;
        return state.Done.Concat(command.Elsewhere).LastOrDefault(done => command.Kind switch
        {
            ActionKind.Refund or ActionKind.GoodwillRefund =>
                done.Kind is ActionKind.Refund or ActionKind.GoodwillRefund && IsSameOrder(done, command),
            ActionKind.Replacement => done.Kind == ActionKind.Replacement && IsSameOrder(done, command),
            ActionKind.Contact => done.Kind == ActionKind.Contact && done.At >= asked,
            _ => false,
        });
    }

    private static bool IsSameOrder(DoneAction done, RecordAction command) =>
        done.OrderId is null || command.OrderId is null || done.OrderId == command.OrderId;

    /// <summary>A note written in the knowledge of the earlier action, that passes and says why.</summary>
    private static bool Overrides(TicketState state, Guid? note, DateTimeOffset doneAt) => state.Notes.Any(known =>
        known.Id == note
        && known is { Corrected: false, Used: false, Facts: { } facts }
        && known.At >= doneAt
        && !Gates.Lacks(facts, Gate.NonStandard, GateRule.None, state.Hazard).Any());

    private static InvalidAction? Check(RecordAction command)
    {
        if (command.Amount is { } amount ? !amount.CanMove() : command.Kind is ActionKind.Refund or ActionKind.GoodwillRefund)
            return new InvalidAction("amount");
        return command.OrderId is { } order && !OrderIds.IsValid(order) ? new InvalidAction("orderId") : null;
    }
}
