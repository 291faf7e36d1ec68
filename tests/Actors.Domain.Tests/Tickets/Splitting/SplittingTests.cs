using Actors.Domain.Suspensions;
using Actors.Domain.Suspensions.Approving;
using Actors.Domain.Tickets.Answering;
using Actors.Domain.Tickets.LinkingOrders;
using Actors.Domain.Tickets.Replying;
using Actors.Domain.Tickets.Splitting;
using Actors.Domain.Tickets.Suspending;
using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;
using static Actors.Domain.Tests.Tickets.Merging.TwoTickets;
using static Actors.Domain.Tests.Tickets.Splitting.ASplit;

namespace Actors.Domain.Tests.Tickets.Splitting;

/// <summary>A second question gets a ticket of its own: its messages stay where they were said, its clock goes along.</summary>
public sealed class SplittingTests
{
    private readonly ASplit _split = new();

    [Fact]
    public void The_clock_of_a_split_message_runs_on_in_the_new_ticket_from_its_own_time()
    {
        _split.A.Given(Buyer(1, At(1)), Buyer(2, At(3)));

        _split.Split(At(6), 1);

        (State(_split.S).Clock is { } clock ? (clock.Message, clock.StartedAt, clock.DueAt) : default).ShouldBe((Id(1), At(1), At(25)));
        State(_split.A).Clock!.Message.ShouldBe(Id(2));
        State(_split.S).ShouldSatisfyAllConditions(
            s => s.Account.ShouldBe("amazon-eu"), s => s.Status.ShouldBe(TicketStatus.Open), s => s.Head.ShouldBe(Id(0x1001)), s => s.SplitFrom!.Ticket.ShouldBe(First));
    }

    [Fact]
    public void The_first_ticket_says_that_the_clock_has_moved_and_not_that_it_was_answered()
    {
        _split.A.Given(Buyer(1, At(1)), Reply(7, At(2)), Sent(7, At(2)), Buyer(2, At(3)));

        _split.Split(At(6), 2);

        Events<ResponseClockStopped>(_split.A)[^1].ShouldBe(new(Id(2), At(3), At(6)) { Into = New });
        State(_split.A).Find(Id(2))!.Answer.ShouldBeNull();
    }

    [Fact]
    public void A_miss_stays_where_it_was_recorded_and_is_not_recorded_again()
    {
        _split.A.Given(Buyer(1, At(1)), Buyer(2, At(3)));

        _split.Split(At(26), 1);
        _split.S.Given(Tick(At(28)));

        Events<ResponseClockBreached>(_split.A).Select(missed => missed.Message).ShouldBe([Id(1)]);
        Events<ResponseClockBreached>(_split.S).ShouldBeEmpty();
        State(_split.S).Clock!.Breached.ShouldBeTrue();
    }

    [Fact]
    public void R62_A_reply_under_way_stays_with_the_first_ticket_and_answers_nothing_of_the_new_one()
    {
        _split.A.Given(Buyer(1, At(1)), Buyer(2, At(3)), Reply(7, At(4)));
        _split.Split(At(6), 1);

        _split.Do(_split.A, Sent(7, At(7)));

        State(_split.A).Unanswered.ShouldBeEmpty();
        State(_split.S).Unanswered.Select(message => message.Id).ShouldBe([Id(1)]);
    }

    [Fact]
    public void R62_What_the_channel_had_accepted_before_the_split_answers_however_late_it_is_told_and_takes_the_miss_back()
    {
        _split.A.Given(Buyer(1, At(1)), Buyer(2, At(3)), Reply(7, At(4)));
        _split.Split(At(6), 1);
        _split.S.Given(Tick(At(26)));

        _split.Do(_split.A, Sent(7, At(27), accepted: At(5)));

        State(_split.S).Unanswered.ShouldBeEmpty();
        Events<ResponseClockBreachWithdrawn>(_split.S).ShouldHaveSingleItem().Proof.ShouldBe(Id(7));
    }

    [Fact]
    public void R62_A_late_bounce_in_the_first_ticket_starts_the_clock_of_the_new_one_from_the_original_time()
    {
        _split.A.Given(Buyer(1, At(1)), Reply(7, At(2)), Sent(7, At(2)), Buyer(2, At(3)));
        _split.Split(At(6), 1);
        State(_split.S).Clock.ShouldBeNull();

        _split.Do(_split.A, Bounced(7, At(9)));

        State(_split.S).Clock!.StartedAt.ShouldBe(At(1));
        State(_split.A).Unanswered.Select(message => message.Id).ShouldBe([Id(2)]);
    }

    [Fact]
    public void R62_An_answer_of_the_new_ticket_stands_when_the_reply_of_the_first_one_bounces()
    {
        _split.A.Given(Buyer(1, At(1)), Buyer(2, At(3)), Reply(7, At(4)));
        _split.Split(At(6), 1);
        _split.S.Given(Reply(8, At(7)), Sent(8, At(7)));
        _split.Do(_split.A, Sent(7, At(8), accepted: At(5)));
        State(_split.S).Find(Id(1))!.Answer.ShouldBe(new(Id(7), At(5)));

        _split.Do(_split.A, Bounced(7, At(9)));

        State(_split.S).Find(Id(1))!.Answer.ShouldBe(new(Id(8), At(7)));
    }

