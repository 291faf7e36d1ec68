using Actors.Domain.Orders;
using Actors.Domain.Orders.LinkingTickets;
using Actors.Domain.Orders.Shipping;
using Actors.Domain.Orders.Snapshotting;
using static Actors.Domain.Tests.Things;

namespace Actors.Domain.Tests.Orders;

internal static class AnOrder
{
    public static readonly OrderFacts Facts = new(
        "APJ6JRA9NG5V4",
        "SHIPPED",
        Fulfilment.Fbm,
        PlacedAt: At(1),
        ShipBy: At(24),
        DeliverBy: At(72),
        DeliveredAt: null,
        new Money(29.90m, "EUR"),
        [new("MUG-1", "B07XJ8C8F5", "A mug, \"blue\" – 0.3 l", 2, new Money(14.95m, "EUR"))]);

    public static readonly Shipment Parcel = new(
        "DPD",
        "15501234567890123456",
        "OUT_FOR_DELIVERY",
        StatusAt: At(50),
        DeliveredAt: null,
        SignedBy: null,
        "https://tracking.example/15501234567890123456",
        "carrier");

    public static Scenario Given(params IEnumerable<Step> steps) =>
        new Scenario(new Order(), ActorId.ForOrder(Shop, "amazon-eu", "305-1234567-1234567")).Given(steps);

    public static Step Snapshot(DateTimeOffset at, OrderFacts facts, Content? buyer = null, string source = "sp-api/orders-2026-01-01") =>
        new(at, Who.System("orders"), _ => new TakeSnapshot(facts, buyer, source));

    public static Step Evidence(long evidence, DateTimeOffset at, Shipment shipment, Content? signedBy = null) =>
        new(at, Anna, _ => new RecordShipment(Id(evidence), shipment, signedBy));

    public static Step TicketLinked(long ticket, DateTimeOffset at) =>
        new(at, Who.System("effects"), _ => new LinkTicket(Id(ticket), "mail-support", "text"));

    public static Content Buyer(long id) => Json(
        Id(id),
        new("Mario Rossi", "mario@example.com", new("Mario Rossi", "Via Roma 1", null, "Torino", "TO", "10100", "IT")),
        DomainJson.Default.OrderBuyer,
        RecordClasses.OrderPersonalData);

    public static Content Name(long id, string name) =>
        Json(Id(id), new NoteBody(name), DomainJson.Default.NoteBody, RecordClasses.OrderPersonalData);
}
