using Actors.Server.Administration;
using Actors.Server.Notifications;

namespace Actors.Server.Decisions;

/// <summary>One list of all that waits for whoever asks, so that nobody goes from room to room to find it.</summary>
public static class GetDecisions
{
    private const int Most = 200;

    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/decisions", Handle)
        .Needs(Permissions.ReadTickets)
        .Produces<DecisionList>()
        .WithTags("decisions")
        .WithName("ListDecisions")
        .WithSummary("What waits for the caller's decision")
        .WithDescription(
            "Reviews of refunds, approvals and refunds of suspensions, held replies of accounts that are open again, waivers, macros and proposed suspensions: those that the "
            + "caller may decide, the oldest first, at most 200. What the caller asked for is listed as one's own. Each is decided at its own address.");

    private static async Task<IResult> Handle(
        Caller caller, IEnumerable<IPendingDecisions> rooms, IActors actors, NotificationTickets tickets, People people, CancellationToken cancel)
    {
        var names = await people.Names(caller.Tenant, cancel);
        var oneself = (await actors.ReadTenant(caller.Tenant, cancel)).SameAs(caller.Who);
        var pending = new List<Pending>();
        foreach (var room in rooms)
            pending.AddRange(await room.Of(caller, names, oneself, cancel));
        var shown = pending.OrderBy(one => one.Item.AskedAt).ThenBy(one => one.Item.Id).Take(Most).ToArray();
        var about = await tickets.Of(caller.Tenant, shown.Select(one => Stream(caller, one)).OfType<string>().Distinct(), cancel);
        var items = shown.Select(one => one.Item with { Ticket = Stream(caller, one) is { } stream ? about.GetValueOrDefault(stream) : null });
        return TypedResults.Json(new DecisionList([.. items], pending.Count > Most), Wire.Json.DecisionList);
    }

    private static string? Stream(Caller caller, Pending one) => one.Ticket is { } ticket ? ActorId.ForTicket(caller.Tenant, ticket).Stream : null;
}
