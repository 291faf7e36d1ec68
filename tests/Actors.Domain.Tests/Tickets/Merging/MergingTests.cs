using Actors.Domain.Tickets.Merging;
using Actors.Domain.Tickets.Replying;
using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;
using static Actors.Domain.Tests.Tickets.Merging.TwoTickets;

namespace Actors.Domain.Tests.Tickets.Merging;

/// <summary>Two tickets become one case, and two again: streams stay, clocks follow their messages.</summary>
public sealed class MergingTests
{
    private readonly TwoTickets _two = new();

    [Fact]
    public void The_clock_of_an_older_message_goes_on_in_the_other_ticket()
    {
        _two.A.Given(Buyer(1, At(5)));
        _two.B.Given(Buyer(2, At(1)));

        _two.Merge(At(6));

        (State(_two.A).Clock is { } clock ? (clock.Message, clock.StartedAt, clock.DueAt) : default).ShouldBe((Id(2), At(1), At(25)));
        State(_two.B).ShouldSatisfyAllConditions(
            b => b.Clock.ShouldBeNull(), b => b.Unanswered.ShouldBeEmpty(), b => b.Status.ShouldBe(TicketStatus.Closed), b => b.Merged!.Into.ShouldBe(IdA));
    }

    [Fact]
    public void R62_An_answer_of_the_ticket_meets_the_clocks_of_both()
    {
        _two.A.Given(Buyer(1, At(5)));
        _two.B.Given(Buyer(2, At(1)));
        _two.Merge(At(6));

        _two.A.Given(Reply(7, At(7)), Sent(7, At(8)));

        State(_two.A).ShouldSatisfyAllConditions(a => a.Clock.ShouldBeNull(), a => a.Find(Id(2))!.Answer.ShouldBe(new Answer(Id(7), At(8))));
    }

    [Fact]
    public void R62_A_reply_that_was_under_way_before_the_merge_answers_nothing_of_the_other_ticket()
    {
        _two.A.Given(Buyer(1, At(5)), Reply(7, At(5.5)));
        _two.B.Given(Buyer(2, At(1)));
        _two.Merge(At(6));

        _two.A.Given(Sent(7, At(8)));

        State(_two.A).Unanswered.Select(message => message.Id).ShouldBe([Id(2)]);
    }

    [Fact]
    public void A_miss_stays_where_it_was_recorded_and_is_not_recorded_again()
    {
        _two.A.Given(Buyer(1, At(5)));
        _two.B.Given(Buyer(2, At(1)), Tick(At(26)));

        _two.Merge(At(27));
        _two.A.Given(Tick(At(28)));

        Breaches(_two.B).ShouldBe([Id(2)]);
        Breaches(_two.A).ShouldBeEmpty();
        State(_two.A).Clock!.Breached.ShouldBeTrue();
    }

    [Fact]
    public void R62_A_late_bounce_is_booked_where_the_reply_was_and_the_clock_runs_in_the_other_ticket_from_the_original_time()
    {
        _two.A.Given(Buyer(1, At(5)));
        _two.B.Given(Buyer(2, At(1)), Reply(7, At(2)), Sent(7, At(2)));
        _two.Merge(At(6));
        State(_two.A).Clock!.StartedAt.ShouldBe(At(5));

        _two.Do(_two.B, Bounced(7, At(9)));

        State(_two.B).ShouldSatisfyAllConditions(
            b => b.Replies[Id(7)].State.ShouldBe(ReplyState.Bounced), b => b.Status.ShouldBe(TicketStatus.Closed), b => b.Clock.ShouldBeNull());
        State(_two.A).Clock!.StartedAt.ShouldBe(At(1));
    }

    [Fact]
    public void What_reaches_the_merged_ticket_is_told_where_to_go()
    {
        _two.A.Given(Buyer(1, At(5)));
        _two.B.Given(Buyer(2, At(1)));
        _two.Merge(At(6));

        _two.B.When(Buyer(3, At(7))).ThenRefused(new TicketIsMerged(IdA));
        _two.B.When(Reply(8, At(7))).ThenRefused(new TicketIsMerged(IdA));
        _two.B.When(Note(9, At(7))).ThenRefused(new TicketIsMerged(IdA));
        _two.B.When(Moves(TicketStatus.Open, At(7))).ThenRefused(new TicketIsMerged(IdA));
    }

    [Fact]
    public void R37_A_reply_from_outside_answers_the_thread_it_was_written_in()
    {
        _two.A.Given(Buyer(1, At(5)));
        _two.B.Given(Buyer(2, At(1)));
        _two.Merge(At(6));

        _two.A.Given(Receives(At(8), Message(3, SenderKind.Seller, At(7), At(8)) with { Via = IdB }));

        State(_two.A).Unanswered.Select(message => message.Id).ShouldBe([Id(1)]);
    }

