namespace Actors.Domain.Tickets.LinkingOrders;

/// <summary>Say that the ticket is not about the order after all. A message that names it later links it again.</summary>
/// <param name="Reason">JSON of <see cref="NoteBody"/>.</param>
/// <param name="Suspension">What holds the ticket because of this order; null where nothing does.</param>
public sealed record UnlinkOrder(string OrderId, Content Reason, Guid? Suspension) : TicketCommand
{
    public override IEnumerable<Content> Contents => [Reason];
}

public sealed record OrderNotLinked() : Refusal("order.not-linked", "The ticket is not linked to this order.", RefusalKind.Unknown);

public sealed record UnlinkReasonMissing() : Refusal("order.reason-missing", "Say why the ticket is not about this order.", RefusalKind.Invalid);

/// <summary>R85: what a suspension holds does not get out of it by a correction.</summary>
public sealed record LinkHeld(Guid Suspension) : Refusal(
    "order.link-held",
    "The account of this order is suspended, and holds the ticket because of it. Link the right order beside it; this one can be taken off when the "
    + "account is reinstated.");

internal static class UnlinkOrders
{
    public static Decision Decide(TicketState state, UnlinkOrder command)
    {
        if (state.Orders.All(order => order.OrderId != command.OrderId))
            return new OrderNotLinked();
        if (string.IsNullOrWhiteSpace(command.Reason.Read(DomainJson.Default.NoteBody).Text))
            return new UnlinkReasonMissing();
        return command.Suspension is { } suspension
            ? new LinkHeld(suspension)
            : Decision.Accept(new OrderUnlinked(command.OrderId, command.Reason.Ref));
    }
}