    [Fact]
    public void Merged_into_the_first_ticket_again_its_messages_wait_there_once()
    {
        _split.A.Given(Buyer(1, At(1)), Buyer(2, At(3)));
        _split.Split(At(6), 1);

        _split.Do(_split.A, TakesIn(New, At(7)));

        State(_split.A).Unanswered.Select(message => message.Id).ShouldBe([Id(2), Id(1)]);
        State(_split.A).Clock!.StartedAt.ShouldBe(At(1));
        State(_split.S).Unanswered.ShouldBeEmpty();
        _split.A.When(new(At(8), Anna, _ => new SplitOffMessages(Id(0x71CC), [Id(1)], null, false, null))).ThenRefused(new SplitElsewhere());
    }

    [Fact]
    public void A_bounce_finds_a_message_that_was_answered_split_off_and_merged_again()
    {
        _split.A.Given(Buyer(1, At(1)), Reply(7, At(2)), Sent(7, At(2)), Buyer(2, At(3)));
        _split.Split(At(6), 1);
        _split.Do(_split.A, TakesIn(New, At(7)));

        _split.Do(_split.A, Bounced(7, At(9)));

        State(_split.A).Clock!.StartedAt.ShouldBe(At(1));
    }

    [Fact]
    public void A_reply_written_before_the_split_is_stale_and_a_second_split_of_a_message_is_refused()
    {
        _split.A.Given(Buyer(1, At(1)), Buyer(2, At(3)), Buyer(3, At(3)));
        var seen = _split.A.Version;
        _split.Split(At(6), 1);

        _split.A.When(Reply(7, At(7), seen)).ThenRefused(new StaleReply(seen));
        _split.A.When(new(At(7), Anna, _ => new SplitOffMessages(Id(0x71CC), [Id(1), Id(2)], null, false, null))).ThenRefused(new SplitElsewhere());
    }

    [Fact]
    public void The_same_split_again_changes_nothing()
    {
        _split.A.Given(Buyer(1, At(1)), Buyer(2, At(3)));
        _split.Split(At(6), 1);
        var before = (_split.A.Version, _split.S.Version);

        _split.Do(_split.A, Splits(At(7), [1]));
        _split.S.Given(new Step(At(7), Anna, _ => Aligning(_split.A, Of(Id(9)), State(_split.A).Splits[0]).First()));

        (_split.A.Version, _split.S.Version).ShouldBe(before);
    }

    [Fact]
    public void What_cannot_be_split_says_so()
    {
        _split.A.Given(Buyer(1, At(1)), Buyer(2, At(2)));
        _split.A.When(Splits(At(6), [])).ThenRefused(new SplitNothing());
        _split.A.When(Splits(At(6), [9])).ThenRefused(new UnknownMessage());
        _split.A.When(Splits(At(6), [1, 2])).ThenRefused(new SplitEverything());
        _split.A.When(Splits(At(6), [1], ["no order!"])).ThenRefused(new InvalidOrderId());
        _split.S.When(Splits(At(6), [1])).ThenRefused(new UnknownTicket());
    }

    [Fact]
    public void R85_A_split_takes_no_message_out_of_a_suspension()
    {
        _split.A.Given(Buyer(1, At(1)), Buyer(2, At(2)), Linked("305-1234567-1234567", At(2)));
        _split.A.When(Splits(At(6), [1], [], held: true)).ThenRefused(new SplitHeld());
        _split.A.Given(new Step(At(3), Anna, _ => new MarkSuspended(Id(0x5), At(3))));
        _split.A.When(Splits(At(6), [1], [])).ThenRefused(new SplitHeld());

        _split.Split(At(6), 1);

        State(_split.S).ShouldSatisfyAllConditions(
            s => s.Suspension!.Id.ShouldBe(Id(0x5)), s => s.Tags.ShouldContain(TicketSuspension.Tag), s => s.Orders.ShouldBe([new("305-1234567-1234567", "split")]));
    }

    [Fact]
    public void R85_An_order_that_is_left_behind_holds_the_new_ticket_when_its_suspension_was_being_declared()
    {
        _split.A.Given(Buyer(1, At(1)), Buyer(2, At(2)), Linked("305-1234567-1234567", At(2)));

        _split.Do(_split.A, Splits(At(6), [1], ["305-7654321-7654321"]));

        State(_split.S).Orders.ShouldBe([new("305-7654321-7654321", "split")]);
        State(_split.S).FormerOrders.ShouldBe([KeyValuePair.Create("305-1234567-1234567", At(6))]);
    }

    [Fact]
    public void R93_What_a_split_message_mentions_is_at_stake_in_the_new_ticket_and_the_danger_in_both()
    {
        _split.A.Given(Says(1, At(1), "I will open an A-to-Z claim."), Buyer(2, At(2)));

        _split.Split(At(6), 1);

        State(_split.S).ShouldSatisfyAllConditions(s => s.Mentions.Keys.ShouldBe([Id(1)]), s => s.Hazard.ShouldBe(RiskRating.OdrCritical));
        State(_split.A).Hazard.ShouldBe(RiskRating.OdrCritical);
        Stakes.In(State(_split.A)).ShouldNotContain(ground => ground.Kind == GroundKind.MentionDetected);
    }

    [Fact]
    public void R50_The_new_ticket_needs_a_note_of_its_own()
    {
        _split.A.Given(Buyer(1, At(1)), Buyer(2, At(2)), GoodNote(11, At(3)));
        _split.Split(At(6), 1);

        _split.S.When(Moves(TicketStatus.Closed, At(7))).Decision.ShouldBeOfType<Decision.Refused>();
        _split.A.Given(Moves(TicketStatus.Closed, At(7)));
    }

    private static T[] Events<T>(Scenario ticket)
        where T : Event => [.. ticket.History.Select(recorded => recorded.Event).OfType<T>()];
}
