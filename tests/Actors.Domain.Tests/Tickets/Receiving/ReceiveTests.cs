using Actors.Domain.Tickets.LinkingOrders;
using Actors.Domain.Tickets.Receiving;
using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets.Receiving;

public sealed class ReceiveTests
{
    private const string OrderId = "305-1234567-1234567";

    private static readonly ReceiveMessage Full = Message(1, SenderKind.Buyer, said: At(8), received: At(9)) with
    {
        OrderId = new(OrderId, "subject"),
        Asins = ["B07XJ8C8F5"],
        Files = [new(Id(0x6000), Bytes(Id(0x6001), [1], RecordClasses.Correspondence), Bytes(Id(0x6002), [2], RecordClasses.Attachment))],
        AlsoKnownAs = ["id:77aa"],
    };

    [Fact]
    public void The_first_message_opens_the_ticket() => Given().When(Receives(At(9), Full)).ThenAsApproved();

    [Fact]
    public void A_later_message_joins_it() => Given(Receives(At(9), Full)).When(Buyer(2, At(10))).ThenAsApproved();

    [Fact]
    public void A_buyer_brings_a_closed_ticket_back() =>
        Given([Buyer(1, At(9)), .. Closes(At(10))])
            .When(Buyer(2, At(11)))
            .Events[^1].ShouldBe(new StatusChanged(TicketStatus.Closed, TicketStatus.Open, StatusCause.Reopened));

    [Fact]
    public void A_buyer_ends_the_snooze() =>
        Given(Buyer(1, At(9)), Snoozed(At(30), At(10)))
            .When(Buyer(2, At(11)))
            .Events[^1].ShouldBe(new SnoozeEnded(SnoozeEnd.BuyerWrote));

    [Fact]
    public void A_notice_of_the_marketplace_brings_a_closed_ticket_back() =>
        Given([Buyer(1, At(9)), NoResponseNeeded(1, At(9)), .. Closes(At(10))])
            .When(Receives(SenderKind.System, 2, At(11)))
            .Ticket().Status.ShouldBe(TicketStatus.Open);

    [Theory]
    [InlineData(SenderKind.Automatic)]
    [InlineData(SenderKind.Seller)]
    public void Nobody_else_brings_a_closed_ticket_back(SenderKind sender) =>
        Given([Buyer(1, At(9)), NoResponseNeeded(1, At(9)), .. Closes(At(10))])
            .When(Receives(sender, 2, At(11)))
            .Ticket().Status.ShouldBe(TicketStatus.Closed);

    [Fact]
    public void R57_An_escalated_ticket_stays_escalated() =>
        Given(Buyer(1, At(9)), GoodNote(7, At(9.5)), Escalated(8, At(10)))
            .When(Buyer(2, At(11))).Ticket().Status.ShouldBe(TicketStatus.Escalated);

    [Fact]
    public void R32_An_order_is_linked_once() =>
        Given(Receives(At(9), Full))
            .When(Receives(At(10), Full with { Message = Id(2), OrderId = new(OrderId, "text") }))
            .Events.OfType<OrderLinked>().ShouldBeEmpty();

    [Fact]
    public void R7_Times_are_kept_in_utc_and_whole_microseconds()
    {
        var rome = new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(1)).AddTicks(19);

        var received = Given().When(Receives(At(12), Message(1, SenderKind.Buyer, rome, rome))).Events.OfType<MessageReceived>().Single();

        received.OccurredAt.ShouldBe(At(9).AddTicks(10));
        received.OccurredAt.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void R1_Whatever_a_channel_delivers_is_recorded_empty_texts_included() =>
        Given()
            .When(Receives(At(9), Full with { Body = Json(Id(0x2001), new(null, null), DomainJson.Default.MessageBody) }))
            .Decision.ShouldBeOfType<Decision.Accepted>();

    public static TheoryData<string, ReceiveMessage> Invalid => new()
    {
        { "externalId", Full with { ExternalId = " " } },
        { "externalId", Full with { ExternalId = new('x', 1_001) } },
        { "thread", Full with { Thread = "" } },
        { "thread", Full with { AlsoKnownAs = ["a\0b"] } },
        { "asins", Full with { Asins = ["the blue one"] } },
        { "asins", Full with { Asins = [.. Enumerable.Repeat("B07XJ8C8F5", 101)] } },
        { "source", Full with { Source = new("by mail", "none") } },
        { "source", Full with { Source = new("mail", "") } },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public void What_enters_the_record_in_the_clear_is_an_identifier(string field, ReceiveMessage message) =>
        Given().When(Receives(At(9), message)).ThenRefused(new InvalidMessage(field));

    [Theory]
    [InlineData("305/1234567")]
    [InlineData("..")]
    [InlineData("")]
    public void An_order_is_named_by_an_order_id(string orderId) =>
        Given().When(Receives(At(9), Full with { OrderId = new(orderId, "api") })).ThenRefused(new InvalidOrderId());
}
