namespace Actors.Server.Tickets.Listing;

public static class GetCounts
{
    public static void Map(IEndpointRouteBuilder tickets) => tickets
        .MapGet("/counts", Handle)
        .Needs(Permissions.ReadTickets)
        .Produces<TicketCounts>()
        .WithName("CountTickets")
        .WithSummary("How long the usual lists are")
        .WithDescription("Counting stops at 10,000: that number means so many or more.");

    private static async Task<IResult> Handle(Caller caller, TicketQueue queue, TimeProvider time, CancellationToken cancel) =>
        TypedResults.Json(
            await queue.Counts(caller.Tenant, caller.Id.ToString("D"), time.GetUtcNow(), cancel), Wire.Json.TicketCounts);
}
