using Actors.Domain.Tickets.Answering;
using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets.Answering;

/// <summary>R62: a person may exclude a message from the clock; who and why are recorded.</summary>
public sealed class NoResponseNeededTests
{
    [Fact]
    public void R62_A_message_is_excluded() => Given(Buyer(1, At(9))).When(NoResponseNeeded(1, At(10))).ThenAsApproved();

    [Fact]
    public void R62_The_clock_moves_on_to_the_next_message() =>
        Given(Buyer(1, At(9)), Buyer(2, At(10))).When(NoResponseNeeded(1, At(11))).ThenTheClockRuns(2, At(10));

    [Fact]
    public void R62_Excluding_a_younger_message_leaves_the_clock_alone() =>
        Given(Buyer(1, At(9)), Buyer(2, At(10)))
            .When(NoResponseNeeded(2, At(11)))
            .ThenTheClockRuns(1, At(9))
            .ThenState<TicketState>(ticket => ticket.Unanswered.Count().ShouldBe(1));

    [Fact]
    public void R62_A_message_after_an_excluded_one_starts_a_clock() =>
        Given(Buyer(1, At(9)), NoResponseNeeded(1, At(10))).When(Buyer(2, At(11))).ThenTheClockRuns(2, At(11));

    [Fact]
    public void An_excluded_message_stays_excluded_when_a_reply_that_covered_it_bounces() =>
        Given(Buyer(1, At(9)), NoResponseNeeded(1, At(10)), Reply(9, At(11)), Sent(9, At(11)))
            .When(Bounced(9, At(12)))
            .ThenNoClockRuns();

    [Fact]
    public void Excluding_twice_is_excluding_once() =>
        Given(Buyer(1, At(9)), NoResponseNeeded(1, At(10))).When(NoResponseNeeded(1, At(11))).ThenNothing();

    [Fact]
    public void An_answered_message_is_not_excluded() =>
        Given(Buyer(1, At(9)), Reply(9, At(10)), Sent(9, At(10))).When(NoResponseNeeded(1, At(11))).ThenRefused(new AlreadyAnswered());

    [Fact]
    public void Only_a_buyers_message_can_be_excluded() =>
        Given(Receives(SenderKind.System, 1, At(9))).When(NoResponseNeeded(1, At(10))).ThenRefused(new UnknownMessage());

    [Fact]
    public void R62_A_decision_that_was_taken_back_leaves_the_clock_at_the_messages_own_time() =>
        Given(Buyer(1, At(9)), NoResponseNeeded(1, At(10))).When(ResponseNeededAgain(1, At(11))).ThenTheClockRuns(1, At(9));

    [Fact]
    public void Taking_back_what_nobody_decided_changes_nothing() =>
        Given(Buyer(1, At(9))).When(ResponseNeededAgain(1, At(10))).ThenNothing();

    [Fact]
    public void A_decision_about_no_message_of_the_ticket_is_not_taken_back() =>
        Given(Buyer(1, At(9))).When(ResponseNeededAgain(2, At(10))).ThenRefused(new UnknownMessage());

    [Fact]
    public void A_reason_is_needed() =>
        Given(Buyer(1, At(9))).When(NoResponseNeeded(1, At(10), reason: " ")).ThenRefused(new ReasonMissing());
}
