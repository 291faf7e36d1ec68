namespace Actors.Server.Search;

public static class GetSearch
{
    private const int LongestQuery = 500;

    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/search", Handle)
        .Needs(Permissions.ReadTickets)
        .Produces<SearchAnswer>()
        .WithTags("search")
        .WithName("Search")
        .WithSummary("Find words and phrases in everything that was said and noted")
        .WithDescription(
            "All words must be in the same message; a phrase goes in quotes. Newest first. An order ID also finds the order and its tickets, "
            + "on all accounts, and those at once: words are found as soon as they are indexed, see lag.");

    private static async Task<IResult> Handle(
        string q,
        Caller caller,
        SearchIndex index,
        OrdersFound orders,
        string? cursor = null,
        int? limit = null,
        CancellationToken cancel = default)
    {
        if (q.Length > LongestQuery)
            return KnownProblems.Malformed("q", $"At most {LongestQuery} characters.");

        var query = SearchQuery.Parse(q);
        var page = (await index.Find(caller.Tenant, query, cursor, Pages.Limit(limit), cancel)).Known();
        var items = new List<SearchItem>();
        if (cursor is null && OrderIds.IsValid(q.Trim()) && caller.May(Permissions.ReadOrders))
            items.AddRange(await orders.Find(caller.Tenant, q.Trim(), cancel));
        items.AddRange(page.Items.Select(hit => SearchItem.Of(hit, query)));
        var lag = new SearchLag(await index.Lag(caller.Tenant, cancel));
        return TypedResults.Json(new SearchAnswer(items, page.Next, lag), Wire.Json.SearchAnswer);
    }
}
