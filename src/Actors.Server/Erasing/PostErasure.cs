using Actors.Server.Administration;

namespace Actors.Server.Erasing;

/// <param name="Ticket">One conversation; or <paramref name="OrderId"/> on an <paramref name="Account"/>, with all its conversations.</param>
/// <param name="Classes">Record classes to erase; all of them when left out.</param>
/// <param name="DryRun">Says what would be erased, and erases nothing. True unless it is said to be false.</param>
public sealed record ErasureRequest(
    Guid? Ticket = null, string? Account = null, string? OrderId = null, IReadOnlyList<string>? Classes = null, bool DryRun = true) : IRequest
{
    public IEnumerable<FieldError> Errors()
    {
        if (Ticket is null == (OrderId is null))
            yield return new("$.ticket", "Either a ticket or an order.");
        if (OrderId is not null && (!OrderIds.IsValid(OrderId) || Account is null || !Check.IsParameter(Account)))
            yield return new("$.orderId", "An order ID, with the account it is of.");
        if (Classes?.FirstOrDefault(name => !RecordClasses.All.Contains(name)) is { } unknown)
            yield return new("$.classes", $"'{(unknown.Length <= 40 ? unknown : unknown[..40])}' is no record class.");
    }
}

/// <param name="Contents">Number of texts and files.</param>
/// <param name="OnHold">They stay: a legal hold is placed on the stream.</param>
public sealed record ErasedStream(string Stream, string RecordClass, long Contents, bool OnHold);

/// <param name="Erased">False for a dry run.</param>
public sealed record ErasureReport(bool Erased, IReadOnlyList<ErasedStream> Items);

/// <summary>What somebody may ask to have erased, is: the record goes on proving that it was there (R105).</summary>
public static class PostErasure
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/erasures", Handle)
        .Needs(Permissions.Erase)
        .Produces<ErasureReport>()
        .Refuses(404)
        .WithTags("record")
        .WithName("EraseContents")
        .WithSummary("Erase the texts of a conversation or of an order")
        .WithDescription(
            "First as a dry run, which is what happens unless dryRun is false. An event in each stream names what was erased and by which ground, and no "
            + "person; texts, files, salts and words of the search are destroyed within seconds. "
            + "Tickets that were merged or split are erased together, and an order with what was said of it on any account. What is under a legal hold stays, and the report says so.");

    private static async Task<IResult> Handle(
        CommandRequest<ErasureRequest> request,
        IActors actors,
        ContentErasure contents,
        OrderCases cases,
        RetentionRun run,
        Holds holds,
        LeafLog log,
        CancellationToken cancel)
    {
        var (tenant, body) = (request.Caller.Tenant, request.Body);
        var settings = await actors.ReadTenant(tenant, cancel);
        var streams = await Streams(tenant, body, actors, cases, cancel);
        if (await log.Find(tenant, streams[^1], version: 1, cancel) is null)
            return KnownProblems.NotFound;
        var items = new List<ErasedStream>();
        foreach (var subject in streams)
        {
            var found = (await contents.OfStream(tenant, subject, cancel)).Where(content => body.Classes is null || body.Classes.Contains(content.RecordClass));
            foreach (var group in found.GroupBy(content => (Stream: content.Stream ?? subject, content.RecordClass)))
            {
                var onHold = await holds.Keep(tenant, settings, group.Key.Stream, cancel);
                Guid[] ids = [.. group.Select(content => content.Id)];
                if (!body.DryRun && !onHold)
                    await run.Erase(tenant, group.Key.Stream, group.Key.RecordClass, ids, ErasureGround.Request, request.Caller.Who, cancel);
                items.Add(new(group.Key.Stream, group.Key.RecordClass, ids.Length, onHold));
            }
        }

        return TypedResults.Json(new ErasureReport(!body.DryRun, items), Wire.Json.ErasureReport);
    }

    /// <summary>The one that must exist is the last.</summary>
    private static async Task<IReadOnlyList<string>> Streams(
        string tenant, ErasureRequest body, IActors actors, OrderCases cases, CancellationToken cancel)
    {
        if (body.Ticket is { } ticket)
            return [.. (await TicketMerges.CaseOf(actors, tenant, ticket, cancel)).Reverse().Select(one => one.Stream)];
        var order = ActorId.ForOrder(tenant, body.Account!, body.OrderId!);
        return [order.Stream, .. (await cases.Of(order, cancel)).Select(ticket => ticket.Stream)];
    }
}
