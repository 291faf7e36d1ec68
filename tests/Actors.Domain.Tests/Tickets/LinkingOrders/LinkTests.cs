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

    [Fact]
    public void R32_A_wrong_link_is_corrected_and_both_are_on_record() =>
        Given(Buyer(1, At(9)), Linked("305-1234567-1234567", At(10))).When(Unlinked("305-1234567-1234567", At(11))).ThenAsApproved();

    [Fact]
    public void The_order_that_is_left_is_the_one_the_queue_shows()
    {
        var corrected = Given(Buyer(1, At(9)), Linked("#1001", At(10)), Linked("#1002", At(10))).When(Unlinked("#1001", At(11)));

        corrected.Rows.OfType<TicketOrderRow>().ShouldBe([new(TicketId, "#1001", Present: false)]);
        corrected.Rows.OfType<TicketRow>().Single().OrderId.ShouldBe("#1002");
    }

    [Fact]
    public void A_message_that_names_it_again_links_it_again() =>
        Given(Buyer(1, At(9)), Linked("#1001", At(10)), Unlinked("#1001", At(11)))
            .When(Receives(At(12), Message(2, SenderKind.Buyer, At(12), At(12)) with { OrderId = new("#1001", "text") }))
            .Ticket().Orders.ShouldBe([new("#1001", "text")]);

    [Fact]
    public void Only_a_link_that_is_there_is_corrected_and_with_a_reason()
    {
        Given(Buyer(1, At(9))).When(Unlinked("#1001", At(10))).ThenRefused(new OrderNotLinked());
        Given(Buyer(1, At(9)), Linked("#1001", At(10))).When(Unlinked("#1001", At(11), reason: " ")).ThenRefused(new UnlinkReasonMissing());
    }

    [Fact]
    public void R85_A_ticket_does_not_leave_a_suspension_by_a_correction() =>
        Given(Buyer(1, At(9)), Linked("#1001", At(10)))
            .When(Unlinked("#1001", At(11), suspension: Id(7)))
            .ThenRefused(new LinkHeld(Id(7)));

    private static Step Unlinked(string orderId, DateTimeOffset at, string reason = "Another customer's.", Guid? suspension = null) =>
        new(at, Anna, _ => new UnlinkOrder(
            orderId, Json(Id(0x9001), new NoteBody(reason), DomainJson.Default.NoteBody, RecordClasses.Note), suspension));
}
