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

    private static Step ReplyUnder(AccountMode mode, bool automatic = false)
    {
        var reply = Reply(2, At(10), automatic: automatic);
        return reply with { Command = version => (Domain.Tickets.Replying.QueueReply)reply.Command(version) with { Account = mode } };
    }

    private static Step Approved(long reply) => new(At(10), Who.System("suspensions"), _ => new QueueApprovedReply(
        Id(reply), new(Id(0x8001), new string('0', 64), 9), Id(0x5E5), Id(6), 1, new MacroUse(Id(9), 2), Covers: 1)
    {
        Screening = new("2026.11.1", []),
    });

    private static Step Marked() => new(At(10), Who.System("suspensions"), _ => new MarkSuspended(Id(0x5E5), At(8)));

    private static Step Unmarked() => new(At(11), Who.System("suspensions"), _ => new UnmarkSuspended(Id(0x5E5)));

    private static Step Prevented(DateTimeOffset at) => new(at, Anna, _ => new RecordPreventedAnswer(Id(0x5E5)));
}
