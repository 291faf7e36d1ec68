using Actors.Domain.Orders;
using Actors.Domain.Tenants;
using Actors.Domain.Tickets.Acting;
using Actors.Domain.Tickets.Gating;
using Actors.Domain.Tickets.Merging;
using Actors.Domain.Tickets.Migrating;
using Actors.Domain.Tickets.Reviewing;
using Actors.Domain.Tickets.Suspending;
using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets.Acting;

/// <summary>R108: the review of a refund is asked for, decided by somebody else, or overtaken.</summary>
public sealed class AskedReviewTests
{
    private static readonly Who Carla = Who.Person(Id(0xC1));
    private static readonly Who Sara = Who.Person(Id(0x5A));

    [Fact]
    public void What_waits_is_listed_and_told_to_those_who_may() => Reasoned().When(Asks(3)).ThenAsApproved();

    [Fact]
    public void Somebody_else_grants_it_and_who_asked_issues_exactly_this()
    {
        var granted = Reasoned().Given(Asks(3)).When(Decides(3));

        granted.Then(new RefundReviewed(Id(3), new(60, "EUR"), null, Id(2)) { Kind = ActionKind.Refund });
        granted.Rows.OfType<RefundReviewRow>().ShouldHaveSingleItem().Waiting.ShouldBeFalse();
        Told(granted).ShouldBe([(Notices.RefundReviewDecided, Anna.Value)]);
        granted.Scenario.When(Issues(4, 60, ActionKind.GoodwillRefund, note: 2)).ThenRefused(new RefundReviewNeeded());
        granted.Scenario.When(Issues(4, 60)).Events.Single().ShouldBeOfType<ActionRecorded>().Review.ShouldBe(Id(3));
    }

    [Fact]
    public void Nobody_decides_what_they_asked_for_under_any_of_their_names()
    {
        var ticket = Reasoned().Given(Asks(3));

        ticket.When(Decides(3, by: Anna)).ThenRefused(new OwnRefundReview());
        ticket.When(Decides(3, granted: false, by: Anna)).ThenRefused(new OwnRefundReview());
        ticket.When(Decides(3, oneself: Anna)).ThenRefused(new OwnRefundReview());
        ticket.When(new(At(11), Anna, _ => new ReviewRefund(Id(9), new(60, "EUR"), null, Id(2)))).ThenRefused(new OwnRefundReview());
    }

    [Theory]
    [InlineData(60, "USD")]
    [InlineData(60.01, "EUR")]
    [InlineData(600, "EUR")]
    public void Another_sum_or_currency_than_was_asked_for_is_not_decided(double amount, string currency)
    {
        var ticket = Reasoned().Given(Asks(3));

        ticket.When(Decides(3, amount: new((decimal)amount, currency))).ThenRefused(new OtherRefundSum(60, "EUR"));
        ticket.When(Decides(3, granted: false, amount: new((decimal)amount, currency))).ThenRefused(new OtherRefundSum(60, "EUR"));
    }

    [Fact]
    public void What_the_buyer_said_since_is_read_before_it_is_granted()
    {
        var ticket = Reasoned().Given(Asks(3), Buyer(5, At(10.5)));

        ticket.When(Decides(3, seen: 3)).ThenRefused(new StaleRefundReview());
        ticket.When(Decides(3)).ThenRefused(new NoteNeeded(Gate.NonStandard));
        ticket.Given(GoodNote(6, At(10.7), why: "It is still right.")).When(Decides(3)).Events.Single()
            .ShouldBeOfType<RefundReviewed>().Note.ShouldBe(Id(6));
    }

    [Fact]
    public void Without_a_note_that_says_why_it_waits_but_is_not_granted()
    {
        var ticket = Given(Buyer(1, At(9))).Given(Asks(3));

        ticket.When(Decides(3)).ThenRefused(new NoteNeeded(Gate.NonStandard));
        ticket.Given(GoodNote(4, At(10.5), why: "It broke at once.")).When(Decides(3)).Events.Single().ShouldBeOfType<RefundReviewed>();
    }

    [Fact]
    public void A_note_that_was_corrected_since_is_leaned_on_no_more() =>
        Reasoned().Given(Asks(3, note: 2), GoodNote(4, At(10.5), why: "It was the other lamp.", corrects: 2)).When(Decides(3)).Events.Single()
            .ShouldBeOfType<RefundReviewed>().Note.ShouldBe(Id(4));

