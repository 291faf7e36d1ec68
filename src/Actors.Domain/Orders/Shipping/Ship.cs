namespace Actors.Domain.Orders.Shipping;

/// <summary>Keep a statement about a parcel, with who made it.</summary>
/// <param name="SignedBy">JSON of <see cref="Tickets.NoteBody"/> with the name; its reference goes into the shipment.</param>
public sealed record RecordShipment(Guid Evidence, Shipment Shipment, Content? SignedBy) : OrderCommand
{
    public override IEnumerable<Content> Contents => SignedBy is null ? [] : [SignedBy];
}

public sealed record InvalidShipment(string Field) : Refusal(
    "shipment.invalid",
    $"The field '{Field}' of the shipment is missing or not valid.",
    RefusalKind.Invalid);

internal static class Ship
{
    private const int LongestName = 100;

    private const int LongestUrl = 2_000;

    public static Decision Decide(OrderState state, RecordShipment command)
    {
        if (Check(command.Shipment) is { } refusal)
            return refusal;
        return state.Shipments.Any(known => known.Evidence == command.Evidence)
            ? Decision.Accept(command.Evidence)
            : Decision.Accept(
                command.Evidence,
                new ShipmentRecorded(command.Evidence, command.Shipment with { SignedBy = command.SignedBy?.Ref }));
    }

    private static InvalidShipment? Check(Shipment shipment)
    {
        if (!Codes.IsIdentifier(shipment.Carrier, LongestName))
            return new InvalidShipment("carrier");
        if (!Codes.IsIdentifier(shipment.TrackingNumber, LongestName))
            return new InvalidShipment("trackingNumber");
        if (!Codes.IsIdentifier(shipment.Status, LongestName))
            return new InvalidShipment("status");
        if (shipment.Url is { } url && !IsWebAddress(url))
            return new InvalidShipment("url");
        return Codes.IsValid(shipment.Source) ? null : new InvalidShipment("source");
    }

    private static bool IsWebAddress(string url) =>
        url.Length <= LongestUrl && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http";
}
