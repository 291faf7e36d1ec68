using Actors.Server.Administration;
using Actors.Server.Tickets.Listing;

namespace Actors.Server.Desks.Views;

/// <param name="Count">Counting stops at 1,000: that number means so many or more.</param>
public sealed record ViewCount(Guid Id, int Count);

public sealed record ViewCounts(IReadOnlyList<ViewCount> Items);

public static class GetViews
{
    public static void Map(IEndpointRouteBuilder desk)
    {
        desk.MapGet("/views", List)
            .Needs(Permissions.Self)
            .Produces<ViewList>()
            .Refuses(404)
            .WithName("ListViews")
            .WithSummary("A person's saved views of the queue, in their order");
        desk.MapGet("/views/{view:guid}", Get)
            .Needs(Permissions.Self)
            .Produces<ViewView>()
            .Refuses(404)
            .WithName("GetView")
            .WithSummary("A saved view");
        desk.MapGet("/views/counts", Count)
            .Needs(Permissions.ReadTickets)
            .Produces<ViewCounts>()
            .Refuses(404)
            .WithName("CountViews")
            .WithSummary("How many tickets each saved view holds")
            .WithDescription("Counting stops at 1,000: that number means so many or more. Ask again when the topic `queue` says that it changed.");
    }

    private static async Task<IResult> List(DeskOwner owner, HttpContext http, CancellationToken cancel)
    {
        var desk = await owner.Read(cancel);
        IfMatch.Tag(http, desk.Version);
        return TypedResults.Json(ViewList.Of(desk), Wire.Json.ViewList);
    }

    private static async Task<IResult> Get(Guid view, DeskOwner owner, HttpContext http, CancellationToken cancel)
    {
        var desk = await owner.Read(cancel);
        IfMatch.Tag(http, desk.Version);
        return ViewList.Of(desk).Items.FirstOrDefault(known => known.Id == view) is { } found
            ? TypedResults.Json(found, Wire.Json.ViewView)
            : KnownProblems.NotFound;
    }

    private static async Task<IResult> Count(
        DeskOwner owner, IActors actors, TicketQueue queue, TimeProvider time, CancellationToken cancel)
    {
        var (caller, desk, now) = (owner.Caller, await owner.Read(cancel), time.GetUtcNow());
        var reader = QueueReader.Of(caller, await actors.ReadTenant(caller.Tenant, cancel));
        var counts = new List<ViewCount>(desk.Views.Count);
        foreach (var view in desk.Views)
            counts.Add(new(view.Id, await queue.Count(caller.Tenant, ViewQuery.Of(view.Filters).Filter(reader, now), cancel)));
        return TypedResults.Json(new ViewCounts(counts), Wire.Json.ViewCounts);
    }
}
