using Actors.Domain.Orders.Snapshotting;
using Actors.Server.Tickets;

namespace Actors.Server.Orders.Snapshotting;

public static class PutSnapshot
{
    public static void Map(IEndpointRouteBuilder orders) => orders
        .MapPut("/{account}/{orderId}/snapshot", Handle)
        .Needs(Permissions.WriteOrders)
        .Produces<Versioned>()
        .Refuses(404, 412)
        .WithName("TakeSnapshot")
        .WithSummary("Keep what the marketplace says about the order now")
        .WithDescription("Earlier snapshots stay in the record. One that brings nothing new leaves no trace.");

    private static async Task<IResult> Handle(
        string account,
        string orderId,
        CommandRequest<SnapshotRequest> request,
        IActors actors,
        OrderAddresses addresses,
        Sealing sealing,
        HttpContext http,
        CancellationToken cancel)
    {
        var (tenant, body) = (request.Caller.Tenant, request.Body);
        var order = await addresses.Of(tenant, account, orderId, cancel);
        var buyer = body.Buyer is { } known
            ? sealing.Of(Subjects.Order(account, orderId), RecordClasses.OrderPersonalData, known.ToBuyer(), DomainJson.Default.OrderBuyer)
            : null;
        var reply = await actors.Send(order, new TakeSnapshot(body.Facts(), buyer, body.Source), request.Meta, cancel);
        return reply.Answer(receipt =>
        {
            IfMatch.Tag(http, receipt.Version);
            return TypedResults.Json(new Versioned(receipt.Version), Wire.Json.Versioned);
        });
    }
}
