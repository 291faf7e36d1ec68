using Actors.Domain.Orders;
using Actors.Domain.Orders.LinkingTickets;
using static Actors.Domain.Tests.Orders.AnOrder;
using static Actors.Domain.Tests.Things;

namespace Actors.Domain.Tests.Orders.LinkingTickets;

/// <summary>R5, R32: an order knows the conversations about it on every account.</summary>
public sealed class LinkTests
{
    [Fact]
    public void R32_A_ticket_is_linked_before_anything_else_is_known_of_the_order() =>
        Given().When(TicketLinked(0x71, At(9))).ThenAsApproved();

    [Fact]
    public void Linking_twice_is_linking_once() => Given(TicketLinked(0x71, At(9))).When(TicketLinked(0x71, At(10))).ThenNothing();

    [Fact]
    public void A_tick_records_nothing() => Given(TicketLinked(0x71, At(9))).When(new(At(10), Who.Clock, _ => new Tick())).ThenNothing();

    [Fact]
    public void R32_A_ticket_that_was_linked_by_mistake_is_none_of_its_conversations()
    {
        var order = Given(TicketLinked(0x71, At(9)));

        order.When(new(At(10), Who.System("effects"), _ => new UnlinkTicket(Id(0x71)))).Then(new TicketUnlinked(Id(0x71)));
        order.When(new(At(11), Who.System("effects"), _ => new UnlinkTicket(Id(0x71)))).ThenNothing();
    }
}
