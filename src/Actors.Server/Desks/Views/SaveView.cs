using Actors.Server.Administration;
using Actors.Server.Tickets.Listing;

namespace Actors.Server.Desks.Views;

public static class SaveView
{
    public static void Map(IEndpointRouteBuilder desk)
    {
        desk.MapPut("/views/{view:guid}", Put)
            .Needs(Permissions.Self)
            .Produces<ViewView>()
            .Produces<ViewView>(StatusCodes.Status201Created)
            .Refuses(404, 409, 412)
            .WithName("PutView")
            .WithSummary("Save a view, rename it, or move it")
            .WithDescription("The client chooses the id. With If-Match only over the desk that was read.");
        desk.MapDelete("/views/{view:guid}", Delete)
            .Needs(Permissions.Self)
            .Produces(StatusCodes.Status204NoContent)
            .Refuses(404, 412)
            .WithName("DeleteView")
            .WithSummary("Remove a view");
    }

    private static async Task<IResult> Put(
        Guid view,
        CommandRequest<ViewRequest> request,
        DeskOwner owner,
        IActors actors,
        HttpContext http,
        CancellationToken cancel)
    {
        var (name, filters, position) = request.Body;
        ViewQuery.Require(filters, QueueReader.Of(owner.Caller, await actors.ReadTenant(owner.Caller.Tenant, cancel)));
        var isNew = !(await owner.Read(cancel)).Views.Exists(known => known.Id == view);
        var desk = await owner.Change(new PutView(new(view, name, filters), position), cancel);
        IfMatch.Tag(http, desk.Version);
        return TypedResults.Json(
            ViewList.Of(desk).Items.First(known => known.Id == view),
            Wire.Json.ViewView,
            statusCode: isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Delete(Guid view, DeskOwner owner, CancellationToken cancel)
    {
        await owner.Change(new RemoveView(view), cancel);
        return TypedResults.NoContent();
    }
}
