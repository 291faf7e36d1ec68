namespace Actors.Domain.Tickets.LinkingOrders;

/// <summary>Say which order the ticket is about (R32).</summary>
public sealed record LinkOrder(string OrderId, string How) : TicketCommand;

public sealed record InvalidOrderId() : Refusal(
    "order.invalid-id",
    "An order ID has 1 to 64 characters: letters, digits and # - _ . only, and one letter or digit at least.",
    RefusalKind.Invalid);

internal static class LinkOrders
{
    public static Decision Decide(TicketState state, LinkOrder command)
    {
        if (!OrderIds.IsValid(command.OrderId))
            return new InvalidOrderId();
        return state.Orders.Any(order => order.OrderId == command.OrderId)
            ? Decision.Nothing
            : Decision.Accept(new OrderLinked(command.OrderId, command.How));
    }
}
