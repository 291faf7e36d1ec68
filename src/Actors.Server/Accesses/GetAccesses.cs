using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Accesses;

/// <param name="At">The first time within that hour.</param>
/// <param name="Stream">Whose personal data it is: <c>ticket/…</c>, <c>order/…</c> …; empty for contents older than this log.</param>
/// <param name="RecordClass"><c>correspondence</c>, <c>attachment</c>, <c>note</c> or <c>order-pii</c>.</param>
public sealed record AccessView(Guid Id, DateTimeOffset At, By By, string Stream, string RecordClass);

/// <summary>Who saw personal data (R106).</summary>
public static class GetAccesses
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/accesses", Handle)
        .Needs(Permissions.Audit)
        .Produces<Listed<AccessView>>()
        .WithTags("record")
        .WithName("ListAccesses")
        .WithSummary("Who read personal data, of what, and when; newest first")
        .WithDescription(
            "One entry for each hour, reader, stream and record class, whichever way was taken: lists, timelines, search, files, archives. What the system "
            + "reads for itself is not among them. An entry is there within seconds.");

    private static async Task<IResult> Handle(
        Caller caller,
        AccessLog accesses,
        People people,
        string? stream = null,
        string? who = null,
        DateTimeOffset? from = null,
        DateTimeOffset? until = null,
        string? cursor = null,
        int? limit = null,
        CancellationToken cancel = default)
    {
        var page = (await accesses.List(caller.Tenant, new(stream, who, from, until), cursor, Pages.Limit(limit), cancel)).Known();
        var names = await people.Names(caller.Tenant, cancel);
        return TypedResults.Json(
            new Listed<AccessView>(
                [.. page.Items.Select(one => new AccessView(one.Id, one.At, names.By(new(one.Who)), one.Stream, one.RecordClass))], page.Next),
            Wire.Json.ListedAccessView);
    }
}