    [Fact]
    public void The_same_refund_is_asked_for_once_and_another_sum_takes_its_place()
    {
        var ticket = Reasoned().Given(Asks(3));

        var again = ticket.When(Asks(4, by: Carla));
        again.ThenNothing();
        again.Decision.ShouldBeOfType<Decision.Accepted>().Created.ShouldBe(Id(3));
        var other = ticket.When(Asks(4, amount: 80, by: Carla));
        other.Then(new RefundReviewEnded(Id(3), ReviewEnd.Replaced), new RefundReviewAsked(Id(4), ActionKind.Refund, new(80, "EUR"), null, null));
        other.Rows.OfType<RefundReviewRow>().Select(row => (row.Review, row.Waiting)).ShouldBe([(Id(4), true), (Id(3), false)]);
        other.Scenario.When(Decides(3)).ThenRefused(new RefundReviewSettled());
    }

    [Fact]
    public void A_denial_says_why_and_stands_until_a_new_note_says_more()
    {
        var ticket = Reasoned().Given(Asks(3));
        ticket.When(Decides(3, granted: false, reason: " ")).ThenRefused(new RefundDenialReasonMissing());

        var denied = ticket.When(Decides(3, granted: false)).Scenario;

        denied.When(Decides(3)).ThenRefused(new RefundReviewSettled());
        denied.When(Asks(4, at: At(12))).ThenRefused(new RefundReviewWasDenied());
        denied.Given(GoodNote(5, At(12), why: "The photos came.")).When(Asks(4, at: At(12))).Events.Single().ShouldBeOfType<RefundReviewAsked>();
    }

    [Fact]
    public void Only_who_asked_takes_it_back()
    {
        var ticket = Reasoned().Given(Asks(3));

        ticket.When(Withdraws(3, Carla)).ThenRefused(new NotOwnRefundReview());
        var withdrawn = ticket.When(Withdraws(3, Anna));
        withdrawn.Then(new RefundReviewEnded(Id(3), ReviewEnd.Withdrawn));
        withdrawn.Scenario.When(Withdraws(3, Anna)).ThenNothing();
        withdrawn.Scenario.When(Decides(3)).ThenRefused(new RefundReviewSettled());
    }

    [Fact]
    public void What_needs_no_review_or_has_one_is_not_asked_for()
    {
        Reasoned().When(Asks(3, needed: false)).ThenRefused(new RefundReviewNotNeeded());
        Reasoned().Given(Asks(3), Decides(3)).When(Asks(4, at: At(12))).ThenRefused(new RefundReviewStands());
    }

    [Fact]
    public void What_refuses_the_refund_refuses_the_request()
    {
        Reasoned().When(Asks(3, amount: 0)).ThenRefused(new InvalidAction("amount"));
        Reasoned().When(Asks(3, kind: ActionKind.Replacement)).ThenRefused(new InvalidAction("kind"));
        Given(Buyer(1, At(9))).When(Asks(3, kind: ActionKind.GoodwillRefund)).ThenRefused(new NoteNeeded(Gate.NonStandard));
        Reasoned().When(Asks(3, suspension: Id(0x5E5))).ThenRefused(new RefundsByList(Id(0x5E5)));
    }

    [Fact]
    public void A_manager_who_reviews_on_the_ticket_decides_the_request_by_that()
    {
        var reviewed = Reasoned().Given(Asks(3)).When(new(At(11), Carla, _ => new ReviewRefund(Id(9), new(60, "EUR"), null, Id(2))));

        reviewed.Then(new RefundReviewed(Id(3), new(60, "EUR"), null, Id(2)) { Kind = ActionKind.Refund });
        reviewed.Rows.OfType<RefundReviewRow>().ShouldHaveSingleItem().Waiting.ShouldBeFalse();
    }

    [Fact]
    public void What_was_done_meanwhile_ends_it()
    {
        Ends(Waiting().When(Issues(4, 10, needed: false))).ShouldBe([ReviewEnd.Refunded]);
        Ends(Waiting().When(new(At(11), Anna, _ => new MergeInto(Id(0x71C8), 2, null)))).ShouldBe([ReviewEnd.Merged]);
        Ends(Waiting().When(new(At(11), Who.System("suspensions"), _ => new MarkSuspended(Id(0x5E5), At(11))))).ShouldBe([ReviewEnd.Suspended]);
        Ends(Waiting().When(Moves(TicketStatus.Closed, At(11)))).ShouldBeEmpty();

        static Scenario Waiting() => Reasoned().Given(Asks(3));
    }

