using Actors.Domain.Orders.Refunding;

namespace Actors.Domain.Tickets.Acting;

/// <summary>What a ticket tells the accounts of its orders.</summary>
internal static class MoneyEffects
{
    public static IEnumerable<Effect> Of(TicketState state, Recorded recorded, Guid ticket) => recorded.Event switch
    {
        ActionRecorded { OrderId: { } order, Amount: not null } e when Act.IsRefund(e.Kind) =>
            [new TellRefund(state.Account, order, e.Action, RefundStage.Recorded)],
        ExternalMessageRecorded { OrderId: { } order } e => [new TellRefund(state.Account, order, e.Message, RefundStage.Recorded)],
        ReplySent or ReplyBounced or ReplyFailed when state.Migration is { Confirms.IsEmpty: false } =>
            state.Orders.Select(order => new TellConfirmed(ticket, state.Account, order.OrderId)),
        _ => [],
    };
}
