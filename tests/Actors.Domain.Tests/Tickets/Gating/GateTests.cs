using Actors.Domain.Tickets.Gating;
using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets.Gating;

/// <summary>R49, R50, R53, R54: what is not done without a note.</summary>
public sealed class GateTests
{
    private static readonly GateRule WithAction = new(Enforced: true, [NoteField.ActionTaken]);

    [Fact]
    public void R50_An_Amazon_ticket_is_not_closed_without_a_note() =>
        Given(Buyer(1, At(9))).When(Moves(TicketStatus.Closed, At(10))).ThenRefused(new NoteNeeded(Gate.Close));

    [Fact]
    public void R50_An_Amazon_ticket_is_not_closed_with_a_note_that_does_not_pass() =>
        Given(Buyer(1, At(9)), Note(7, At(9.5))).When(Moves(TicketStatus.Closed, At(10)))
            .ThenRefused(new NoteIncomplete(Gate.Close, "Actionable, Compliance, Integrated"));

    [Fact]
    public void R50_A_note_older_than_the_last_buyer_message_closes_nothing() =>
        Given(Buyer(1, At(9)), GoodNote(7, At(9.5)), Buyer(2, At(9.6))).When(Moves(TicketStatus.Closed, At(10)))
            .ThenRefused(new NoteNeeded(Gate.Close));

    [Fact]
    public void R50_A_message_that_claims_to_be_older_than_the_note_ages_it_all_the_same() =>
        Given(Buyer(1, At(9)), GoodNote(7, At(9.5)), Buyer(2, At(9.6), said: At(8))).When(Moves(TicketStatus.Closed, At(10)))
            .ThenRefused(new NoteNeeded(Gate.Close));

    [Fact]
    public void R50_What_the_marketplace_says_does_not_age_a_note() =>
        Given(Buyer(1, At(9)), GoodNote(7, At(9.5)), Receives(SenderKind.System, 2, At(9.6)))
            .When(Moves(TicketStatus.Closed, At(10))).Ticket().Status.ShouldBe(TicketStatus.Closed);

    [Fact]
    public void R49_An_Amazon_ticket_is_not_escalated_without_a_note() =>
        Given(Buyer(1, At(9))).When(Escalated(8, At(10))).ThenRefused(new NoteNeeded(Gate.Escalate));

    [Fact]
    public void R49_Nor_by_a_mere_change_of_status() =>
        Given(Buyer(1, At(9)), GoodNote(7, At(9.5))).When(Moves(TicketStatus.Escalated, At(10)))
            .ThenRefused(new Domain.Tickets.ChangingStatus.TeamNeeded());

    [Fact]
    public void A_corrected_note_opens_nothing() =>
        Given(Buyer(1, At(9)), GoodNote(7, At(9.5)), Note(8, At(9.6), corrects: 7)).When(Moves(TicketStatus.Closed, At(10)))
            .ThenRefused(new NoteIncomplete(Gate.Close, "Actionable, Compliance, Integrated"));

    [Fact]
    public void A_passing_note_is_not_undone_by_a_remark_after_it() =>
        Given(Buyer(1, At(9)), GoodNote(7, At(9.5)), Note(8, At(9.6))).When(Moves(TicketStatus.Closed, At(10)))
            .Ticket().Status.ShouldBe(TicketStatus.Closed);

    [Fact]
    public void R53_The_highest_risk_needs_its_decision_path()
    {
        var ticket = Given(Buyer(1, At(9)), GoodNote(7, At(9.5), RiskRating.OdrCritical));

        ticket.When(Moves(TicketStatus.Closed, At(10))).ThenRefused(new NoteIncomplete(Gate.Close, "DecisionPath"));
        ticket.Given(GoodNote(8, At(10), RiskRating.OdrCritical, why: "Refunded before the claim."))
            .When(Moves(TicketStatus.Closed, At(10))).Ticket().Status.ShouldBe(TicketStatus.Closed);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(RiskRating.LowRisk)]
    public void R53_What_the_buyer_threatens_asks_for_the_decision_path_whatever_the_note_rates(RiskRating? rated)
    {
        var ticket = Given(Says(1, At(9), "I will file an A-to-Z claim."), Notes(7, At(9.5), GoodBody, rated, "amazon.returns"));

        ticket.When(Moves(TicketStatus.Closed, At(10))).ThenRefused(new NoteIncomplete(Gate.Close, "DecisionPath"));
        ticket.When(Escalated(8, At(10))).ThenRefused(new NoteIncomplete(Gate.Escalate, "DecisionPath"));
    }

    [Fact]
    public void R53_A_danger_that_was_judged_lower_with_a_reason_is_none_any_more() =>
        Given(Says(1, At(9), "I will file an A-to-Z claim."), GoodNote(7, At(9.5), RiskRating.LowRisk, why: "It came an hour later."), GoodNote(8, At(9.6)))
            .When(Moves(TicketStatus.Closed, At(10))).Ticket().Status.ShouldBe(TicketStatus.Closed);

    [Fact]
    public void Tickets_of_other_channels_close_without_a_note() =>
        Given(Buyer(1, At(9), account: Mail)).When(Moves(TicketStatus.Closed, At(10))).Ticket().Status.ShouldBe(TicketStatus.Closed);

    [Fact]
    public void R54_Unless_the_tenant_wants_one_there_too() =>
        Given(Buyer(1, At(9), account: Mail)).When(Moves(TicketStatus.Closed, At(10), WithAction)).ThenRefused(new NoteNeeded(Gate.Close));

    [Fact]
    public void R54_A_tenant_adds_fields_to_a_gate() =>
        Given(Buyer(1, At(9)), GoodNote(7, At(9.5))).When(Moves(TicketStatus.Closed, At(10), WithAction))
            .ThenRefused(new NoteIncomplete(Gate.Close, "ActionTaken"));

    [Fact]
    public void R50_No_rule_of_a_tenant_opens_the_gate_of_Amazon() =>
        Given(Buyer(1, At(9))).When(Moves(TicketStatus.Closed, At(10), GateRule.None)).ThenRefused(new NoteNeeded(Gate.Close));

    [Fact]
    public void A_ticket_moves_between_open_and_pending_without_a_note() =>
        Given(Buyer(1, At(9))).When(Moves(TicketStatus.Pending, At(10))).Ticket().Status.ShouldBe(TicketStatus.Pending);
}
