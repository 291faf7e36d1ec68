using Actors.Domain.Orders;
using Actors.Domain.Orders.Refunding;
using Actors.Server.Suspensions;

namespace Actors.Server.Orders.Refunding;

/// <summary>
/// The way of every refund: the order books it, then whoever asked records it. When that is refused, or never comes, the order takes the sum back.
/// </summary>
public sealed class RefundBookings(IActors actors, OrderRouting orders)
{
    /// <param name="fromAccount">Of the ticket or the incident that will record it.</param>
    /// <param name="record">Made of the refund's id and the time at which it was booked.</param>
    public async Task<CommandReply> Book(
        ActorId recorder,
        string fromAccount,
        string orderId,
        BookRefund booking,
        Func<Guid, DateTimeOffset, Command> record,
        CommandMeta meta,
        CancellationToken cancel)
    {
        var order = await orders.MoneyOf(recorder.Tenant, orderId, fromAccount, cancel);
        var (refused, entry) = await Hold(order, booking, meta, cancel);
        if (entry is null)
            return refused!;
        var reply = await actors.Send(recorder, record(entry.Id, entry.At), meta, cancel);
        if (reply is CommandReply.Refused)
            await actors.Send(order, new MoveRefund(entry.Id, RefundStage.TakenBack), meta.Part($"take-back-{entry.Id:N}"), cancel);
        return reply;
    }

    /// <summary>A request that is sent again gets the sum it was given before; unless that was taken back meanwhile.</summary>
    private async Task<(CommandReply.Refused? Refused, BookedRefund? Entry)> Hold(ActorId order, BookRefund booking, CommandMeta meta, CancellationToken cancel)
    {
        for (var part = "book"; ;)
        {
            var held = await actors.Send(order, booking, meta.Part(part), cancel);
            if (held is not CommandReply.Accepted { Receipt: var receipt })
                return ((CommandReply.Refused)held, null);
            var view = await actors.Read(order, cancel);
            if (view.As<OrderState>().Account.Find(receipt.Created!.Value) is { IsLive: true } entry)
                return (null, entry);
            part = $"book-{view.Version}";
        }
    }
}
