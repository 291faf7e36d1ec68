namespace Actors.Server.Tickets.Timelines;

public static class GetTimeline
{
    public static void Map(IEndpointRouteBuilder tickets) => tickets
        .MapGet("/{ticket:guid}/timeline", Handle)
        .Needs(Permissions.ReadTickets)
        .Produces<TimelinePage>()
        .Refuses(404)
        .WithName("GetTimeline")
        .WithSummary("The whole conversation, or what came after a version")
        .WithDescription("Versions have no gaps: a client that has seen version n asks with after=n and misses nothing.");

    private static async Task<IResult> Handle(
        Guid ticket, Caller caller, Timeline timeline, HttpContext http, long after = 0, int limit = 200, CancellationToken cancel = default)
    {
        if (after < 0 || limit is < 1 or > Timeline.LongestPage)
            return KnownProblems.Malformed("limit", $"after is 0 or more, limit 1 to {Timeline.LongestPage}.");
        var page = await timeline.Read(caller.Tenant, ticket, after, limit, cancel);
        IfMatch.Tag(http, page.Version);
        return TypedResults.Json(page, Wire.Json.TimelinePage);
    }
}
