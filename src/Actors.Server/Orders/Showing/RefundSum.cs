using Actors.Domain.Orders;
using Actors.Domain.Orders.Refunding;
using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Orders.Showing;

/// <summary>The money that goes back to the buyer, over all conversations and lists.</summary>
/// <param name="Sum">What is promised, listed and refunded by now.</param>
/// <param name="Left">Of the order's total; null while that is not known.</param>
public sealed record RefundSum(string Currency, decimal Sum, decimal? Left, IReadOnlyList<OrderRefund> Items)
{
    /// <summary>Null where no money goes back.</summary>
    public static RefundSum? Of(OrderState order, DisplayNames names)
    {
        var (account, total) = (order.Account, order.Facts?.Total);
        return account.Entries.IsEmpty
            ? null
            : new(
                account.Currency(total) ?? account.Entries[0].Amount.Currency,
                account.Sum,
                total?.Amount - account.Sum,
                [
                    .. account.Entries.Select(entry => new OrderRefund(
                        entry.Id,
                        entry.Amount,
                        entry.Ticket,
                        entry.Suspension,
                        entry.Agreed,
                        entry.Stage,
                        entry.At,
                        names.By(entry.By),
                        entry.Confirmed is not null)),
                ]);
    }
}

/// <param name="Agreed">A promise made outside; refunds of the same ticket keep it.</param>
/// <param name="Confirmed">Whether an official message of the ticket named the sum.</param>
public sealed record OrderRefund(
    Guid Id, Money Amount, Guid Ticket, Guid? Suspension, bool Agreed, RefundStage Stage, DateTimeOffset At, By By, bool Confirmed);
