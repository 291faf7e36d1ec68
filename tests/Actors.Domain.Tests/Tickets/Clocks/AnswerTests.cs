using Actors.Testing;
using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets.Clocks;

/// <summary>R62: only a human reply that the official channel accepted stops the clock, for what its author could know of.</summary>
public sealed class AnswerTests
{
    [Fact]
    public void R62_A_queued_reply_does_not_stop_the_clock() =>
        Given(Buyer(1, At(9))).When(Reply(9, At(10))).ThenTheClockRuns(1, At(9));

    [Fact]
    public void R62_An_accepted_reply_stops_the_clock_at_the_time_of_acceptance() =>
        Given(Buyer(1, At(9)), Reply(9, At(10)))
            .When(Sent(9, At(12), accepted: At(11)))
            .Then(new ReplySent(Id(9), "<reply-9@example.com>", At(11)), Stopped(1, At(9), At(11)))
            .ThenNoClockRuns();

    [Fact]
    public void R62_An_accepted_reply_of_an_automaton_stops_nothing() =>
        Given(Buyer(1, At(9)), Reply(9, At(10), automatic: true))
            .When(Sent(9, At(11)))
            .ThenTheClockRuns(1, At(9));

    [Fact]
    public void R62_A_failed_reply_stops_nothing() =>
        Given(Buyer(1, At(9)), Reply(9, At(10))).When(Failed(9, At(11))).ThenTheClockRuns(1, At(9));

    [Fact]
    public void R62_A_reply_answers_every_message_its_author_could_know_of() =>
        Given(Buyer(1, At(9)), Buyer(2, At(10)), Reply(9, At(11)))
            .When(Sent(9, At(12)))
            .ThenNoClockRuns()
            .ThenState<TicketState>(ticket => ticket.BuyerMessages.Select(m => m.Answer).ShouldEachBe(a => a == new Answer(Id(9), At(12))));

    [Fact]
    public void R62_A_message_between_queue_and_acceptance_keeps_the_clock_on_itself() =>
        Given(Buyer(1, At(9)), Reply(9, At(10)), Buyer(2, At(11)))
            .When(Sent(9, At(12)))
            .ThenTheClockRuns(2, At(11));

    [Fact]
    public void R62_An_older_message_that_arrives_after_the_reply_was_queued_is_not_answered_by_it() =>
        Given(Buyer(1, At(9)), Reply(9, At(10)), Buyer(2, At(11), said: At(8)))
            .When(Sent(9, At(12)))
            .ThenTheClockRuns(2, At(8));

    [Fact]
    public void A_channel_cannot_have_accepted_before_the_reply_was_queued() =>
        Given(Buyer(1, At(9)), Reply(9, At(10)))
            .When(Sent(9, At(12), accepted: At(3)))
            .Events[^1].ShouldBe(Stopped(1, At(9), At(10)));

    [Fact]
    public void A_channel_cannot_have_accepted_in_the_future() =>
        Given(Buyer(1, At(9)), Reply(9, At(10)))
            .When(Sent(9, At(12), accepted: At(48)))
            .Events[^1].ShouldBe(Stopped(1, At(9), At(12)));

    [Fact]
    public void R62_A_bounce_starts_the_clock_again_from_the_original_time() =>
        Given(Buyer(1, At(9)), Reply(9, At(10)), Sent(9, At(11)))
            .When(Bounced(9, At(12)))
            .Then(new ReplyBounced(Id(9), "5.1.1"), Started(1, At(9)));

    [Fact]
    public void R62_A_bounce_moves_a_running_clock_back_to_the_older_message() =>
        Given(Buyer(1, At(9)), Reply(9, At(10)), Sent(9, At(11)), Buyer(2, At(12)))
            .When(Bounced(9, At(13)))
            .ThenTheClockRuns(1, At(9))
            .ThenState<TicketState>(ticket => ticket.Unanswered.Count().ShouldBe(2));

    [Fact]
    public void R62_A_bounce_changes_nothing_while_another_accepted_reply_covers_the_message() =>
        Given(Buyer(1, At(9)), Reply(8, At(10)), Sent(8, At(11)), Reply(9, At(12)), Sent(9, At(13)))
            .When(Bounced(8, At(14)))
            .Then(new ReplyBounced(Id(8), "5.1.1"))
            .ThenState<TicketState>(ticket => ticket.BuyerMessages[0].Answer.ShouldBe(new(Id(9), At(13))));

    [Fact]
    public void R62_A_reply_that_was_queued_before_a_message_does_not_save_it_from_the_bounce_of_another() =>
        Given(Buyer(1, At(9)), Reply(8, At(10)), Buyer(2, At(11)), Reply(9, At(12)), Sent(8, At(13)), Sent(9, At(14)))
            .When(Bounced(9, At(15)))
            .ThenTheClockRuns(2, At(11));

    [Fact]
    public void R62_When_every_reply_bounced_the_clock_is_back_where_it_began() =>
        Given(Buyer(1, At(9)), Reply(8, At(10)), Sent(8, At(11)), Reply(9, At(12)), Sent(9, At(13)), Bounced(9, At(14)))
            .When(Bounced(8, At(15)))
            .ThenTheClockRuns(1, At(9));

    [Fact]
    public void R62_A_reply_that_bounces_without_having_been_accepted_leaves_the_clock_alone() =>
        Given(Buyer(1, At(9)), Reply(9, At(10)))
            .When(Bounced(9, At(11)))
            .Then(new ReplyBounced(Id(9), "5.1.1"))
            .ThenTheClockRuns(1, At(9));

    [Fact]
    public void R63_The_earlier_of_two_acceptances_is_the_answer_although_it_is_reported_second() =>
        Given(Buyer(1, At(9)), Reply(8, At(10)), Reply(9, At(10.5)), Sent(9, At(12)))
            .When(Sent(8, At(13), accepted: At(11)))
            .ThenState<TicketState>(ticket => ticket.BuyerMessages[0].Answer.ShouldBe(new(Id(8), At(11))));

    [Fact]
    public void A_message_after_an_answered_one_starts_a_clock_of_its_own() =>
        Given(Buyer(1, At(9)), Reply(9, At(10)), Sent(9, At(11)))
            .When(Buyer(2, At(50)))
            .ThenTheClockRuns(2, At(50));
}
