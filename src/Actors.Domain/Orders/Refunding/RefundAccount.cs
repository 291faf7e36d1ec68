using System.Collections.Immutable;

namespace Actors.Domain.Orders.Refunding;

/// <summary>All money of one order that goes back to its buyer, wherever it was promised, listed or paid: one account.</summary>
public sealed record RefundAccount(ImmutableList<BookedRefund> Entries)
{
    public static readonly RefundAccount Empty = new([]);

    public IEnumerable<BookedRefund> Live => Entries.Where(entry => entry.IsLive);

    /// <summary>The currency the order's money is in: of its total, else of what was booked first; null while nobody knows.</summary>
    public string? Currency(Money? total) => total?.Currency ?? Live.FirstOrDefault()?.Amount.Currency;

    /// <summary>What the order owes or has paid: a promise of a conversation is kept by the refunds of the same conversation, not beside them.</summary>
    public decimal Sum => Live.GroupBy(entry => entry.Ticket).Sum(own => Math.Max(
        own.LastOrDefault(entry => entry.Agreed)?.Amount.Amount ?? 0,
        own.Where(entry => !entry.Agreed).Sum(entry => entry.Amount.Amount)));

    public BookedRefund? Find(Guid refund) => Entries.Find(entry => entry.Id == refund);

    internal RefundAccount With(BookedRefund entry) => new(Entries.Add(entry));

    internal RefundAccount Change(Func<BookedRefund, bool> which, Func<BookedRefund, BookedRefund> change) =>
        new([.. Entries.Select(entry => which(entry) ? change(entry) : entry)]);
}

/// <param name="Ticket">The conversation in which it was promised or for which it is paid.</param>
/// <param name="Agreed">A promise made outside; the refunds of its ticket keep it.</param>
/// <param name="Suspension">The incident on whose list it stands; null where a ticket records it.</param>
/// <param name="Confirmed">The ticket whose official message has told the buyer.</param>
public sealed record BookedRefund(
    Guid Id, Money Amount, Guid Ticket, bool Agreed, Guid? Suspension, RefundStage Stage, DateTimeOffset At, Who By, Guid? Confirmed = null)
{
    public bool IsLive => Stage is not (RefundStage.Rejected or RefundStage.Failed or RefundStage.TakenBack);
}

public enum RefundStage
{
    /// <summary>The order holds the sum; whoever asked for it has not recorded it yet.</summary>
    Booked,

    /// <summary>On its ticket.</summary>
    Recorded,

    /// <summary>On the list of an incident (R95).</summary>
    Listed,
    Approved,
    Issued,
    Rejected,
    Failed,

    /// <summary>Nobody recorded it in time: it never was.</summary>
    TakenBack,
}
