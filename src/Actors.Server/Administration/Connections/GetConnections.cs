namespace Actors.Server.Administration.Connections;

public static class GetConnections
{
    public static void Map(IEndpointRouteBuilder connections)
    {
        connections.MapGet("", List)
            .Needs(Permissions.ManageAccounts)
            .Produces<ConnectionList>()
            .WithName("ListConnections")
            .WithSummary("The mail connections of the accounts, and how each does")
            .WithDescription("No answer holds a secret.");
        connections.MapGet("/cut-off", CutOff)
            .Needs(Permissions.ReadTickets)
            .Produces<CutOffList>()
            .WithName("ListCutOffAccounts")
            .WithSummary("Accounts whose mail does not come in, or does not go out")
            .WithDescription("A desk that looks quiet may be cut off: for whoever works the queue.");
    }

    private static async Task<IResult> List(Caller caller, ConnectionViews connections, CancellationToken cancel) =>
        TypedResults.Json(await connections.List(caller.Tenant, cancel), Wire.Json.ConnectionList);

    private static async Task<IResult> CutOff(Caller caller, ConnectionViews connections, CancellationToken cancel) =>
        TypedResults.Json(await connections.CutOff(caller.Tenant, cancel), Wire.Json.CutOffList);
}