    [Fact]
    public void A_suspension_that_was_lifted_leaves_nothing_to_decide()
    {
        var lifted = Reasoned().Given(
            Asks(3),
            new(At(11), Who.System("suspensions"), _ => new MarkSuspended(Id(0x5E5), At(11))),
            new(At(12), Who.System("suspensions"), _ => new UnmarkSuspended(Id(0x5E5))));

        lifted.When(Decides(3)).ThenRefused(new RefundReviewSettled());
    }

    [Fact]
    public void Of_a_refund_elsewhere_only_older_requests_are_overtaken_however_late_it_is_told()
    {
        var ticket = Reasoned().Given(Asks(3));

        ticket.When(Overtakes(At(9.5))).ThenNothing();
        Ends(ticket.When(Overtakes(At(11)))).ShouldBe([ReviewEnd.Refunded]);
    }

    [Fact]
    public void A_refund_elsewhere_that_nobody_has_told_yet_is_seen_by_whoever_grants() =>
        Reasoned().Given(Asks(3)).When(Decides(3, elsewhere: new DoneAction(Id(8), ActionKind.Refund, new(10, "EUR"), null, At(10.5), Carla)))
            .ThenRefused(new RefundReviewOvertaken());

    [Fact]
    public void Who_agrees_on_money_outside_asks_by_that()
    {
        var away = Given(Buyer(1, At(9)), GoodNote(2, At(9), why: "It broke at once."), Justifies(0x11, At(9.5)));
        var agrees = SaidOutside(5, At(10), agreed: 60);
        agrees = agrees with { Command = version => (RecordExternalMessage)SaidOutside(5, At(10), agreed: 60).Command(version) with { Review = Id(3) } };

        var agreed = away.When(agrees);

        agreed.Events.OfType<RefundReviewAsked>().Single().Amount.ShouldBe(new(60, "EUR"));
        agreed.Scenario.Given(GoodNote(6, At(10.5), why: "It broke at once.")).When(Decides(3)).Events.Single().ShouldBeOfType<RefundReviewed>();
    }

    private static Scenario Reasoned() => Given(Buyer(1, At(9)), GoodNote(2, At(9), why: "It broke at once."));

    private static IEnumerable<ReviewEnd> Ends(Outcome outcome) => outcome.Events.OfType<RefundReviewEnded>().Select(ended => ended.Cause);

    private static IEnumerable<(string, string)> Told(Outcome outcome) =>
        outcome.Effects.OfType<Tell>().Select(told => (told.Topic, string.Join(',', told.To)));

    private static Step Asks(
        long review,
        decimal amount = 60,
        ActionKind kind = ActionKind.Refund,
        long? note = null,
        bool needed = true,
        Who? by = null,
        DateTimeOffset? at = null,
        Guid? suspension = null) =>
        new(at ?? At(10), by ?? Anna, _ => new AskRefundReview(
            Id(review),
            new(Id(review), kind, new(amount, "EUR"), null, null, note is { } why ? Id(why) : null, [], null)
            {
                ReviewNeeded = needed,
                Suspension = suspension,
            }));

    private static Step Decides(
        long review,
        bool granted = true,
        Money? amount = null,
        long? seen = null,
        Who? by = null,
        Who? oneself = null,
        string reason = "The buyer has it back.",
        DoneAction? elsewhere = null) =>
        new(At(11), by ?? Sara, version => new DecideRefundReview(
            Id(review),
            granted,
            amount ?? new(60, "EUR"),
            seen ?? version,
            null,
            granted ? null : Json(Id(0x9001), new NoteBody(reason), DomainJson.Default.NoteBody, RecordClasses.Note),
            elsewhere is null ? [] : [elsewhere])
        {
            Oneself = oneself is { } self ? [self] : [],
        });

    private static Step Withdraws(long review, Who by) => new(At(11), by, _ => new WithdrawRefundReview(Id(review)));

    private static Step Overtakes(DateTimeOffset at) =>
        new(At(12), Who.System("orders"), _ => new OvertakeRefundReviews(Id(8), "305-1234567-1234567", at));

    private static Step Issues(long action, decimal amount, ActionKind kind = ActionKind.Refund, long? note = null, bool needed = true)
    {
        var acts = Acts(action, At(11), kind, amount, note);
        return acts with { Command = version => (RecordAction)acts.Command(version) with { ReviewNeeded = needed } };
    }
}
