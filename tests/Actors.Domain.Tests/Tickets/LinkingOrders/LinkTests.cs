using Actors.Domain.Tickets.LinkingOrders;
using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets.LinkingOrders;

/// <summary>R32: which order a conversation is about.</summary>
public sealed class LinkTests
{
    [Fact]
    public void R32_An_order_is_linked_by_hand() => Given(Buyer(1, At(9))).When(Linked("305-1234567-1234567", At(10))).ThenAsApproved();

    [Fact]
    public void A_second_order_is_linked_beside_the_first() =>
        Given(Buyer(1, At(9)), Linked("305-1234567-1234567", At(10)))
            .When(Linked("#1001", At(11)))
            .Rows.OfType<TicketOrderRow>().ShouldBe([new(TicketId, "#1001", Present: true)]);

    [Fact]
    public void Linking_twice_is_linking_once() =>
        Given(Buyer(1, At(9)), Linked("#1001", At(10))).When(Linked("#1001", At(11))).ThenNothing();

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a b")]
    [InlineData("..")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public void An_order_id_can_be_part_of_an_address(string orderId) =>
        Given(Buyer(1, At(9))).When(Linked(orderId, At(10))).ThenRefused(new InvalidOrderId());
}
