using Actors.Domain.Orders;
using Actors.Domain.Orders.Refunding;
using Actors.Domain.Tenants;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Acting;
using Actors.Server.Tickets.Gating;

namespace Actors.Server.Tickets.Acting;

/// <param name="Command">With everything that the ticket has to know to decide it now.</param>
/// <param name="Booking">What the order would hold for it; null for what is no refund of an order.</param>
public sealed record ActionPlan(ActorId Ticket, TicketState State, RecordAction Command, BookRefund? Booking);

/// <summary>What an action would be on its ticket at this moment.</summary>
public sealed class ActionPlans(
    IActors actors, GateRules rules, DoneElsewhere elsewhere, Governors governors, OrderRouting orders, Sealing sealing, TimeProvider time)
{
    public async Task<ActionPlan> Of(Guid ticket, ActionRequest body, Caller caller, CancellationToken cancel)
    {
        var tenant = caller.Tenant;
        var state = (await actors.ReadTicket(tenant, ticket, cancel)).As<TicketState>();
        var rule = Act.GateOf(body.Kind) is { } gate ? await rules.Of(tenant, ticket, gate, cancel) : null;
        var settings = await rules.Tenant(tenant, cancel);
        var others = await elsewhere.Of(tenant, ticket, state, cancel);
        var command = new RecordAction(
            sealing.NewId(),
            body.Kind,
            body.Amount,
            body.OrderId ?? (state.Orders.IsEmpty ? null : state.Orders[0].OrderId),
            body.Detail is { } detail ? sealing.Note(ticket, detail) : null,
            body.Note,
            [.. others.Select(other => other.Action).OrderBy(action => action.At)],
            rule)
        {
            Suspension = (await governors.Of(tenant, state, cancel)).Hold?.Suspension,
            ReviewNeeded = NeedsReview(settings, state, body.Kind, body.Amount),
            Oneself = settings.SameAs(caller.Who),
        };
        return new(ActorId.ForTicket(tenant, ticket), state, command, Booking(ticket, state, command, others));
    }

    /// <summary>Whether the tenant wants a manager to have looked at it, also for the policies that notes of the ticket cite (R108).</summary>
    public static bool NeedsReview(TenantState settings, TicketState state, ActionKind kind, Money? amount) =>
        amount is not null && settings.RefundReview.Needs(kind, amount, Cited(state));

    /// <summary>Why the order would not book it now; null when it would, or has no say.</summary>
    public async Task<Refusal?> OrderRefuses(ActionPlan plan, Who by, CancellationToken cancel)
    {
        if (plan is not { Booking: { } booking, Command.OrderId: { } orderId })
            return null;
        var order = await orders.MoneyOf(plan.Ticket.Tenant, orderId, plan.State.Account, cancel);
        return Bookings.Check((await actors.Read(order, cancel)).As<OrderState>(), booking, new(order, 0, time.GetUtcNow(), by));
    }

    /// <summary>Policies of the notes that stand.</summary>
    private static IEnumerable<string> Cited(TicketState state) =>
        state.Notes.Where(note => note is { Current: true, Corrected: false }).Select(note => note.Facts?.Policy).OfType<string>();

    private static BookRefund? Booking(
        Guid ticket, TicketState state, RecordAction command, IReadOnlyList<(Guid Ticket, DoneAction Action)> others) =>
        command is { Amount: { } amount, OrderId: { } order } && Act.IsRefund(command.Kind)
            ? new(command.Action, amount, ticket)
            {
                Known = [.. command.Elsewhere.Concat(state.Done).Select(done => done.Id)],
                Found = DoneElsewhere.Refunds(others.Concat(state.Done.Select(done => (ticket, done))), order),
            }
            : null;
}
