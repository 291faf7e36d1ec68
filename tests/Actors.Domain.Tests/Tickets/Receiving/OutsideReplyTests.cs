using Actors.Domain.Screening;
using Actors.Domain.Tickets.Suspending;
using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets.Receiving;

/// <summary>R37: what was sent without the desk is detected; through the official channel it answers what was said before it.</summary>
public sealed class OutsideReplyTests
{
    [Fact]
    public void R37_An_official_reply_from_outside_stops_the_clock_at_the_time_it_was_written() =>
        Given(Buyer(1, At(9)))
            .When(Outside(2, At(12), said: At(10)))
            .Events[^1].ShouldBe(Stopped(1, At(9), At(10)));

    [Fact]
    public void R62_An_unofficial_reply_from_outside_stops_nothing() =>
        Given(Buyer(1, At(9)))
            .When(Outside(2, At(10), official: false))
            .ThenTheClockRuns(1, At(9));

    [Fact]
    public void R37_A_message_said_after_it_keeps_the_clock_although_it_arrived_before_it() =>
        Given(Buyer(1, At(9)), Buyer(2, At(11)))
            .When(Outside(3, At(12), said: At(10)))
            .ThenTheClockRuns(2, At(11));

    [Fact]
    public void R37_A_message_said_at_the_same_moment_is_not_said_before_it() =>
        Given(Buyer(1, At(9)))
            .When(Outside(2, At(10), said: At(9)))
            .ThenTheClockRuns(1, At(9));

    [Fact]
    public void R37_Messages_said_before_it_are_answered_in_whatever_order_they_arrived() =>
        Given(Buyer(1, At(11)), Buyer(2, At(11.5), said: At(9)))
            .When(Outside(3, At(12), said: At(10)))
            .ThenTheClockRuns(1, At(11))
            .ThenState<TicketState>(ticket => ticket.Unanswered.Count().ShouldBe(1));

    [Fact]
    public void R37_A_message_that_arrives_after_the_reply_to_it_is_answered_at_once() =>
        Given(Outside(1, At(10), said: At(9)))
            .When(Buyer(2, At(11), said: At(8)))
            .ThenNoClockRuns()
            .ThenState<TicketState>(ticket => ticket.BuyerMessages[0].Answer.ShouldBe(new(Id(1), At(9))));

    [Fact]
    public void R37_It_counts_from_its_own_time_although_a_reply_of_the_desk_was_reported_before_it() =>
        Given(Buyer(1, At(9)), Reply(9, At(11)), Sent(9, At(11)))
            .When(Outside(2, At(12), said: At(10)))
            .ThenState<TicketState>(ticket => ticket.BuyerMessages[0].Answer.ShouldBe(new(Id(2), At(10))));

    [Fact]
    public void R62_It_still_covers_what_a_bounced_reply_of_the_desk_had_answered() =>
        Given(Buyer(1, At(9)), Reply(9, At(10)), Sent(9, At(10)), Outside(2, At(12), said: At(11)))
            .When(Bounced(9, At(13)))
            .ThenNoClockRuns();

    [Fact]
    public void No_gateway_can_report_on_a_reply_from_outside() =>
        Given(Buyer(1, At(9)), Outside(2, At(10)))
            .When(Bounced(2, At(11)))
            .ThenRefused(new Domain.Tickets.Replying.UnknownReply());

    [Fact]
    public void It_may_be_the_first_we_hear_of_a_conversation() =>
        Given().When(Outside(1, At(9))).ThenAsApproved();

    [Fact]
    public void R120_It_asks_for_the_note_the_tags_and_the_reason_it_lacks_and_stays_on_a_list_until_it_has_them()
    {
        var ticket = Given(Buyer(1, At(9)), Outside(2, At(10)));
        Owes(ticket).ShouldBe(["outside-note", "outside-tags"]);

        Owes(ticket.Given(GoodNote(3, At(11)))).ShouldBe(["outside-note", "outside-tags"]);
        Owes(ticket.Given(GoodNote(4, At(12), why: "The buyer called."))).ShouldBe(["outside-tags"]);
        var tagged = ticket.When(Tags(At(13), ["by-telephone"]));
        Owes(tagged.Scenario).ShouldBeEmpty();
        tagged.Rows.OfType<TicketTagRow>().ShouldContain(new TicketTagRow(TicketId, "outside-reply", Present: false));

        Owes(ticket.Given(Outside(5, At(14)))).ShouldBe(["outside-note"]);
    }

    [Fact]
    public void R120_What_only_the_system_tagged_is_not_tagged() =>
        Owes(Given(Buyer(1, At(9)), Outside(2, At(10)), new Step(At(11), Anna, _ => new MarkSuspended(Id(0x5E5), At(10))))).ShouldContain("outside-tags");

    /// <summary>Nothing can be refused any more; but an audit asks for it (R14).</summary>
    [Theory]
    [InlineData("It is on its way: https://shop.example/track", "link.external")]
    [InlineData("Write to me at anna@shop.example instead.", "contact.email")]
    [InlineData("It is on its way.", null)]
    public void R14_What_the_desk_would_have_refused_is_on_record_with_it(string text, string? rule)
    {
        var message = Message(2, SenderKind.Seller, At(10), At(10)) with { Body = Json(Id(0x2002), new MessageBody(text, null), DomainJson.Default.MessageBody) };

        var detected = Given(Buyer(1, At(9))).When(Receives(At(10), message)).Events.OfType<OutsideReplyDetected>().Single();

        detected.Screening!.Findings.Where(finding => finding.Severity == Severity.Block).Select(finding => finding.Rule).ShouldBe(rule is null ? [] : [rule]);
    }

    [Fact]
    public void R14_What_was_sent_on_another_channel_broke_no_rule_of_this_one() =>
        Given(Buyer(1, At(9))).When(Outside(2, At(10), official: false)).Events.OfType<OutsideReplyDetected>().Single().Screening.ShouldBeNull();

    private static IEnumerable<string> Owes(Scenario ticket) =>
        ((TicketState)ticket.State).Missing.Where(missing => missing.StartsWith("outside-", StringComparison.Ordinal));
}
