using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets;

public sealed class TicketTests
{
    [Fact]
    public void R9_A_ticket_of_an_official_account_is_incomplete_until_its_order_and_its_marketplace_are_known()
    {
        var ticket = Given();

        ticket.When(Buyer(1, At(9))).Ticket().Missing.ShouldBe(["order", "marketplace"]);
        ticket.When(Linked("305-1234567-1234567", At(10))).Ticket().Missing.ShouldBe(["marketplace"]);
        var second = Message(2, SenderKind.Buyer, At(11), At(11)) with { Marketplace = "A1PA6795UKMFR9" };
        ticket.When(Receives(At(11), second)).Ticket().Missing.ShouldBeEmpty();
    }

    [Fact]
    public void R9_An_account_of_another_channel_is_its_own_marketplace() =>
        Given().When(Buyer(1, At(9), account: Mail with { Official = true })).Ticket().Missing.ShouldBe(["order"]);

    [Fact]
    public void R9_Another_ticket_needs_no_order() =>
        Given().When(Buyer(1, At(9), account: Amazon with { Official = false })).Ticket().Missing.ShouldBeEmpty();

    [Fact]
    public void A_tick_wakes_no_ticket_that_does_not_exist() => Given().When(Tick(At(9))).ThenRefused(new UnknownTicket());

    [Fact]
    public void A_tick_on_a_quiet_ticket_records_nothing() =>
        Given(Receives(SenderKind.System, 1, At(9))).When(Tick(At(99))).ThenNothing();

    [Fact]
    public void The_whole_life_of_a_ticket() =>
        Given(
            Buyer(1, At(9)),
            Assigned(Id(0xA1), At(10)),
            Reply(8, At(12)),
            Sent(8, At(12.1)),
            GoodNote(6, At(12.2)),
            Moves(TicketStatus.Closed, At(12.2)),
            Bounced(8, At(13)),
            Tick(At(22)),
            Note(7, At(22.5)),
            Reply(9, At(23)),
            Buyer(2, At(23.1)),
            Sent(9, At(23.2)),
            NoResponseNeeded(2, At(24)),
            GoodNote(5, At(24.5), RiskRating.SlaWarning),
            Escalated(4, At(24.6), "logistics"),
            Moves(TicketStatus.Closed, At(25)))
            .HistoryIsAsApproved();
}
