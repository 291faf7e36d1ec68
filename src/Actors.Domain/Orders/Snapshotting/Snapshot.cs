namespace Actors.Domain.Orders.Snapshotting;

/// <summary>Keep what the marketplace says about the order now.</summary>
public sealed record TakeSnapshot(OrderFacts Facts, Content? Buyer, string Source) : OrderCommand
{
    public override IEnumerable<Content> Contents => Buyer is null ? [] : [Buyer];
}

internal static class Snapshot
{
    private const int MostItems = 1_000;

    private const int LongestTitle = 2_000;

    private const int LongestName = 200;

    public static Decision Decide(OrderState state, TakeSnapshot command)
    {
        if (Check(command) is { } refusal)
            return refusal;

        // A poll that brings nothing new leaves no trace; buyers' data always counts as news, because we cannot compare it.
        var same = command.Buyer is null && state.Facts is { } known && Same(known, command.Facts);
        return same ? Decision.Nothing : Decision.Accept(new OrderSnapshotTaken(command.Facts, command.Buyer?.Ref, command.Source));
    }

    private static Refusal? Check(TakeSnapshot command)
    {
        var facts = command.Facts;
        if (!Codes.IsValid(command.Source))
            return new InvalidSnapshot("source");
        if (!IsShort(facts.Marketplace))
            return new InvalidSnapshot("marketplace");
        if (!IsShort(facts.Status))
            return new InvalidSnapshot("status");
        if (facts.Items.Any(item => item.Quantity < 0))
            return new InvalidQuantity();
        if (facts.Items.Count > MostItems || !facts.Items.All(IsItem))
            return new InvalidSnapshot("items");
        return IsMoney(facts.Total) ? null : new InvalidSnapshot("total");
    }

    private static bool IsItem(OrderItem item) =>
        item.Title is { Length: <= LongestTitle }
        && IsShort(item.Sku)
        && (item.Asin is null || Codes.IsValid(item.Asin))
        && IsMoney(item.Price);

    private static bool IsShort(string? text) => text is null || Codes.IsIdentifier(text, LongestName);

    private static bool IsMoney(Money? money) => money is null || Currencies.IsKnown(money.Currency);

    private static bool Same(OrderFacts a, OrderFacts b) => a with { Items = b.Items } == b && a.Items.SequenceEqual(b.Items);
}

public sealed record InvalidSnapshot(string Field) : Refusal(
    "order.invalid-snapshot",
    $"The field '{Field}' of the order is missing or not valid.",
    RefusalKind.Invalid);

public sealed record InvalidQuantity() : Refusal("order.invalid-quantity", "An item's quantity is 0 or more.", RefusalKind.Invalid);
