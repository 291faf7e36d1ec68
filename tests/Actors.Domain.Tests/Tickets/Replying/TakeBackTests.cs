using Actors.Domain.Tickets.Replying;
using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets.Replying;

/// <summary>Replies that did not go at once: held to be taken back, or not taken by their channel.</summary>
public sealed class TakeBackTests
{
    [Fact]
    public void A_reply_is_held_and_given_to_nobody_before()
    {
        var queued = Given(Buyer(1, At(9))).When(Held(9, At(10)));

        queued.Effects.OfType<SendReply>().Single().DueAt.ShouldBe(At(10).AddSeconds(20));
    }

    [Fact]
    public void It_is_taken_back_once_and_cannot_be_sent_any_more()
    {
        var ticket = Given(Buyer(1, At(9)), Held(9, At(10)));

        ticket.When(TakenBack(9, At(10).AddSeconds(19))).Then(new ReplyTakenBack(Id(9)));
        var taken = Given(Buyer(1, At(9)), Held(9, At(10)), TakenBack(9, At(10).AddSeconds(19)));
        taken.When(TakenBack(9, At(11))).ThenNothing();
        taken.When(Sent(9, At(11))).ThenRefused(new ReplySettled(ReplyState.TakenBack));
        taken.When(Bounced(9, At(11))).ThenRefused(new ReplySettled(ReplyState.TakenBack));
        taken.When(Failed(9, At(11))).ThenRefused(new ReplySettled(ReplyState.TakenBack));
    }

    [Fact]
    public void What_may_be_on_its_way_is_not_taken_back()
    {
        Given(Buyer(1, At(9)), Held(9, At(10))).When(TakenBack(9, At(10).AddSeconds(20))).ThenRefused(new TooLateToTakeBack());
        Given(Buyer(1, At(9)), Reply(9, At(10))).When(TakenBack(9, At(10))).ThenRefused(new TooLateToTakeBack());
        Given(Buyer(1, At(9)), Reply(9, At(10)), Sent(9, At(11))).When(TakenBack(9, At(11))).ThenRefused(new ReplySettled(ReplyState.Sent));
    }

    [Fact]
    public void A_delay_is_recorded_with_what_the_server_said_but_for_addresses() =>
        Given(Buyer(1, At(9)), Reply(9, At(10)))
            .When(new Step(At(11), Anna, _ => new ReportDelayed(Id(9), "4.7.1", 1, At(12)) { Answer = "451 4.7.1 <anna@buyer.example>\r\n try again" }))
            .Then(new ReplyDelayed(Id(9), "4.7.1", 1, At(12)) { Answer = "451 4.7.1 … try again" });

    [Fact]
    public void After_a_try_without_an_answer_it_may_have_come_twice() =>
        Given(Buyer(1, At(9)), Reply(9, At(10)), new Step(At(11), Anna, _ => new ReportDelayed(Id(9), ChannelAnswers.NoAnswer, 1, At(12))))
            .When(Sent(9, At(12)))
            .Events.OfType<ReplySent>().Single().PerhapsTwice.ShouldBe(true);

    [Fact]
    public void After_a_try_without_an_answer_a_refusal_does_not_say_that_it_stayed_here() =>
        Given(Buyer(1, At(9)), Reply(9, At(10)), new Step(At(11), Anna, _ => new ReportDelayed(Id(9), ChannelAnswers.NoAnswer, 1, At(12))))
            .When(new Step(At(12), Anna, _ => new ReportFailed(Id(9), "5.7.1")))
            .Events.OfType<ReplyFailed>().Single().PerhapsSent.ShouldBe(true);

    private static Step Held(long reply, DateTimeOffset at)
    {
        var plain = Reply(reply, at);
        return plain with { Command = version => (QueueReply)plain.Command(version) with { Undo = TimeSpan.FromSeconds(20) } };
    }

    private static Step TakenBack(long reply, DateTimeOffset at) => new(at, Anna, _ => new TakeReplyBack(Id(reply)));
}
