using System.Globalization;
using Actors.Domain.Orders;
using Actors.Server.Changes;
using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Orders.Snapshotting;

/// <summary>What a source said about an order at one moment. Later ones stand beside it and never replace it.</summary>
/// <param name="Version">Of the order, when it was recorded.</param>
/// <param name="Buyer">Null when it was not given or was erased.</param>
public sealed record SnapshotView(
    long Version,
    DateTimeOffset RecordedAt,
    By By,
    string Source,
    Fulfilment Fulfilment,
    string? Marketplace,
    string? Status,
    DateTimeOffset? PlacedAt,
    DateTimeOffset? ShipBy,
    DateTimeOffset? DeliverBy,
    DateTimeOffset? DeliveredAt,
    Money? Total,
    IReadOnlyList<OrderItem> Items,
    OrderBuyer? Buyer);

public static class GetSnapshots
{
    public static void Map(IEndpointRouteBuilder orders) => orders
        .MapGet("/{account}/{orderId}/snapshots", Handle)
        .Needs(Permissions.ReadOrders)
        .Produces<Listed<SnapshotView>>()
        .Refuses(404)
        .WithName("ListSnapshots")
        .WithSummary("Everything that was said about an order, newest first")
        .WithDescription("Each snapshot as it was taken, with who took it and when.");

    private static async Task<IResult> Handle(
        string account,
        string orderId,
        string? cursor,
        int? limit,
        Caller caller,
        OrderAddresses addresses,
        EventPages record,
        ContentVault vault,
        People people,
        CancellationToken cancel)
    {
        var order = await addresses.Of(caller.Tenant, account, orderId, cancel);
        var (before, most) = (Before(cursor), Pages.Limit(limit));
        var taken = (await record.All(order, cancel))
            .Select(one => one.Recorded)
            .Where(recorded => recorded.Event is OrderSnapshotTaken && recorded.Version < before)
            .Reverse()
            .ToArray();
        var page = taken.Take(most).ToArray();
        var buyers = page.Select(recorded => ((OrderSnapshotTaken)recorded.Event).Buyer?.Id).OfType<Guid>().ToHashSet();
        var contents = new Opened(await vault.Open(caller.Tenant, buyers, cancel));
        var names = await people.Names(caller.Tenant, cancel);
        var next = taken.Length > most ? page[^1].Version.ToString(CultureInfo.InvariantCulture) : null;
        return TypedResults.Json(
            new Listed<SnapshotView>([.. page.Select(recorded => Show(recorded, contents, names))], next), Wire.Json.ListedSnapshotView);
    }

    private static long Before(string? cursor)
    {
        if (cursor is null)
            return long.MaxValue;
        return long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw new ProblemException(Pages.BadCursor);
    }

    private static SnapshotView Show(Recorded recorded, Opened contents, DisplayNames names)
    {
        var (facts, buyer, source) = (OrderSnapshotTaken)recorded.Event;
        return new(
            recorded.Version,
            recorded.At,
            names.By(recorded.By),
            source,
            facts.Fulfilment,
            facts.Marketplace,
            facts.Status,
            facts.PlacedAt,
            facts.ShipBy,
            facts.DeliverBy,
            facts.DeliveredAt,
            facts.Total,
            facts.Items,
            buyer is null ? null : contents.Read(buyer.Id, DomainJson.Default.OrderBuyer));
    }
}
