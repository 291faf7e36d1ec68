using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets.Escalating;

/// <summary>R59: risk drives order and deadline in the queue.</summary>
public sealed class UrgencyTests
{
    [Theory]
    [InlineData(RiskRating.OdrCritical, 14)]
    [InlineData(RiskRating.SlaWarning, 22)]
    [InlineData(RiskRating.LowRisk, 33)]
    public void A_risk_has_a_deadline_of_its_own(RiskRating risk, double due) =>
        Row(Given(Buyer(1, At(9))).When(GoodNote(7, At(10), risk))).NextDueAt.ShouldBe(At(due));

    [Fact]
    public void R65_It_never_hides_the_deadline_of_the_marketplace()
    {
        var row = Row(Given(Buyer(1, At(9))).When(GoodNote(7, At(31), RiskRating.OdrCritical)));

        (row.NextDueAt, row.ResponseDueAt).ShouldBe((At(33), At(33)));
    }

    [Fact]
    public void R57_It_never_moves_the_clock() =>
        Row(Given(Buyer(1, At(9))).When(GoodNote(7, At(10), RiskRating.OdrCritical))).ResponseDueAt.ShouldBe(At(33));

    [Fact]
    public void An_answered_ticket_at_risk_stays_in_sight_until_it_waits_or_is_closed()
    {
        var ticket = Given(Buyer(1, At(9)), Reply(8, At(9.5)), Sent(8, At(9.6)));

        Row(ticket.When(GoodNote(7, At(10), RiskRating.OdrCritical, why: "Weighed."))).NextDueAt.ShouldBe(At(14));
        Row(ticket.When(Moves(TicketStatus.Pending, At(11)))).NextDueAt.ShouldBeNull();
        Row(ticket.When(Moves(TicketStatus.Closed, At(12)))).NextDueAt.ShouldBeNull();
    }

    private static TicketRow Row(Outcome outcome) => outcome.Rows.OfType<TicketRow>().Single();
}
