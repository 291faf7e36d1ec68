using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Orders.Histories;

public static class GetOrderHistory
{
    public static void Map(IEndpointRouteBuilder orders) => orders
        .MapGet("/{orderId}/history", Handle)
        .Needs(Permissions.ReadOrders)
        .Produces<Listed<Entry>>()
        .WithName("GetOrderHistory")
        .WithSummary("One chronological list over all channels")
        .WithDescription("All conversations about the order ID, on whatever account, and the order's own snapshots and evidence.");

    private static async Task<IResult> Handle(
        string orderId, Caller caller, OrderEntries entries, string? cursor = null, int? limit = null, CancellationToken cancel = default) =>
        TypedResults.Json(await entries.Page(caller.Tenant, orderId, cursor, Pages.Limit(limit), cancel), Wire.Json.ListedEntry);
}
