using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets.ChangingStatus;

public sealed class StatusTests
{
    [Fact]
    public void A_ticket_is_closed() => Given(Buyer(1, At(9)), GoodNote(7, At(9.5))).When(Moves(TicketStatus.Closed, At(10))).ThenAsApproved();

    [Fact]
    public void The_same_status_changes_nothing() => Given(Buyer(1, At(9))).When(Moves(TicketStatus.Open, At(10))).ThenNothing();

    [Fact]
    public void R61_A_closed_ticket_with_an_unanswered_message_still_breaches() =>
        Given([Buyer(1, At(9)), .. Closes(At(10))]).When(Tick(At(33))).Then(AllThresholds(1, At(9)));
}
