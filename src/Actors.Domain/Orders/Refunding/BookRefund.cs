namespace Actors.Domain.Orders.Refunding;

/// <summary>
/// Hold a sum before anybody records it, so that two who do it at once are told (R58). What is not recorded within
/// <see cref="Bookings.Patience"/> is taken back.
/// </summary>
public sealed record BookRefund(Guid Refund, Money Amount, Guid Ticket) : OrderCommand
{
    /// <summary>A promise that was made outside (R81).</summary>
    public bool Agreed { get; init; }

    /// <summary>The incident on whose list it will stand.</summary>
    public Guid? Suspension { get; init; }

    /// <summary>Refunds its author knows of and repeats for a reason.</summary>
    public IReadOnlyList<Guid> Known { get; init; } = [];

    /// <summary>Refunds that stand in conversations and on lists, some of them older than the account.</summary>
    public IReadOnlyList<FoundRefund> Found { get; init; } = [];
}

public sealed record FoundRefund(Guid Refund, Money Amount, Guid Ticket);

/// <summary>What became of it, as the ticket or the incident says. Told in any order; an earlier stage changes nothing.</summary>
public sealed record MoveRefund(Guid Refund, RefundStage Stage) : OrderCommand;

/// <summary>An official message of the ticket names these sums to the buyer, or came back.</summary>
public sealed record ConfirmRefunds(Guid Ticket, IReadOnlyList<Money> Amounts, bool Stands) : OrderCommand;

public static class Bookings
{
    /// <summary>After that a booking nobody recorded is taken back.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Within that it is recorded or not at all: so nothing is recorded after it was taken back, whatever clock was asked.</summary>
    public static readonly TimeSpan Recordable = TimeSpan.FromMinutes(1);

    /// <summary>Whether what is recorded now was booked shortly before. What is about no order is booked nowhere.</summary>
    public static bool Stands(DateTimeOffset? booked, DateTimeOffset now) => booked is { } at && now <= at + Recordable;

    /// <summary>Why the order would not book it; null when it would.</summary>
    public static Refusal? Check(OrderState state, BookRefund command, in Context context) =>
        Decide(state, command, context) is Decision.Refused refused ? refused.Refusal : null;

    internal static Decision Decide(OrderState state, BookRefund command, in Context context)
    {
        if (state.Account.Find(command.Refund) is { IsLive: true })
            return Decision.Accept(command.Refund);
        if (!command.Amount.CanMove())
            return new InvalidRefundSum();

        Event[] adopted =
        [
            .. command.Found.DistinctBy(found => found.Refund).Where(found => state.Account.Find(found.Refund) is null)
                .Select(found => new RefundBooked(found.Refund, found.Amount, found.Ticket, Agreed: false) { Adopted = true }),
        ];
        var booked = new RefundBooked(command.Refund, command.Amount, command.Ticket, command.Agreed) { Suspension = command.Suspension };
        var (before, after) = (After(state, adopted, context), After(state, [.. adopted, booked], context));
        if (before.Currency(state.Facts?.Total) is { } currency && currency != command.Amount.Currency)
            return new RefundInOtherCurrency(currency);
        if (!command.Agreed && before.Live.Any(entry => !entry.Agreed && !command.Known.Contains(entry.Id)))
            return new RefundedMeanwhile();
        return state.Facts?.Total is { } total && after.Sum > total.Amount
            ? new RefundExceedsOrder(total.Amount, total.Currency, before.Sum)
            : Decision.Accept(command.Refund, [.. adopted, booked]);
    }

    internal static Decision Decide(OrderState state, MoveRefund command) => state.Account.Find(command.Refund) switch
    {
        null => new UnknownBooking(),
        { } entry when Leads(entry.Stage, command.Stage) => Decision.Accept(new RefundMoved(command.Refund, command.Stage)),
        _ => Decision.Nothing,
    };

    internal static Decision Decide(OrderState state, ConfirmRefunds command)
    {
        Guid? confirmed = command.Stands ? null : command.Ticket;
        Guid[] refunds =
        [
            .. state.Account.Live.Where(entry => entry.Confirmed == confirmed && command.Amounts.Contains(entry.Amount)).Select(entry => entry.Id),
        ];
        return refunds.Length == 0 ? Decision.Nothing : Decision.Accept(new RefundsConfirmed(command.Ticket, refunds, command.Stands));
    }

    /// <summary>What is on record is true even of a booking that was taken back.</summary>
    private static bool Leads(RefundStage from, RefundStage to) => (from, to) switch
    {
        (RefundStage.TakenBack, _) => to != RefundStage.TakenBack,
        (_, RefundStage.TakenBack) => from == RefundStage.Booked,
        _ => Rank(to) > Rank(from),
    };

    private static int Rank(RefundStage stage) => stage switch
    {
        RefundStage.Booked => 0,
        RefundStage.Recorded or RefundStage.Listed => 1,
        RefundStage.Approved => 2,
        _ => 3,
    };

    private static RefundAccount After(OrderState state, IEnumerable<Event> events, Context context) =>
        events.Aggregate(state.Account, (account, e) => AccountFold.Apply(account, new(context.Version + 1, context.Now, context.By, e)));
}
