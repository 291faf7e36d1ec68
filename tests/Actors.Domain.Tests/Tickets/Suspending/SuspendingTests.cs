using Actors.Domain.Macros;
using Actors.Domain.Tickets.Suspending;
using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets.Suspending;

public sealed class SuspendingTests
{
    private static readonly AccountMode Suspended = new(1, Id(0x5E5), At(8));

    [Fact]
    public void R85_A_reply_of_a_suspended_account_is_refused_and_says_what_is_possible_instead() =>
        Given(Buyer(1, At(9))).When(ReplyUnder(Suspended)).ThenRefused(new RepliesPaused(Id(0x5E5)));

    [Fact]
    public void R87_An_automatic_reply_is_refused_too() =>
        Given(Buyer(1, At(9))).When(ReplyUnder(Suspended, automatic: true)).ThenRefused(new RepliesPaused(Id(0x5E5)));

    [Fact]
    public void R85_A_reply_carries_the_epoch_it_was_allowed_under() =>
        Given(Buyer(1, At(9))).When(ReplyUnder(new(2, null, null))).Effects.ShouldContain(new SendReply(TicketId, Id(2), "amazon-eu") { Epoch = 2 });

    [Fact]
    public void R88_An_approved_reply_is_queued_with_its_approval() => Given(Buyer(1, At(9))).When(Approved(2)).ThenAsApproved();

    [Fact]
    public void R85_A_reply_about_an_order_of_a_suspended_account_is_refused_whatever_channel_it_is_on() =>
        Given(Buyer(1, At(9), account: Mail)).When(ReplyUnder(AccountMode.Open, others: new("amazon-eu", Suspended)))
            .ThenRefused(new RepliesPaused(Id(0x5E5)));

    [Fact]
    public void R85_A_reply_carries_the_epochs_of_the_accounts_of_its_orders() =>
        Given(Buyer(1, At(9), account: Mail)).When(ReplyUnder(AccountMode.Open, others: new("amazon-eu", new(2, null, null))))
            .Effects.OfType<SendReply>().Single().Fences.ShouldBe([new("amazon-eu", 2)]);

    [Fact]
    public void What_an_account_that_is_suspended_has_not_allowed_is_held_until_it_is_released() =>
        new Governing("mail-support", AccountMode.Open, [new("amazon-eu", Suspended)]).Fences().ShouldBe([new("amazon-eu", 0)]);

    [Fact]
    public void R88_An_approved_reply_that_answers_less_than_the_buyer_has_said_does_not_go()
    {
        Given(Buyer(1, At(9)), Buyer(2, At(9.5))).When(Approved(2)).ThenRefused(new Domain.Tickets.Replying.StaleReply(0));
        Given(Buyer(1, At(9)), Buyer(2, At(9.5))).When(Approved(2, seen: 3)).ThenRefused(new Domain.Tickets.Replying.StaleReply(3));
        Given([Buyer(1, At(9)), .. Closes(At(9.5))]).When(Approved(2, seen: 20)).ThenRefused(new Domain.Tickets.Replying.TicketClosed());
    }

    [Fact]
    public void R86_A_mark_that_comes_late_does_not_replace_that_of_a_later_suspension() =>
        Given(Buyer(1, At(9)), new Step(At(10), Anna, _ => new MarkSuspended(Id(0x5E6), At(9)))).When(Marked()).ThenNothing();

    [Fact]
    public void R86_Every_mark_and_every_way_back_is_looked_at_once_more()
    {
        Given(Buyer(1, At(9))).When(Marked()).Effects.ShouldContain(new AlignMark(TicketId));
        Given([Buyer(1, At(9)), .. Closes(At(9.5))]).When(Moves(TicketStatus.Open, At(10))).Effects.ShouldContain(new AlignMark(TicketId));
        Given([Buyer(1, At(9)), .. Closes(At(9.5))]).When(Buyer(2, At(10))).Effects.ShouldContain(new AlignMark(TicketId));
    }

    [Fact]
    public void An_approval_that_arrives_twice_queues_one_reply() => Given(Buyer(1, At(9)), Approved(2)).When(Approved(2)).ThenNothing();

    [Fact]
    public void R86_Nobody_says_by_hand_that_an_account_is_suspended()
    {
        var ticket = Given(Buyer(1, At(9)));

        ticket.When(Tags(At(10), ["suspended"])).ThenRefused(new SuspendedTagHeld());
        ticket.When(Marked()).Then(new SuspensionMarked(Id(0x5E5), At(8)), new TagsChanged(["suspended"], []));
        ticket.When(Tags(At(11), ["suspended", "vip"])).Then(new TagsChanged(["vip"], []));
    }

    [Fact]
    public void R86_Open_tickets_carry_the_tag_while_the_account_is_suspended()
    {
        var ticket = Given(Buyer(1, At(9)));

        ticket.When(Marked()).Then(new SuspensionMarked(Id(0x5E5), At(8)), new TagsChanged(["suspended"], []));
        ticket.When(Marked()).ThenNothing();
        ticket.When(Tags(At(11), [], "suspended")).ThenRefused(new SuspendedTagHeld());
        ticket.When(Unmarked()).Then(new SuspensionUnmarked(Id(0x5E5)), new TagsChanged([], ["suspended"]));
        ticket.When(Unmarked()).ThenNothing();
    }

    [Fact]
    public void R86_An_incoming_ticket_carries_the_tag_from_its_first_message() =>
        Given().When(Buyer(1, At(9), account: Amazon with { Mode = Suspended })).Events
            .ShouldContain(new SuspensionMarked(Id(0x5E5), At(8)));

    [Fact]
    public void R97_A_clock_missed_under_a_suspension_stays_counted_and_is_attributed_with_the_attempts() =>
        Given(Buyer(1, At(9)), Marked(), Prevented(At(12)), Prevented(At(14))).When(Tick(At(40))).ThenAsApproved();

    [Fact]
    public void R97_A_clock_missed_before_the_suspension_is_not_attributed_to_it() =>
        Given(Buyer(1, At(-30)), Marked()).When(Tick(At(11))).Events.ShouldNotContain(e => e is BreachAttributed);

    [Fact]
    public void R97_A_clock_missed_after_the_reinstatement_is_not_attributed() =>
        Given(Buyer(1, At(9)), Marked(), Unmarked()).When(Tick(At(40))).Events.ShouldNotContain(e => e is BreachAttributed);

    private static Step ReplyUnder(AccountMode mode, bool automatic = false, GoverningAccount? others = null)
    {
        var reply = Reply(2, At(10), automatic: automatic);
        return reply with { Command = version => (Domain.Tickets.Replying.QueueReply)reply.Command(version) with
        {
            Account = mode,
            Others = others is null ? [] : [others],
        } };
    }

    private static Step Approved(long reply, long? seen = null) => new(At(10), Who.System("suspensions"), _ => new QueueApprovedReply(
        Id(reply), new(Id(0x8001), new string('0', 64), 9), Id(0x5E5), Id(6), 1, new MacroUse(Id(9), 2), Covers: 1)
    {
        Screening = new("2026.11.1", []),
        SeenVersion = seen,
    });

    private static Step Marked() => new(At(10), Who.System("suspensions"), _ => new MarkSuspended(Id(0x5E5), At(8)));

    private static Step Unmarked() => new(At(11), Who.System("suspensions"), _ => new UnmarkSuspended(Id(0x5E5)));

    private static Step Prevented(DateTimeOffset at) => new(at, Anna, _ => new RecordPreventedAnswer(Id(0x5E5), At(8)));
}
