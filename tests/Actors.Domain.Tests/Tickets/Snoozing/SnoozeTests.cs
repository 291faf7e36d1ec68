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
    public void An_answered_ticket_is_snoozed_as_long_as_one_likes() =>
        Given(Buyer(1, At(9)), Reply(2, At(10)), Sent(2, At(10))).When(Snoozed(At(900), At(11))).Then(new TicketSnoozed(At(900)));

    [Fact]
    public void A_notice_of_the_marketplace_ends_it() =>
        Given(Buyer(1, At(9)), Snoozed(At(20), At(10)))
            .When(Receives(SenderKind.System, 2, At(11)))
            .Events.ShouldContain(new SnoozeEnded(SnoozeEnd.MarketplaceWrote));

    [Fact]
    public void Nobody_snoozes_into_the_past() =>
        Given(Buyer(1, At(9))).When(Snoozed(At(10), At(10))).ThenRefused(new SnoozeInPast());
}
