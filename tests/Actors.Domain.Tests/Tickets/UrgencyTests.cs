using Actors.Domain.Tickets.Noting;
using Actors.Domain.Tickets.Receiving;
using Actors.Domain.Tickets.Suspending;
using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets;

/// <summary>R59: what the tenant says of risks orders the queue, from the rating on, and never later than the marketplace's clock.</summary>
public sealed class UrgencyTests
{
    private static readonly RiskTargets Quick = new(TimeSpan.FromHours(1), TimeSpan.FromHours(2));

    [Fact]
    public void A_mention_is_due_as_the_tenant_said_when_it_came_in()
    {
        var outcome = Given().When(With(Says(1, At(9), "I will file an A-to-Z claim."), Quick));

        outcome.Events.OfType<MentionsDetected>().Single().Target.ShouldBe(Quick.OdrCritical);
        DueAt(outcome).ShouldBe(At(10));
    }

    [Fact]
    public void A_rating_is_due_as_the_tenant_said_when_it_was_given()
    {
        DueAt(Given(Buyer(1, At(9))).When(With(GoodNote(2, At(10), RiskRating.SlaWarning), Quick))).ShouldBe(At(12));
        DueAt(Given(Buyer(1, At(9))).When(GoodNote(2, At(10), RiskRating.SlaWarning))).ShouldBe(At(22));
    }

    [Fact]
    public void What_was_rated_keeps_its_target()
    {
        Step[] rated = [Buyer(1, At(9)), With(GoodNote(2, At(10), RiskRating.SlaWarning), Quick)];

        DueAt(Given(rated).When(GoodNote(3, At(11), RiskRating.SlaWarning))).ShouldBe(At(12));
        DueAt(Given(rated).When(GoodNote(3, At(11), RiskRating.OdrCritical))).ShouldBe(At(15));
    }

    [Fact]
    public void R65_No_target_hides_the_marketplaces_clock() => DueAt(
            Given(Buyer(1, At(9))).When(With(GoodNote(2, At(10), RiskRating.OdrCritical), new(TimeSpan.FromDays(30), TimeSpan.FromDays(30)))))
        .ShouldBe(At(33));

    [Theory]
    [InlineData(NoticeKind.Claim)]
    [InlineData(NoticeKind.Return)]
    [InlineData(NoticeKind.AccountAtRisk)]
    [InlineData(NoticeKind.AccountDeactivated)]
    [InlineData(NoticeKind.ActionRequired)]
    public void What_Amazon_asks_for_stands_before_what_a_buyer_asks_for(NoticeKind notice) =>
        DueAt(Given(Buyer(1, At(8))).When(Notice(2, At(9), notice))).ShouldBe(At(9));

    [Theory]
    [InlineData(NoticeKind.Refund)]
    [InlineData(NoticeKind.OptedOut)]
    public void What_Amazon_only_tells_waits_for_nobody(NoticeKind notice) => DueAt(Given().When(Notice(1, At(9), notice))).ShouldBeNull();

    [Fact]
    public void A_notice_that_was_dealt_with_is_urgent_no_more()
    {
        var notice = Notice(1, At(9), NoticeKind.Return);
        DueAt(Given(notice).When(GoodNote(2, At(10)))).ShouldBeNull();
        DueAt(Given(notice).When(Moves(TicketStatus.Pending, At(10)))).ShouldBeNull();
        DueAt(Given(notice).When(Notice(3, At(10), NoticeKind.ClaimClosed))).ShouldBeNull();
        DueAt(Given(notice, GoodNote(2, At(10))).When(Notice(3, At(11), NoticeKind.Return))).ShouldBe(At(11));
    }

    [Theory]
    [InlineData("Where is my refund?", true)]
    [InlineData("I will file an A-to-Z claim.", true)]
    [InlineData("What colour is it?", false)]
    public void R116_While_the_account_is_suspended_refunds_and_claims_stand_before_all_others(string text, bool first)
    {
        var marked = new Step(At(10), Anna, _ => new MarkSuspended(Id(0x5E5), At(10)));

        First(Given().When(Says(1, At(9), text))).ShouldBeNull();
        First(Given(Says(1, At(9), text)).When(marked)).ShouldBe(first ? true : null);
        First(Given(Says(1, At(9), text), marked).When(new(At(11), Anna, _ => new UnmarkSuspended(Id(0x5E5))))).ShouldBeNull();
    }

    [Fact]
    public void R116_So_does_a_claim_that_Amazon_tells_of() =>
        First(Given(Notice(1, At(9), NoticeKind.Claim)).When(new(At(10), Anna, _ => new MarkSuspended(Id(0x5E5), At(10))))).ShouldBe(true);

    private static bool? First(Outcome outcome) => outcome.Rows.OfType<TicketRow>().Single().First;

    private static Step Notice(long message, DateTimeOffset at, NoticeKind notice) =>
        Receives(at, Message(message, SenderKind.System, at, at) with { Notice = notice });

    private static Step With(Step step, RiskTargets targets) => step with
    {
        Command = version => step.Command(version) switch
        {
            ReceiveMessage message => message with { Targets = targets },
            AddNote note => note with { Targets = targets },
            var other => other,
        },
    };

    private static DateTimeOffset? DueAt(Outcome outcome) => outcome.Rows.OfType<TicketRow>().Single().NextDueAt;
}
