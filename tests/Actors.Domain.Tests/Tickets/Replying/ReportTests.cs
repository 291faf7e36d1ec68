using Actors.Domain.Tickets.Replying;
using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets.Replying;

/// <summary>What channels report about a reply, in whatever order and however often they say it.</summary>
public sealed class ReportTests
{
    [Fact]
    public void R62_R102_What_we_gave_up_and_a_gateway_had_sent_all_the_same_is_on_record() =>
        Given(Buyer(1, At(9)), Reply(2, At(10)), Failed(2, At(11), ReplyFailed.Discarded)).When(Sent(2, At(12), accepted: At(10.5)))
            .Ticket().Clock.ShouldBeNull();

    [Fact]
    public void What_the_channel_refused_for_good_stays_refused() =>
        Given(Buyer(1, At(9)), Reply(2, At(10)), Failed(2, At(11))).When(Sent(2, At(12))).ThenRefused(new ReplySettled(ReplyState.Failed));

    private static readonly Step[] AQueuedReply = [Buyer(1, At(9)), Reply(9, At(10))];

    [Fact]
    public void A_reply_is_sent() => Given(AQueuedReply).When(Sent(9, At(11))).ThenAsApproved();

    [Fact]
    public void A_reply_bounces() =>
        Given([.. AQueuedReply, Sent(9, At(11)), .. Closes(At(12)), Snoozed(At(90), At(12))])
            .When(Bounced(9, At(13)))
            .ThenAsApproved();

    [Fact]
    public void A_reply_fails() =>
        Given([.. AQueuedReply, Moves(TicketStatus.Pending, At(11))]).When(Failed(9, At(12))).ThenAsApproved();

    [Fact]
    public void Sent_twice_is_sent_once() => Given([.. AQueuedReply, Sent(9, At(11))]).When(Sent(9, At(12))).ThenNothing();

    [Fact]
    public void Bounced_twice_is_bounced_once() => Given([.. AQueuedReply, Bounced(9, At(11))]).When(Bounced(9, At(12))).ThenNothing();

    [Fact]
    public void Failed_twice_is_failed_once() => Given([.. AQueuedReply, Failed(9, At(11))]).When(Failed(9, At(12))).ThenNothing();

    [Fact]
    public void A_bounce_that_overtook_the_acceptance_stands() =>
        Given([.. AQueuedReply, Bounced(9, At(11))]).When(Sent(9, At(12))).ThenRefused(new ReplySettled(ReplyState.Bounced));

    [Fact]
    public void A_failed_reply_was_not_sent() =>
        Given([.. AQueuedReply, Failed(9, At(11))]).When(Sent(9, At(12))).ThenRefused(new ReplySettled(ReplyState.Failed));

    [Fact]
    public void A_failed_reply_cannot_bounce() =>
        Given([.. AQueuedReply, Failed(9, At(11))]).When(Bounced(9, At(12))).ThenRefused(new ReplySettled(ReplyState.Failed));

    [Fact]
    public void A_sent_reply_cannot_fail_any_more() =>
        Given([.. AQueuedReply, Sent(9, At(11))]).When(Failed(9, At(12))).ThenRefused(new ReplySettled(ReplyState.Sent));

    [Fact]
    public void A_bounced_reply_cannot_fail_any_more() =>
        Given([.. AQueuedReply, Bounced(9, At(11))]).When(Failed(9, At(12))).ThenRefused(new ReplySettled(ReplyState.Bounced));

    public static TheoryData<Step> AllReports => [Sent(9, At(10)), Bounced(9, At(10)), Failed(9, At(10))];

    [Theory]
    [MemberData(nameof(AllReports))]
    public void Nothing_is_reported_of_a_reply_that_does_not_exist(Step report) =>
        Given(Buyer(1, At(9))).When(report).ThenRefused(new UnknownReply());

    [Fact]
    public void Whatever_was_not_delivered_wakes_a_snoozed_ticket() =>
        Given([.. AQueuedReply, Snoozed(At(30), At(11))])
            .When(Failed(9, At(12)))
            .Then(new ReplyFailed(Id(9), "rejected"), new SnoozeEnded(SnoozeEnd.ReplyNotDelivered));

    [Fact]
    public void An_escalated_ticket_stays_escalated_when_a_reply_bounces() =>
        Given([.. AQueuedReply, GoodNote(7, At(11)), Escalated(8, At(11))])
            .When(Bounced(9, At(12)))
            .Then(new ReplyBounced(Id(9), "5.1.1"));

    [Theory]
    [InlineData("")]
    [InlineData("550 Mailbox of Mario Rossi is full")]
    [InlineData("mario@example.com")]
    public void A_code_is_no_prose(string code)
    {
        Given(AQueuedReply).When(Bounced(9, At(11), code)).ThenRefused(new InvalidReport("code"));
        Given(AQueuedReply).When(Failed(9, At(11), code)).ThenRefused(new InvalidReport("code"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\nb")]
    public void A_channels_message_id_is_an_identifier(string id) =>
        Given(AQueuedReply)
            .When(new(At(11), Gateway, _ => new ReportSent(Id(9), id, null)))
            .ThenRefused(new InvalidReport("channelMessageId"));
}
