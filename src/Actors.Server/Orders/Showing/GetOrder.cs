using Actors.Domain.Orders;
using Actors.Domain.Orders.Refunding;
using Actors.Domain.Tickets;
using Actors.Server.Tickets.Listing;
using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Orders.Showing;

/// <summary>What is known of an order, from the last snapshot and all evidence since.</summary>
/// <param name="Version">0 when only tickets know the order.</param>
/// <param name="Buyer">Null when it is not known or was erased.</param>
public sealed record OrderView(
    string Account,
    string OrderId,
    long Version,
    string? Marketplace,
    string? Status,
    Fulfilment Fulfilment,
    DateTimeOffset? PlacedAt,
    DateTimeOffset? ShipBy,
    DateTimeOffset? DeliverBy,
    DateTimeOffset? DeliveredAt,
    Money? Total,
    IReadOnlyList<OrderItem> Items,
    OrderBuyer? Buyer,
    IReadOnlyList<ShipmentView> Shipments,
    IReadOnlyList<OrderTicket> Tickets,
    int Snapshots,
    string? Source,
    RefundSum? Refunds);

public sealed record ShipmentView(
    Guid Id,
    string Carrier,
    string TrackingNumber,
    string Status,
    DateTimeOffset? StatusAt,
    DateTimeOffset? DeliveredAt,
    string? SignedBy,
    string? Url,
    string Source,
    DateTimeOffset RecordedAt);

/// <param name="How">How the link was found; null while the link is still on its way to the order.</param>
public sealed record OrderTicket(Guid Id, string Account, TicketStatus Status, string? How);

public static class GetOrder
{
    public static void Map(IEndpointRouteBuilder orders) => orders
        .MapGet("/{account}/{orderId}", Handle)
        .Needs(Permissions.ReadOrders)
        .Produces<OrderView>()
        .Refuses(404)
        .WithName("GetOrder")
        .WithSummary("One order, with its parcels and the tickets of all accounts");

    private static async Task<IResult> Handle(
        string account,
        string orderId,
        Caller caller,
        IActors actors,
        OrderAddresses addresses,
        OrderHistory history,
        ContentVault vault,
        People people,
        HttpContext http,
        CancellationToken cancel)
    {
        var order = await addresses.Of(caller.Tenant, account, orderId, cancel);
        var view = await actors.Read(order, cancel);
        var tickets = await history.TicketsOf(caller.Tenant, orderId, cancel);
        if (view.Version == 0 && tickets.Count == 0)
            return KnownProblems.NotFound;

        var state = view.As<OrderState>();
        var ids = state.Shipments.Select(shipment => shipment.Shipment.SignedBy).Append(state.Buyer)
            .OfType<ContentRef>().Select(content => content.Id).ToHashSet();
        var contents = new Opened(await vault.Open(caller.Tenant, ids, cancel));
        var names = await people.Names(caller.Tenant, cancel);
        IfMatch.Tag(http, view.Version);
        return TypedResults.Json(Show(account, orderId, view.Version, state, tickets, contents, names), Wire.Json.OrderView);
    }

    private static OrderView Show(
        string account, string orderId, long version, OrderState state, IReadOnlyList<TicketRowView> tickets, Opened contents, DisplayNames names)
    {
        var facts = state.Facts;
        return new(
            account,
            orderId,
            version,
            facts?.Marketplace,
            facts?.Status,
            facts?.Fulfilment ?? Fulfilment.Unknown,
            facts?.PlacedAt,
            facts?.ShipBy,
            facts?.DeliverBy,
            facts?.DeliveredAt,
            facts?.Total,
            facts?.Items ?? [],
            state.Buyer is { } buyer ? contents.Read(buyer.Id, DomainJson.Default.OrderBuyer) : null,
            [.. state.Shipments.Select(shipment => Show(shipment, contents))],
            [.. tickets.Select(ticket => new OrderTicket(
                ticket.Ticket,
                ticket.Account,
                Statuses.Parse(ticket.Status),
                state.Tickets.Find(linked => linked.Ticket == ticket.Ticket)?.How))],
            state.Snapshots,
            state.Source,
            RefundSum.Of(state, names));
    }

    private static ShipmentView Show(RecordedShipment recorded, Opened contents)
    {
        var shipment = recorded.Shipment;
        return new(
            recorded.Evidence,
            shipment.Carrier,
            shipment.TrackingNumber,
            shipment.Status,
            shipment.StatusAt,
            shipment.DeliveredAt,
            shipment.SignedBy is { } signed ? contents.Note(signed)?.Text : null,
            shipment.Url,
            shipment.Source,
            recorded.RecordedAt);
    }
}
