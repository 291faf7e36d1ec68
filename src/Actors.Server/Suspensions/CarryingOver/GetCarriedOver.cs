using Actors.Domain.Suspensions;
using Actors.Domain.Suspensions.Approving;
using Actors.Domain.Tickets;

namespace Actors.Server.Suspensions.CarryingOver;

/// <param name="Grounds">What the record said was at stake when the suspension began.</param>
/// <param name="Status">As of now.</param>
/// <param name="Refund">Its entry on the list of refunds made by hand.</param>
/// <param name="Open">False once the ticket is closed or its listed refund is made.</param>
public sealed record CarriedOverItem(
    Guid Ticket,
    string? OrderId,
    DateTimeOffset OpenedAt,
    IReadOnlyList<StakeGround> Grounds,
    TicketStatus Status,
    Guid? Refund,
    RefundState? RefundState,
    bool Open);

public sealed record CarriedOverList(IReadOnlyList<CarriedOverItem> Items);

/// <summary>Refunds and claims that were open when the suspension began, so that none is forgotten (R99).</summary>
public static class GetCarriedOver
{
    public static void Map(IEndpointRouteBuilder suspensions) => suspensions
        .MapGet("/{suspension:guid}/carried-over", Handle)
        .Needs(Permissions.ReadSuspensions)
        .Produces<CarriedOverList>()
        .Refuses(404)
        .WithName("ListCarriedOver")
        .WithSummary("Refunds and claims from before the suspension")
        .WithDescription(
            "Tickets that were open when the account was suspended and whose record said that a refund or a claim is at stake: what is still "
            + "open first, then claims, then the oldest.");

    private static async Task<IResult> Handle(
        Guid suspension, Caller caller, IActors actors, AffectedTickets affected, CancellationToken cancel)
    {
        var incident = (await actors.ReadSuspension(caller.Tenant, suspension, cancel)).As<SuspensionState>();
        var items = new List<CarriedOverItem>();
        await foreach (var ticket in affected.Of(caller.Tenant, suspension, incident, cancel))
        {
            var (before, now) = (ticket.Before(), ticket.Replay.State);
            if (now.OpenedAt < incident.DeclaredAt && Stakes.In(before) is { Count: > 0 } grounds)
                items.Add(Show(ticket.Replay.Ticket, now, grounds, incident.Refunds.FindLast(refund => refund.Ticket == ticket.Replay.Ticket)));
        }

        items = [.. items.OrderByDescending(item => item.Open).ThenByDescending(IsClaim).ThenBy(item => item.OpenedAt)];
        return TypedResults.Json(new CarriedOverList(items), Wire.Json.CarriedOverList);
    }

    private static CarriedOverItem Show(Guid id, TicketState now, IReadOnlyList<StakeGround> grounds, ListedRefund? refund) => new(
        id,
        now.Orders.IsEmpty ? null : now.Orders[0].OrderId,
        now.OpenedAt,
        grounds,
        now.Status,
        refund?.Id,
        refund?.State,
        now.Status != TicketStatus.Closed && refund?.State != RefundState.Done);

    private static bool IsClaim(CarriedOverItem item) => item.Grounds.Any(ground => ground.Supports(Stake.Claim));
}
