namespace Actors.Domain.Orders.Shipping;

/// <summary>Keep a statement about a parcel, with who made it.</summary>
/// <param name="SignedBy">Content; its reference goes into the shipment.</param>
public sealed record RecordShipment(Guid Evidence, Shipment Shipment, Content? SignedBy) : Command
{
    public override IEnumerable<Content> Contents => SignedBy is null ? [] : [SignedBy];
}

internal static class Ship
{
    public static Decision Decide(RecordShipment command) => Decision.Accept(
        command.Evidence,
        new ShipmentRecorded(command.Evidence, command.Shipment with { SignedBy = command.SignedBy?.Ref }));
}
