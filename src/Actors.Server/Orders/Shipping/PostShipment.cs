using Actors.Domain.Orders;
using Actors.Domain.Orders.Shipping;
using Actors.Domain.Tickets;

namespace Actors.Server.Orders.Shipping;

/// <summary>A statement about a parcel.</summary>
/// <param name="Source">Who says so: <c>carrier</c>, <c>sp-api</c>, <c>manual</c> …</param>
/// <param name="SignedBy">A person's name: encrypted apart.</param>
public sealed record ShipmentRequest(
    string Carrier,
    string TrackingNumber,
    string Status,
    string Source,
    DateTimeOffset? StatusAt = null,
    DateTimeOffset? DeliveredAt = null,
    string? SignedBy = null,
    string? Url = null) : IRequest
{
    public IEnumerable<FieldError> Errors() =>
    [
        .. Check.Token("$.carrier", Carrier, 100),
        .. Check.Token("$.trackingNumber", TrackingNumber, 100),
        .. Check.Token("$.status", Status, 100),
        .. Check.Token("$.source", Source, 100),
        .. Check.OptionalToken("$.signedBy", SignedBy, 200),
        .. Check.OptionalToken("$.url", Url, 1000),
    ];
}

public sealed record EvidenceAnswer(Guid Evidence, long Version);

public static class PostShipment
{
    public static void Map(IEndpointRouteBuilder orders) => orders
        .MapPost("/{account}/{orderId}/shipments", Handle)
        .Needs(Permissions.WriteOrders)
        .Produces<EvidenceAnswer>(StatusCodes.Status201Created)
        .Refuses(404, 412)
        .WithName("RecordShipment")
        .WithSummary("Keep a statement about a parcel as evidence")
        .WithDescription("A later statement never replaces an earlier one.");

    private static async Task<IResult> Handle(
        string account,
        string orderId,
        CommandRequest<ShipmentRequest> request,
        IActors actors,
        OrderAddresses addresses,
        Sealing sealing,
        HttpContext http,
        CancellationToken cancel)
    {
        var body = request.Body;
        var order = await addresses.Of(request.Caller.Tenant, account, orderId, cancel);
        var signedBy = body.SignedBy is { } name
            ? sealing.Of(Subjects.Order(account, orderId), RecordClasses.OrderPersonalData, new NoteBody(name), DomainJson.Default.NoteBody)
            : null;
        var shipment = new Shipment(
            body.Carrier, body.TrackingNumber, body.Status, body.StatusAt, body.DeliveredAt, signedBy?.Ref, body.Url, body.Source);
        var reply = await actors.Send(order, new RecordShipment(sealing.NewId(), shipment, signedBy), request.Meta, cancel);
        return reply.Answer(receipt =>
        {
            IfMatch.Tag(http, receipt.Version);
            return TypedResults.Json(
                new EvidenceAnswer(receipt.Created!.Value, receipt.Version), Wire.Json.EvidenceAnswer, statusCode: StatusCodes.Status201Created);
        });
    }
}
