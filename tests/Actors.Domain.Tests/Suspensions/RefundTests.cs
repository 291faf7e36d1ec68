using Actors.Domain.Orders;
using Actors.Domain.Orders.Refunding;
using Actors.Domain.Suspensions;
using Actors.Domain.Suspensions.Approving;
using Actors.Domain.Suspensions.Refunding;
using static Actors.Domain.Tests.Suspensions.ASuspension;
using static Actors.Domain.Tests.Things;

namespace Actors.Domain.Tests.Suspensions;

public sealed class RefundTests
{
    private static readonly string[] Both = [Roles.Compliance, Roles.Finance];

    [Fact]
    public void R95_A_refund_is_approved_by_compliance_and_finance_and_then_made()
    {
        var incident = Given([.. Declared, Listed(1)]);

        incident.When(Approved(1, Carla, Roles.Compliance, Both)).Then(new RefundApproved(Id(1), Roles.Compliance));
        incident.When(Approved(1, Carla, Roles.Compliance, Both)).ThenNothing();
        incident.When(Approved(1, Carla, Roles.Finance, Both)).ThenRefused(new TwoPeopleNeeded());
        incident.When(Settled(1)).ThenRefused(new RefundNotApproved());
        incident.When(Approved(1, Dora, Roles.Finance, Both)).Then(new RefundApproved(Id(1), Roles.Finance));
        incident.When(Settled(1)).Then(new RefundSettled(Id(1), true, "seller-central", null));
        incident.When(Settled(1)).ThenRefused(new RefundDecided());
    }

    [Theory]
    [InlineData(9.98, false)]
    [InlineData(9.99, true)]
    public void R95_Only_what_the_order_holds_is_listed(double bookedAt, bool listed)
    {
        var outcome = Given(Declared).When(Listed(1, booked: At(bookedAt)));

        if (listed)
            outcome.Events.Single().ShouldBeOfType<RefundListed>();
        else
            outcome.ThenRefused(new RefundNotBooked());
    }

    [Fact]
    public void R95_The_order_hears_what_became_of_an_entry()
    {
        var (listed, approved) = (Given([.. Declared, Listed(1)]), Given([.. Declared, Listed(1), Approved(1, Carla, Roles.Compliance, Both)]));

        Told(Given(Declared).When(Listed(1))).ShouldBe(RefundStage.Listed);
        Told(listed.When(Approved(1, Carla, Roles.Compliance, Both))).ShouldBeNull();
        Told(approved.When(Approved(1, Dora, Roles.Finance, Both))).ShouldBe(RefundStage.Approved);
        Told(approved.When(Settled(1))).ShouldBe(RefundStage.Issued);
        Told(Given([.. Declared, Listed(1)]).When(Rejected(1, "Paid already."))).ShouldBe(RefundStage.Rejected);

        static RefundStage? Told(Outcome outcome) => outcome.Effects.OfType<TellRefund>().SingleOrDefault()?.Stage;
    }

    [Fact]
    public void R95_Nobody_approves_for_a_side_they_are_not_on()
    {
        var incident = Given([.. Declared, Listed(1)]);

        incident.When(Approved(1, Carla, Roles.Finance, [Roles.Compliance])).ThenRefused(new RefundApproversOnly());
        incident.When(Approved(1, Carla, Roles.Administrator, [Roles.Administrator])).ThenRefused(new RefundApproversOnly());
    }

    [Fact]
    public void A_rejection_says_why_and_ends_it()
    {
        var incident = Given([.. Declared, Listed(1)]);

        incident.When(Rejected(1, " ")).ThenRefused(new DenialReasonMissing());
        incident.When(Rejected(1, "Paid already.")).Events.ShouldHaveSingleItem().ShouldBeOfType<RefundRejected>();
        incident.When(Approved(1, Carla, Roles.Compliance, Both)).ThenRefused(new RefundDecided());
    }

