using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Merging;
using Actors.Server.Tickets.Listing;

namespace Actors.Server.Tickets.Merging;

/// <summary>What would become of both tickets.</summary>
/// <param name="Problem">Why it would be refused; null when it would not.</param>
/// <param name="NeedsReason">The two do not visibly have one buyer.</param>
/// <param name="Unanswered">Messages whose clocks would stand here.</param>
/// <param name="Clock">That would run here afterwards.</param>
/// <param name="Tags">That would be added.</param>
/// <param name="Orders">That would be linked.</param>
public sealed record MergePreview(
    Problem? Problem,
    bool NeedsReason,
    int Messages,
    int Unanswered,
    int Notes,
    ClockView? Clock,
    IReadOnlyList<string> Tags,
    IReadOnlyList<string> Orders);

public static class GetMergePreview
{
    private static readonly Ticket Definition = new();

    public static void Map(IEndpointRouteBuilder tickets) => tickets
        .MapGet("/{ticket:guid}/merges/{other:guid}/preview", Handle)
        .Needs(Permissions.WorkTickets)
        .Produces<MergePreview>()
        .Refuses(404)
        .WithName("PreviewMerge")
        .WithSummary("What would happen if another ticket went on in this one");

    private static async Task<IResult> Handle(
        Guid ticket, Guid other, Caller caller, MergePartners partners, TimeProvider time, CancellationToken cancel)
    {
        var pair = await partners.Read(caller.Tenant, ticket, other, cancel);
        var ask = new TakeTicketIn(
            other, pair.Other.Account, pair.Other.ResponseTime, pair.Other.Suspension?.Id, SameBuyer: true, Reason: null);
        var context = new Context(ActorId.ForTicket(caller.Tenant, ticket), pair.Version, time.GetUtcNow(), caller.Who);
        var refusal = pair.IsMerged ? null : pair.Refusal ?? (Definition.Decide(pair.Into, ask, context) as Decision.Refused)?.Refusal;
        var added = Taking.Of(other, pair.Other, 1, pair.Into);
        return TypedResults.Json(
            new MergePreview(
                refusal?.ToProblem(),
                !await partners.AreOfOneBuyer(caller.Tenant, pair, cancel),
                pair.Other.BuyerMessages.Count,
                pair.Other.Unanswered.Count(),
                pair.Other.Notes.Count,
                Sooner(pair.Into.Clock, pair.Other.Clock) is { } clock ? new("response", clock.StartedAt, clock.DueAt, clock.Breached) : null,
                [.. added.Tags.Except(pair.Into.Tags)],
                [.. added.Orders.Except(pair.Into.Orders.Select(order => order.OrderId))]),
            Wire.Json.MergePreview);
    }

    private static ResponseClock? Sooner(ResponseClock? one, ResponseClock? other) =>
        one is null || other?.DueAt < one.DueAt ? other : one;
}
