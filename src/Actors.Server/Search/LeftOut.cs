namespace Actors.Server.Search;

/// <summary>An event that could not be indexed. It is in the record, and its words are not found.</summary>
/// <param name="Stream">The actor it comes from.</param>
/// <param name="Reason">The kind of failure.</param>
public sealed record LeftOutItem(string Stream, long Version, string Reason);

public sealed record LeftOutList(IReadOnlyList<LeftOutItem> Items);

public sealed record LeftOutRetry(int Events);

public static class LeftOut
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/search/left-out", List)
            .Needs(Permissions.ManageEffects)
            .Produces<LeftOutList>()
            .WithTags("search")
            .WithName("ListLeftOut")
            .WithSummary("Events that could not be indexed");
        api.MapPost("/search/left-out/retry", Retry)
            .Needs(Permissions.ManageEffects)
            .Produces<LeftOutRetry>()
            .WithTags("search")
            .WithName("RetryLeftOut")
            .WithSummary("Index them again, and everything after the first of them");
    }

    private static async Task<IResult> List(Caller caller, SearchIndex index, CancellationToken cancel)
    {
        var items = (await index.LeftOut(caller.Tenant, cancel)).Select(left => new LeftOutItem(left.Stream, left.Version, left.Reason));
        return TypedResults.Json(new LeftOutList([.. items]), Wire.Json.LeftOutList);
    }

    private static async Task<IResult> Retry(CommandRequest request, SearchIndexer indexer, Runtime.Indexing indexing, CancellationToken cancel)
    {
        var events = await indexer.Retry(request.Caller.Tenant, cancel);
        indexing.Nudge();
        return TypedResults.Json(new LeftOutRetry(events), Wire.Json.LeftOutRetry);
    }
}