    [Fact]
    public void R95_Claims_come_first_then_disputes_then_the_most_money() => ((SuspensionState)Given(
            [.. Declared, Listed(1, 5), Listed(2, 500), Listed(3, 9, disputed: true), Listed(4, 1, claimed: true)]).State)
        .RefundsByPriority().Select(refund => Number(refund.Id)).ShouldBe([4, 3, 2, 1]);

    [Fact]
    public void An_order_is_on_the_list_once_while_it_is_open() =>
        Given([.. Declared, Listed(1)]).When(Listed(2, order: 1)).ThenRefused(new RefundListedAlready());

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void A_refund_is_of_some_money(int amount) => Given(Declared).When(Listed(1, amount)).ThenRefused(new InvalidRefund());

    [Theory]
    [InlineData("abc-xyz")]
    [InlineData("XXX")]
    [InlineData("eur")]
    public void A_refund_is_paid_in_a_currency_there_is(string currency) =>
        Given(Declared).When(Listed(1, currency: currency)).ThenRefused(new InvalidRefund());

    [Fact]
    public void R95_The_list_takes_nobodys_word_for_what_a_ticket_is_about()
    {
        Given(Declared).When(Listed(1, account: "mail-support")).ThenRefused(new OtherAccount());
        Given(Declared).When(Listed(1, about: "302-9999999-9999999")).ThenRefused(new OtherOrder());
    }

    [Fact]
    public void R58_What_was_refunded_before_is_listed_again_only_with_a_reason()
    {
        var incident = Given([
            .. Declared, Listed(1), Approved(1, Carla, Roles.Compliance, Both), Approved(1, Dora, Roles.Finance, Both), Settled(1),
        ]);
        var elsewhere = new DoneAction(Id(9), ActionKind.Refund, new Money(5, "EUR"), "302-0000000-0000003", At(9), Anna);

        incident.When(Listed(2, order: 1)).ThenRefused(new RefundMadeAlready());
        incident.When(Listed(3, elsewhere: elsewhere)).ThenRefused(new RefundMadeAlready());
        ((RefundListed)incident.When(Listed(2, order: 1, why: "The first was for the postage.")).Events.Single()).Why.ShouldNotBeNull();
    }

    [Fact]
    public void R95_Two_approvals_by_one_person_and_a_key_of_theirs_are_one() =>
        Given([.. Declared, Listed(1), Approved(1, Carla, Roles.Compliance, Both)])
            .When(By(Who.ApiKey(Id(0xAE1)), new ApproveRefund(Id(1), Roles.Finance, Both) { Oneself = [Carla, Who.ApiKey(Id(0xAE1))] }))
            .ThenRefused(new TwoPeopleNeeded());

    private static Step Listed(
        long refund,
        int amount = 20,
        bool disputed = false,
        bool claimed = false,
        long? order = null,
        string currency = "EUR",
        string account = Account,
        string? about = null,
        string? why = null,
        DoneAction? elsewhere = null,
        DateTimeOffset? booked = null)
    {
        var orderId = $"302-0000000-000000{order ?? refund}";
        return By(Anna, new ListRefund(
            Id(refund), Id(0x71C7), orderId, new Money(amount, currency), disputed, claimed, [account], [about ?? orderId],
            elsewhere is null ? [] : [elsewhere])
        {
            Why = why is null ? null : Note(why),
            Booked = booked ?? At(10),
        });
    }

    private static Step Approved(long refund, Who by, string side, params string[] roles) => By(by, new ApproveRefund(Id(refund), side, roles));

    private static Step Rejected(long refund, string reason) => By(
        Carla, new RejectRefund(Id(refund), [Roles.Compliance], Json(Id(0x9000), new(reason), DomainJson.Default.NoteBody, RecordClasses.Note)));

    private static Step Settled(long refund) => By(Dora, new SettleRefund(Id(refund), true, "seller-central", null));

    private static Step By(Who by, Command command) => new(At(10), by, _ => command);
}
