using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets.Receiving;

/// <summary>R59, R60: what a buyer mentions raises the risk, and the risk the place in the queue.</summary>
public sealed class MentionTests
{
    [Fact]
    public void A_claim_that_is_mentioned_makes_the_ticket_critical_and_urgent()
    {
        var outcome = Given().When(Says(1, At(9), "Send it today or I file an A-to-Z claim."));

        outcome.Events.OfType<MentionsDetected>().ShouldHaveSingleItem().Mentions.ShouldHaveSingleItem().Entry.ShouldBe("a-to-z.1");
        outcome.ThenState<TicketState>(state => state.Risk!.Rating.ShouldBe(RiskRating.OdrCritical));
        outcome.Rows.OfType<TicketRow>().Single().NextDueAt.ShouldBe(At(9) + RiskTargets.Default.OdrCritical);
    }

    [Fact]
    public void A_refund_that_is_asked_for_is_a_warning() =>
        Given().When(Says(1, At(9), "Please give me a refund."))
            .ThenState<TicketState>(state => state.Risk!.Rating.ShouldBe(RiskRating.SlaWarning));

    [Fact]
    public void A_lesser_mention_lowers_nothing() =>
        Given(Says(1, At(9), "I will ask my bank for a chargeback.")).When(Says(2, At(10), "Or give me a refund."))
            .ThenState<TicketState>(state => state.Risk.ShouldBe(new(RiskRating.OdrCritical, At(9))));

    [Fact]
    public void What_the_marketplace_writes_mentions_nothing() =>
        Given(Buyer(1, At(9))).When(Says(2, At(10), "An A-to-Z claim was filed.", SenderKind.System))
            .Events.OfType<MentionsDetected>().ShouldBeEmpty();

    [Theory]
    [InlineData(NoticeKind.Claim)]
    [InlineData(NoticeKind.AccountDeactivated)]
    [InlineData(NoticeKind.AccountAtRisk)]
    public void R124_Its_notice_of_a_claim_or_of_trouble_with_the_account_makes_the_ticket_critical(NoticeKind notice) =>
        Given().When(Receives(At(9), Message(1, SenderKind.System, At(9), At(9)) with { Notice = notice }))
            .ThenState<TicketState>(state => state.Risk!.Rating.ShouldBe(RiskRating.OdrCritical));

    [Theory]
    [InlineData(NoticeKind.ClaimClosed)]
    [InlineData(NoticeKind.Return)]
    [InlineData(NoticeKind.Refund)]
    [InlineData(NoticeKind.OptedOut)]
    public void Other_notices_raise_nothing(NoticeKind notice) =>
        Given().When(Receives(At(9), Message(1, SenderKind.System, At(9), At(9)) with { Notice = notice }))
            .ThenState<TicketState>(state => state.Risk.ShouldBeNull());
}
