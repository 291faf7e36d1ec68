namespace Actors.Domain.Orders.Refunding;

/// <summary>How events change the account of an order.</summary>
internal static class AccountFold
{
    public static RefundAccount Apply(RefundAccount account, Recorded recorded) => recorded.Event switch
    {
        RefundBooked e => account.With(new(
            e.Refund, e.Amount, e.Ticket, e.Agreed, e.Suspension, e.Adopted is true ? RefundStage.Recorded : RefundStage.Booked, recorded.At, recorded.By)),
        RefundMoved e => account.Change(entry => entry.Id == e.Refund, entry => entry with { Stage = e.Stage }),
        RefundsConfirmed e => account.Change(
            entry => e.Refunds.Contains(entry.Id), entry => entry with { Confirmed = e.Stands ? e.Ticket : null }),
        _ => account,
    };
}
