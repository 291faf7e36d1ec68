using Actors.Domain.Orders;
using Actors.Domain.Orders.Refunding;
using static Actors.Domain.Tests.Orders.AnOrder;
using static Actors.Domain.Tests.Things;

namespace Actors.Domain.Tests.Orders;

/// <summary>All money of an order that goes back is one account: with its currency, its bound and what was done already.</summary>
public sealed class BookingTests
{
    [Fact]
    public void R58_A_refund_is_booked_and_somebody_looks_whether_it_was_recorded() =>
        Given(Snapshot(At(2), Facts)).When(Books(1, 14.95m)).ThenAsApproved();

    [Fact]
    public void R81_Two_conversations_do_not_each_promise_the_whole_order()
    {
        var order = Given(Snapshot(At(2), Facts), Books(1, 29.90m, ticket: 0xA, agreed: true));

        order.When(Books(2, 0.01m, ticket: 0xB, agreed: true)).ThenRefused(new RefundExceedsOrder(29.90m, "EUR", 29.90m));
        order.When(Books(3, 29.90m, ticket: 0xB)).ThenRefused(new RefundExceedsOrder(29.90m, "EUR", 29.90m));
    }

    [Fact]
    public void R81_The_refund_of_the_conversation_that_promised_it_keeps_the_promise()
    {
        var order = Given(Snapshot(At(2), Facts), Books(1, 29.90m, ticket: 0xA, agreed: true), Moves(1, RefundStage.Recorded));

        order.When(Books(2, 10, ticket: 0xA)).ThenState<OrderState>(state => state.Account.Sum.ShouldBe(29.90m));
        order.When(Books(3, 29.91m - 10, ticket: 0xA, known: 2)).ThenRefused(new RefundExceedsOrder(29.90m, "EUR", 29.90m));
    }

    [Fact]
    public void R81_What_is_promised_anew_takes_the_place_of_what_was() =>
        Given(Snapshot(At(2), Facts), Books(1, 20, ticket: 0xA, agreed: true)).When(Books(2, 25, ticket: 0xA, agreed: true))
            .ThenState<OrderState>(state => state.Account.Sum.ShouldBe(25));

    [Fact]
    public void The_money_of_an_order_is_in_its_currency() =>
        Given(Snapshot(At(2), Facts)).When(Books(1, 5, currency: "GBP")).ThenRefused(new RefundInOtherCurrency("EUR"));

    [Fact]
    public void An_order_without_a_total_has_the_currency_of_what_was_booked_first()
    {
        var order = Given(TicketLinked(0xA, At(1)), Books(1, 5_000));

        order.When(Books(2, 5, currency: "USD", known: 1)).ThenRefused(new RefundInOtherCurrency("EUR"));
        order.When(Books(3, 5_000, known: 1)).ThenState<OrderState>(state => state.Account.Sum.ShouldBe(10_000));
    }

    [Fact]
    public void R58_Who_did_not_know_of_the_other_refund_is_told()
    {
        var order = Given(Snapshot(At(2), Facts), Books(1, 5));

        order.When(Books(2, 5)).ThenRefused(new RefundedMeanwhile());
        order.When(Books(2, 5, known: 1)).ThenState<OrderState>(state => state.Account.Sum.ShouldBe(10));
    }

    [Fact]
    public void The_same_booking_twice_is_one() => Given(Books(1, 5)).When(Books(1, 5)).ThenNothing();

    [Theory]
    [InlineData(0, "EUR")]
    [InlineData(-1, "EUR")]
    [InlineData(1, "EURO")]
    public void Only_money_is_booked(double amount, string currency) =>
        Given().When(Books(1, (decimal)amount, currency: currency)).ThenRefused(new InvalidRefundSum());

    [Theory]
    [InlineData(RefundStage.TakenBack)]
    [InlineData(RefundStage.Rejected)]
    [InlineData(RefundStage.Failed)]
    public void What_came_to_nothing_is_there_again(RefundStage stage) =>
        Given(Snapshot(At(2), Facts), Books(1, 29.90m), Moves(1, stage)).When(Books(2, 29.90m))
            .ThenState<OrderState>(state => state.Account.Sum.ShouldBe(29.90m));

    [Fact]
    public void What_is_recorded_is_not_taken_back_whichever_is_told_first()
    {
        Given(Books(1, 5), Moves(1, RefundStage.Recorded)).When(Moves(1, RefundStage.TakenBack)).ThenNothing();
        Given(Books(1, 5), Moves(1, RefundStage.TakenBack)).When(Moves(1, RefundStage.Recorded)).Then(new RefundMoved(Id(1), RefundStage.Recorded));
    }

    [Fact]
    public void R95_An_earlier_stage_that_is_told_late_changes_nothing() =>
        Given(Books(1, 5), Moves(1, RefundStage.Issued)).When(Moves(1, RefundStage.Approved)).ThenNothing();

    [Fact]
    public void What_was_refunded_before_the_order_kept_account_counts()
    {
        var order = Given(Snapshot(At(2), Facts));
        var found = new FoundRefund(Id(9), new(25, "EUR"), Id(0xB));

        order.When(Books(1, 5, found: found)).ThenRefused(new RefundedMeanwhile());
        order.When(Books(1, 5, known: 9, found: found)).ThenRefused(new RefundExceedsOrder(29.90m, "EUR", 25));
        order.When(Books(1, 4, known: 9, found: found)).ThenState<OrderState>(state => state.Account.Sum.ShouldBe(29));
    }

    [Fact]
    public void R81_A_confirmation_names_the_sums_it_confirms_and_can_come_back()
    {
        var order = Given(Books(1, 5), Moves(1, RefundStage.Recorded), Books(2, 7, known: 1));

        order.When(Confirms(5, stands: true)).Then(new RefundsConfirmed(Id(0xA), [Id(1)], true));
        order.When(Confirms(5, stands: true)).ThenNothing();
        order.When(Confirms(5, stands: false)).Then(new RefundsConfirmed(Id(0xA), [Id(1)], false));
    }

    private static Step Books(
        long refund, decimal amount, long ticket = 0xA, bool agreed = false, string currency = "EUR", long? known = null, FoundRefund? found = null) =>
        new(At(10), Anna, _ => new BookRefund(Id(refund), new(amount, currency), Id(ticket))
        {
            Agreed = agreed,
            Known = known is { } other ? [Id(other)] : [],
            Found = found is null ? [] : [found],
        });

    private static Step Moves(long refund, RefundStage stage) => new(At(11), Who.System("orders"), _ => new MoveRefund(Id(refund), stage));

    private static Step Confirms(decimal amount, bool stands) =>
        new(At(12), Who.System("orders"), _ => new ConfirmRefunds(Id(0xA), [new(amount, "EUR")], stands));
}
