namespace Actors.Server.Changes;

/// <param name="Cursor">Gap-free in the tenant: ask for what comes after it.</param>
/// <param name="Stream">The actor, such as <c>ticket/…</c>.</param>
/// <param name="Version">The event's number in the stream.</param>
public sealed record ChangeItem(long Cursor, string Stream, long Version, string Type, DateTimeOffset At);

/// <param name="Cursor">Ask again with it; unchanged while there is nothing new.</param>
public sealed record ChangeList(IReadOnlyList<ChangeItem> Items, long Cursor);

public static class GetChanges
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/changes", Handle)
        .Needs(Permissions.FollowChanges)
        .Produces<ChangeList>()
        .WithTags("record")
        .WithName("GetChanges")
        .WithSummary("Everything that was recorded, in the one order of the record")
        .WithDescription("No event is ever skipped, also when transactions commit out of order.");

    private static async Task<IResult> Handle(
        Caller caller, Storage.Changes changes, long after = 0, int? limit = null, CancellationToken cancel = default)
    {
        if (after < 0)
            return KnownProblems.Malformed("after", "0 or a cursor.");
        var items = (await changes.After(caller.Tenant, after, Pages.Limit(limit), cancel))
            .Select(change => new ChangeItem(change.Cursor, change.Stream, change.Version, change.Type, change.At)).ToArray();
        return TypedResults.Json(new ChangeList(items, items.Length > 0 ? items[^1].Cursor : after), Wire.Json.ChangeList);
    }
}
