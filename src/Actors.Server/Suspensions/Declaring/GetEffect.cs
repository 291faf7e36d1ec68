using Actors.Server.Administration;

namespace Actors.Server.Suspensions.Declaring;

/// <summary>What a suspension of an account would stop, counted now.</summary>
/// <param name="OpenTickets">In work; 1,000 stands for that many or more.</param>
/// <param name="QueuedReplies">Not handed to a channel yet: they would be held.</param>
public sealed record SuspensionEffect(string Account, int OpenTickets, int QueuedReplies);

public static class GetEffect
{
    public static void Map(IEndpointRouteBuilder suspensions) => suspensions
        .MapGet("/effect", Handle)
        .Needs(Permissions.DeclareSuspensions)
        .Produces<SuspensionEffect>()
        .Refuses(404)
        .WithName("GetSuspensionEffect")
        .WithSummary("What a suspension of an account would stop")
        .WithDescription("Asked before it is declared. Nothing changes.");

    private static async Task<IResult> Handle(
        string account, Caller caller, IActors actors, TicketQueue queue, Outbox outbox, TimeProvider time, CancellationToken cancel)
    {
        if (!(await actors.ReadTenant(caller.Tenant, cancel)).Accounts.ContainsKey(account))
            return KnownProblems.NotFound;
        var filter = new TicketFilter { Account = account, Snoozed = Snoozed.Include, Now = time.GetUtcNow() };
        var effect = new SuspensionEffect(
            account, await queue.Count(caller.Tenant, filter, cancel), await outbox.Waiting(caller.Tenant, account, cancel));
        return TypedResults.Json(effect, Wire.Json.SuspensionEffect);
    }
}
