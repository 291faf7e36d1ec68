namespace Actors.Domain.Orders.Snapshotting;

/// <summary>Keep what the marketplace says about the order now.</summary>
public sealed record TakeSnapshot(OrderFacts Facts, Content? Buyer, string Source) : Command
{
    public override IEnumerable<Content> Contents => Buyer is null ? [] : [Buyer];
}

internal static class Snapshot
{
    public static Decision Decide(OrderState state, TakeSnapshot command)
    {
        if (command.Facts.Items.Any(item => item.Quantity < 0))
            return new InvalidQuantity();

        // A poll that brings nothing new leaves no trace; buyers' data always counts as news, because we cannot compare it.
        var same = command.Buyer is null && state.Facts is { } known && Same(known, command.Facts);
        return same ? Decision.Nothing : Decision.Accept(new OrderSnapshotTaken(command.Facts, command.Buyer?.Ref, command.Source));
    }

    private static bool Same(OrderFacts a, OrderFacts b) => a with { Items = b.Items } == b && a.Items.SequenceEqual(b.Items);
}

public sealed record InvalidQuantity() : Refusal("order.invalid-quantity", "An item's quantity is 0 or more.", RefusalKind.Invalid);