    [Fact]
    public void R49_Notes_count_for_both_and_know_no_later_message_of_either()
    {
        _two.A.Given(Buyer(1, At(1)), GoodNote(11, At(2)));
        _two.B.Given(Buyer(2, At(3)), GoodNote(12, At(4)));
        _two.Merge(At(6));

        State(_two.A).Notes.Select(note => (note.Id, note.Current, note.From)).ShouldBe([(Id(11), false, null), (Id(12), true, IdB)]);
        _two.A.Given(Moves(TicketStatus.Closed, At(7)));
    }

    [Fact]
    public void Tags_orders_risk_and_mentions_are_united()
    {
        _two.A.Given(Buyer(1, At(1)), Tags(At(2), ["vip"]));
        _two.B.Given(Says(2, At(3), "I will open an A-to-Z claim."), Tags(At(4), ["damaged", "vip"]), Linked("305-1234567-1234567", At(4)));

        _two.Merge(At(6));

        State(_two.A).ShouldSatisfyAllConditions(
            a => a.Tags.ShouldBe(["damaged", "vip"]),
            a => a.Orders.ShouldBe([new("305-1234567-1234567", "merge")]),
            a => a.Hazard.ShouldBe(RiskRating.OdrCritical),
            a => a.Mentions.Keys.ShouldBe([Id(2)]));
    }

    [Fact]
    public void A_closed_ticket_comes_back_for_what_waits_in_the_other_one()
    {
        _two.A.Given([Buyer(1, At(1)), Reply(7, At(1)), Sent(7, At(1)), .. Closes(At(2))]);
        _two.B.Given(Buyer(2, At(3)));

        _two.Merge(At(6));

        State(_two.A).Status.ShouldBe(TicketStatus.Open);
    }

    [Fact]
    public void A_chain_and_a_circle_are_refused_whatever_happens_at_the_same_moment()
    {
        _two.A.Given(Buyer(1, At(1)), TakesIn(IdB, At(2)));
        _two.B.Given(Buyer(2, At(1)), TakesIn(IdA, At(2)));

        _two.A.When(new(At(3), Anna, _ => new MergeInto(IdB, 2, null))).ThenRefused(new MergeHasOthers());
        _two.B.When(new(At(3), Anna, _ => new MergeInto(IdA, 2, null))).ThenRefused(new MergeHasOthers());
    }

    [Fact]
    public void What_has_to_be_settled_first_says_so()
    {
        _two.B.Given(Buyer(2, At(1)), Reply(7, At(2)));
        Merge.Check(State(_two.B), null).ShouldBe(new MergeRepliesWaiting());
        Merge.Check(State(_two.B), Id(9)).ShouldBe(new MergeOtherSuspension());

        _two.A.Given(Buyer(1, At(1)));
        _two.A.When(TakesIn(IdA, At(2))).ThenRefused(new MergeWithItself());
        _two.A.When(TakesIn(IdB, At(2), account: "amazon-us")).ThenRefused(new MergeOtherAccount());
        _two.A.When(TakesIn(IdB, At(2), sameBuyer: false)).ThenRefused(new MergeReasonMissing());
        _two.A.When(Ends(IdB, At(2))).ThenRefused(new NotMerged());
    }

    [Fact]
    public void The_end_of_a_merge_gives_back_what_waits_and_what_was_answered()
    {
        _two.A.Given(Buyer(1, At(1)));
        _two.B.Given(Buyer(2, At(1)));
        _two.Merge(At(2));
        _two.A.Given(Reply(7, At(3)), Sent(7, At(3)));
        _two.Do(_two.A, Ends(IdB, At(4)));

        State(_two.B).ShouldSatisfyAllConditions(
            b => b.Merged.ShouldBeNull(), b => b.Status.ShouldBe(TicketStatus.Open), b => b.Clock.ShouldBeNull(), b => b.Find(Id(2))!.Answer!.By.ShouldBe(Id(7)));

        _two.Do(_two.A, Bounced(7, At(5)));

        State(_two.B).Clock!.Message.ShouldBe(Id(2));
        State(_two.A).Unanswered.Select(message => message.Id).ShouldBe([Id(1)]);
    }

    [Fact]
    public void Those_who_have_the_tickets_are_told()
    {
        _two.A.Given(Buyer(1, At(1)), Assigned(Id(0xB1), At(1)));
        _two.B.Given(Buyer(2, At(1)), Assigned(Id(0xB2), At(1)));

        _two.Merge(At(2));

        _two.Told.Where(told => told.Topic == Notices.Merged).SelectMany(told => told.To)
            .ShouldBe([Addressee.Person(Id(0xB2)), Addressee.Person(Id(0xB1))], ignoreOrder: true);
    }

    private static IEnumerable<Guid> Breaches(Scenario ticket) =>
        ticket.History.Select(recorded => recorded.Event).OfType<ResponseClockBreached>().Select(breached => breached.Message);
}
