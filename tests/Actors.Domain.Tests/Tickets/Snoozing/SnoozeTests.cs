using Actors.Domain.Tickets.Snoozing;
using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets.Snoozing;

public sealed class SnoozeTests
{
    [Fact]
    public void A_ticket_is_snoozed() => Given(Buyer(1, At(9))).When(Snoozed(At(20), At(10))).ThenAsApproved();

    [Fact]
    public void A_snooze_is_cancelled() => Given(Buyer(1, At(9)), Snoozed(At(20), At(10))).When(Unsnoozed(At(11))).ThenAsApproved();

    [Fact]
    public void A_snooze_ends_by_itself() =>
        Given(Buyer(1, At(9)), Snoozed(At(20), At(10))).When(Tick(At(20))).Then(new SnoozeEnded(SnoozeEnd.Elapsed));

    [Fact]
    public void A_tick_before_its_end_changes_nothing() =>
        Given(Buyer(1, At(9)), Snoozed(At(20), At(10))).When(Tick(At(19.9))).ThenNothing();

    [Fact]
    public void A_snooze_is_moved() =>
        Given(Buyer(1, At(9)), Snoozed(At(20), At(10)))
            .When(Snoozed(At(30), At(11)))
            .Then(new TicketSnoozed(At(30)))
            .Clocks.ShouldContain(new Clock("snooze", At(30), At(30)));

    [Fact]
    public void Snoozing_to_the_same_time_changes_nothing() =>
        Given(Buyer(1, At(9)), Snoozed(At(20), At(10))).When(Snoozed(At(20), At(11))).ThenNothing();

    [Fact]
    public void Cancelling_no_snooze_changes_nothing() => Given(Buyer(1, At(9))).When(Unsnoozed(At(10))).ThenNothing();

    [Fact]
    public void A_ticket_is_not_hidden_past_its_deadline() =>
        Given(Buyer(1, At(9))).When(Snoozed(At(33.1), At(10))).ThenRefused(new SnoozePastDeadline(At(33)));

    [Fact]
    public void A_ticket_does_not_come_back_in_the_moment_it_is_missed() =>
        Given(Buyer(1, At(9))).When(Snoozed(At(33), At(10))).ThenRefused(new SnoozePastDeadline(At(33)));

    [Fact]
    public void An_answered_ticket_is_snoozed_for_ninety_days_at_most()
    {
        var ticket = Given(Buyer(1, At(9)), Reply(2, At(10)), Sent(2, At(10)));

        ticket.When(Snoozed(At(900), At(11))).Then(new TicketSnoozed(At(900)));
        ticket.When(Snoozed(At(11 + (90 * 24) + 1), At(11))).ThenRefused(new SnoozeTooLong(At(11 + (90 * 24))));
    }

    [Fact]
    public void R59_A_danger_is_not_hidden_past_the_time_somebody_has_to_look_at_it() =>
        Given(Says(1, At(9), "I will file an A-to-Z claim."), Reply(2, At(10)), Sent(2, At(10)))
            .When(Snoozed(At(14), At(11))).ThenRefused(new SnoozeTooLong(At(13)));

    [Fact]
    public void R59_Nor_for_more_than_a_day_once_that_time_is_over() =>
        Given(Says(1, At(9), "I will file an A-to-Z claim."), Reply(2, At(10)), Sent(2, At(10)))
            .When(Snoozed(At(45), At(20))).ThenRefused(new SnoozeTooLong(At(44)));

    [Fact]
    public void R80_A_ticket_whose_talk_is_elsewhere_comes_back_within_a_day() =>
        Given(Buyer(1, At(9)), GoodNote(7, At(9.5), why: "It needs a call."), Justifies(20, At(10)), Announces(21, At(10.5)), Sent(21, At(10.6)))
            .When(Snoozed(At(900), At(11))).ThenRefused(new SnoozeTooLong(At(35)));

    [Fact]
    public void A_long_snooze_ends_when_the_case_turns_out_to_be_dangerous() =>
        Given(Buyer(1, At(9)), Reply(2, At(10)), Sent(2, At(10)), Snoozed(At(900), At(11)))
            .When(GoodNote(7, At(12), RiskRating.OdrCritical)).Ticket().SnoozedUntil.ShouldBeNull();

    [Fact]
    public void A_notice_of_the_marketplace_ends_it() =>
        Given(Buyer(1, At(9)), Snoozed(At(20), At(10)))
            .When(Receives(SenderKind.System, 2, At(11)))
            .Events.ShouldContain(new SnoozeEnded(SnoozeEnd.MarketplaceWrote));

    [Fact]
    public void Nobody_snoozes_into_the_past() =>
        Given(Buyer(1, At(9))).When(Snoozed(At(10), At(10))).ThenRefused(new SnoozeInPast());
}
