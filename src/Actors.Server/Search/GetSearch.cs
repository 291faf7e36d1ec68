namespace Actors.Server.Search;

public static class GetSearch
{
    /// <summary>What is narrowed to little is looked for in so many pages at once; the next cursor goes on behind them.</summary>
    private const int MostPages = 5;

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
        [AsParameters] SearchFilter filter,
        Caller caller,
        SearchIndex index,
        OrdersFound orders,
        FoundTickets tickets,
        CancellationToken cancel)
    {
        var (query, test, limit) = (filter.Query, filter.Test(), Pages.Limit(filter.Limit));
        var items = new List<SearchItem>();
        if (filter.Cursor is null && OrderIds.IsValid(filter.Q.Trim()) && caller.May(Permissions.ReadOrders))
            items.AddRange(await orders.Find(caller.Tenant, filter.Q.Trim(), cancel));
        var found = await tickets.Of(caller.Tenant, items.Select(item => item.Ticket).OfType<Guid>(), cancel);
        items = [.. items.Select(item => item.In(Ticket(item, found))).Where(item => test(item.At, Ticket(item, found)))];

        var (cursor, hits) = (filter.Cursor, 0);
        for (var pages = 0; pages < MostPages && hits < limit && (pages == 0 || cursor is not null); pages++)
        {
            var page = (await index.Find(caller.Tenant, query, cursor, limit - hits, cancel)).Known();
            var read = page.Items.Select(hit => SearchItem.Of(hit, query)).ToArray();
            found = await tickets.Of(caller.Tenant, read.Select(item => item.Ticket).OfType<Guid>(), cancel);
            var fitting = read.Where(item => test(item.At, Ticket(item, found))).Select(item => item.In(Ticket(item, found))).ToArray();
            items.AddRange(fitting);
            (cursor, hits) = (page.Next, hits + fitting.Length);
        }

        var lag = new SearchLag(await index.Lag(caller.Tenant, cancel));
        return TypedResults.Json(new SearchAnswer(items, cursor, lag), Wire.Json.SearchAnswer);
    }

    private static FoundTicket? Ticket(SearchItem item, IReadOnlyDictionary<Guid, FoundTicket> found) =>
        item.Ticket is { } ticket ? found.GetValueOrDefault(ticket) : null;
}
