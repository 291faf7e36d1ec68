using Actors.Domain.Orders;
using Actors.Domain.Orders.Refunding;
using Actors.Domain.Suspensions;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Merging;
using Actors.Domain.Tickets.Reviewing;

namespace Actors.Runtime;

/// <summary>Brings to an order's account what tickets and incidents did with its money.</summary>
public sealed class OrderMoney(IActors actors, OrderRouting orders, AskedReviews reviews)
{
    private static readonly Who System = Who.System("orders");

    /// <summary>What nobody recorded never was: the order has the sum again.</summary>
    public async Task Follow(DueEffect due, FollowRefund follow, CancellationToken cancel)
    {
        var order = new ActorId(due.Tenant, ActorKinds.Order, follow.OnOrder);
        var entry = (await actors.Read(order, cancel).ConfigureAwait(false)).As<OrderState>().Account.Find(follow.Refund);
        if (entry is not { Stage: RefundStage.Booked })
            return;
        var stage = await IsRecorded(due.Tenant, entry, cancel).ConfigureAwait(false)
            ? entry.Suspension is null ? RefundStage.Recorded : RefundStage.Listed
            : RefundStage.TakenBack;
        await Send(order, new MoveRefund(follow.Refund, stage), due, "follow", cancel).ConfigureAwait(false);
    }

    /// <summary>An entry that is older than the account is unknown to it; the next booking finds it.</summary>
    public async Task Tell(DueEffect due, TellRefund told, CancellationToken cancel)
    {
        var order = await orders.MoneyOf(due.Tenant, told.OrderId, told.FromAccount, cancel).ConfigureAwait(false);
        await Send(order, new MoveRefund(told.Refund, told.Stage), due, "tell", cancel).ConfigureAwait(false);
    }

    public async Task Confirm(DueEffect due, TellConfirmed told, CancellationToken cancel)
    {
        var ticket = (await actors.Read(ActorId.ForTicket(due.Tenant, told.Ticket), cancel).ConfigureAwait(false)).As<TicketState>();
        if (ticket.Migration is not { } migration)
            return;
        var order = await orders.MoneyOf(due.Tenant, told.OrderId, told.FromAccount, cancel).ConfigureAwait(false);
        var command = new ConfirmRefunds(told.Ticket, migration.Confirms, migration.Stage == MigrationStage.Resolved);
        await Send(order, command, due, "confirmed", cancel).ConfigureAwait(false);
    }

    /// <summary>A merged ticket, and one that knows of the refund, has nothing that waits.</summary>
    public async Task Overtake(DueEffect due, OvertakeReviews overtakes, CancellationToken cancel)
    {
        var order = new ActorId(due.Tenant, ActorKinds.Order, overtakes.OnOrder);
        var orderId = overtakes.OnOrder[(overtakes.OnOrder.IndexOf('/', StringComparison.Ordinal) + 1)..];
        if ((await actors.Read(order, cancel).ConfigureAwait(false)).As<OrderState>().Account.Find(overtakes.Refund) is not { } refund)
            return;
        foreach (var ticket in (await reviews.WaitingFor(due.Tenant, orderId, cancel).ConfigureAwait(false)).Select(asked => asked.Ticket).Distinct())
        {
            var id = ActorId.ForTicket(due.Tenant, ticket);
            var account = (await actors.Read(id, cancel).ConfigureAwait(false)).As<TicketState>().Account;
            if (ticket == refund.Ticket || await orders.MoneyOf(due.Tenant, orderId, account, cancel).ConfigureAwait(false) != order)
                continue;
            var command = new OvertakeRefundReviews(refund.Id, orderId, refund.At);
            var reply = await actors.Send(id, command, CommandIds.Of(due, $"overtake-{ticket:N}", System), cancel).ConfigureAwait(false);
            if (reply is CommandReply.Refused { Refusal: not TicketIsMerged } refused)
                throw new EffectRefusedException(refused.Refusal.Code);
        }
    }

    private async Task<bool> IsRecorded(string tenant, BookedRefund entry, CancellationToken cancel)
    {
        if (entry.Suspension is { } suspension)
            return (await actors.Read(ActorId.ForSuspension(tenant, suspension), cancel).ConfigureAwait(false)).As<SuspensionState>()
                .FindRefund(entry.Id) is not null;
        var ticket = (await actors.Read(ActorId.ForTicket(tenant, entry.Ticket), cancel).ConfigureAwait(false)).As<TicketState>();
        return entry.Agreed ? ticket.Agreements.Contains(entry.Id) : ticket.Done.Exists(done => done.Id == entry.Id);
    }

    private async Task Send(ActorId order, Command command, DueEffect due, string purpose, CancellationToken cancel)
    {
        var reply = await actors.Send(order, command, CommandIds.Of(due, purpose, System), cancel).ConfigureAwait(false);
        if (reply is CommandReply.Refused { Refusal: not UnknownBooking } refused)
            throw new EffectRefusedException(refused.Refusal.Code);
    }
}
