using Actors.Domain.Screening;
using Actors.Domain.Suspensions;
using Actors.Domain.Tickets;
using Actors.Ledger;
using Actors.Server.Suspensions;

namespace Actors.Server.Archives;

/// <summary>Archives that anybody can verify, without this server and without a network.</summary>
public static class GetArchives
{
    private const string Zip = "application/zip";

    internal static readonly Problem Contradicted = new(
        409, "log.contradiction", "The record contradicts what was signed of it", "Nothing can be proven until an administrator has decided: see /health/ready.");

    public static void Map(IEndpointRouteBuilder api)
    {
        Describe(api.MapGet("/tickets/{ticket:guid}/archive", Ticket), Permissions.ReadTickets, "tickets", "GetTicketArchive", "A ticket as a sealed archive");
        Describe(api.MapGet("/orders/{account}/{orderId}/archive", Order), Permissions.ReadOrders, "orders", "GetOrderArchive", "An order with its tickets as a sealed archive");
        Describe(api.MapGet("/suspensions/{suspension:guid}/archive", Suspension), Permissions.ReadEvidence, "suspensions", "GetSuspensionArchive", "A suspension with its tickets as a sealed archive")
            .WithDescription("The confidential thread and the buyers' words are withheld: the archive proves when what happened, and says that it is incomplete.");
        Describe(api.MapGet("/accounts/{account}/archive", Account), Permissions.Audit, "accounts", "GetAccountArchive", "What was recorded of an account in a period, as a sealed archive")
            .Refuses(400)
            .WithDescription("Its tickets, orders, mails, suspensions and settings, as far as they were recorded from the first moment until before the second. What was erased since is named. An archive of a period in which nothing was recorded says so. With a violation, the code of a wording rule, only the tickets in which the rule had something to object to in that time, or a waiver of it was asked for.");
        Describe(api.MapGet("/log/archive", Everything), Permissions.Audit, "record", "GetLogArchive", "The whole record as a sealed archive")
            .WithDescription("Every event there is, so that nothing can have been left out. Takes its time, and as much disk, on a large record.");
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route, string permission, string tag, string name, string summary) => route
        .Needs(permission)
        .Produces(StatusCodes.Status200OK, contentType: Zip)
        .Refuses(404, 409)
        .WithTags(tag)
        .WithName(name)
        .WithSummary(summary)
        .WithDescription("A ZIP with the exact events, their texts, proofs and a signed checkpoint. docs/record-format.md says how to verify it; actors-verify does.");

    /// <summary>With the streams of the tickets that go on in it, and of those in which its first messages stand.</summary>
    private static async Task<IResult> Ticket(Guid ticket, Caller caller, ArchiveFile archives, IActors actors, CancellationToken cancel)
    {
        var told = await TicketMerges.ToldIn(actors, caller.Tenant, ticket, cancel);
        return await Sealed(archives, caller, [.. told.Select(one => one.Stream)], $"ticket-{ticket}", cancel);
    }

    /// <summary>With its conversations, on whatever account they were held.</summary>
    private static async Task<IResult> Order(
        string account, string orderId, Caller caller, ArchiveFile archives, OrderHistory orders, OrderCases cases, CancellationToken cancel)
    {
        if (!OrderIds.IsValid(orderId) || !Check.IsParameter(account))
            return KnownProblems.NotFound;
        var order = await orders.Find(caller.Tenant, account, orderId, cancel);
        var actor = ActorId.ForOrder(caller.Tenant, account, orderId);
        var streams = (await cases.Of(actor, cancel)).Select(told => told.Stream).ToList();
        if (order is not null)
            streams.Insert(0, actor.Stream);
        return streams.Count == 0 ? KnownProblems.NotFound : await Sealed(archives, caller, streams, $"order-{orderId}", cancel);
    }

    private static async Task<IResult> Suspension(
        Guid suspension, Caller caller, ArchiveFile archives, IActors actors, AffectedTickets affected, CancellationToken cancel)
    {
        var incident = (await actors.ReadSuspension(caller.Tenant, suspension, cancel)).As<SuspensionState>();
        var streams = new List<string> { ActorId.ForSuspension(caller.Tenant, suspension).Stream };
        await foreach (var ticket in affected.Of(caller.Tenant, suspension, incident, cancel))
            streams.Add(ActorId.ForTicket(caller.Tenant, ticket.Replay.Ticket).Stream);
        return await Sealed(archives, caller, streams, $"suspension-{suspension}", cancel, _ => true);
    }

    private static async Task<IResult> Account(
        string account, DateTimeOffset from, DateTimeOffset until, string? violation, Caller caller, ArchiveFile archives, Accounts accounts, CancellationToken cancel)
    {
        if (!Check.IsParameter(account) || await accounts.Find(caller.Tenant, account, cancel) is null)
            return KnownProblems.NotFound;
        if (until <= from)
            return KnownProblems.Malformed("until", "Must be after from.");
        if (violation is not null && !RuleCodes.IsKnown(violation))
            return KnownProblems.Malformed("violation", "Must be the code of a wording rule.");
        var name = $"account-{account}-{from.UtcDateTime:yyyy-MM-dd}-{until.UtcDateTime:yyyy-MM-dd}{(violation is null ? "" : $"-{violation}")}";
        return await Sealed(archives, new(caller.Tenant, null, caller.Who.Value) { Period = new(account, from, until) { Violation = violation } }, name, cancel);
    }

    private static Task<IResult> Everything(Caller caller, ArchiveFile archives, CancellationToken cancel) =>
        Sealed(archives, caller, streams: null, $"record-{caller.Tenant}", cancel);

    private static Task<IResult> Sealed(
        ArchiveFile archives, Caller caller, IReadOnlyList<string>? streams, string name, CancellationToken cancel, Func<CommittedContent, bool>? withheld = null) =>
        Sealed(archives, new(caller.Tenant, streams, caller.Who.Value, withheld), name, cancel);

    private static async Task<IResult> Sealed(ArchiveFile archives, ArchiveRequest request, string name, CancellationToken cancel)
    {
        try
        {
            var archive = await archives.Make(request, cancel);
            return archive is null ? KnownProblems.NotFound : TypedResults.Stream(archive, Zip, $"{name}.zip");
        }
        catch (LogContradictionException)
        {
            return Contradicted;
        }
    }
}
