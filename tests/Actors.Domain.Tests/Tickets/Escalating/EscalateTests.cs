using Actors.Domain.Tickets.Escalating;
using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets.Escalating;

public sealed class EscalateTests
{
    [Fact]
    public void R55_A_ticket_is_escalated_to_a_team() =>
        Given(Buyer(1, At(9)), GoodNote(7, At(9.5), RiskRating.SlaWarning)).When(Escalated(8, At(10), "logistics")).ThenAsApproved();

    [Fact]
    public void R57_Escalating_leaves_every_clock_as_it_is()
    {
        var ticket = Given(Buyer(1, At(9)), Tick(At(22)), GoodNote(7, At(22.5)));
        var before = ticket.Definition.Clocks(ticket.State);

        var escalated = ticket.When(Escalated(8, At(23)));

        escalated.Clocks.ShouldBe(before);
        escalated.Events.ShouldNotContain(e => e is ResponseClockStarted || e is ResponseClockStopped);
        ticket.When(Tick(At(33))).Events[^1].ShouldBe(new ResponseClockBreached(Id(1), At(33)));
    }

    [Fact]
    public void The_same_team_again_changes_nothing() =>
        Given(Buyer(1, At(9)), GoodNote(7, At(9.5)), Escalated(8, At(10))).When(Escalated(9, At(11))).ThenNothing();

    [Fact]
    public void Another_team_takes_over()
    {
        var ticket = Given(Buyer(1, At(9)), GoodNote(7, At(9.5)), Escalated(8, At(10)));

        ticket.When(Escalated(9, At(11), "finance")).Then(new TicketEscalated(Id(9), "finance", Id(7)));
    }

    [Fact]
    public void A_new_message_asks_for_a_new_note_before_the_next_team() =>
        Given(Buyer(1, At(9)), GoodNote(7, At(9.5)), Escalated(8, At(10)), Buyer(2, At(11))).When(Escalated(9, At(12), "finance"))
            .ThenRefused(new Domain.Tickets.Gating.NoteNeeded(Gate.Escalate));

    [Fact]
    public void Coming_back_ends_the_escalation() =>
        Given(Buyer(1, At(9)), GoodNote(7, At(9.5)), Escalated(8, At(10))).When(Moves(TicketStatus.Open, At(11)))
            .Ticket().Escalation.ShouldBeNull();

    [Fact]
    public void Tickets_of_other_channels_are_escalated_without_a_note() =>
        Given(Buyer(1, At(9), account: Mail)).When(Escalated(8, At(10))).Ticket().Escalation!.Note.ShouldBeNull();

    [Fact]
    public void A_team_has_an_id() =>
        Given(Buyer(1, At(9)), GoodNote(7, At(9.5))).When(Escalated(8, At(10), "the people upstairs")).ThenRefused(new UnknownTeam());
}
