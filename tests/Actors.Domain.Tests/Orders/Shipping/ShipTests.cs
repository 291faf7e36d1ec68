using Actors.Domain.Orders;
using Actors.Domain.Orders.Shipping;
using static Actors.Domain.Tests.Orders.AnOrder;
using static Actors.Domain.Tests.Things;

namespace Actors.Domain.Tests.Orders.Shipping;

/// <summary>R25, R28: statements about parcels are evidence of third parties, each with its source.</summary>
public sealed class ShipTests
{
    [Fact]
    public void R28_A_statement_about_a_parcel_is_kept() =>
        Given(Snapshot(At(2), Facts)).When(Evidence(0x51, At(51), Parcel, Name(0x52, "M. Rossi"))).ThenAsApproved();

    [Fact]
    public void R28_A_later_statement_never_replaces_an_earlier_one() =>
        Given(Evidence(0x51, At(51), Parcel))
            .When(Evidence(0x53, At(55), Parcel with { Status = "DELIVERED", DeliveredAt = At(54) }))
            .ThenState<OrderState>(order => order.Shipments.Select(s => s.Shipment.Status).ShouldBe(["OUT_FOR_DELIVERY", "DELIVERED"]));

    [Fact]
    public void The_same_evidence_is_recorded_once() =>
        Given(Evidence(0x51, At(51), Parcel)).When(Evidence(0x51, At(52), Parcel)).ThenNothing();

    [Fact]
    public void A_signature_enters_the_record_only_as_a_content() =>
        Given()
            .When(Evidence(0x51, At(51), Parcel with { SignedBy = Name(0x54, "Somebody else").Ref }))
            .Events.ShouldHaveSingleItem().ShouldBeOfType<ShipmentRecorded>().Shipment.SignedBy.ShouldBeNull();

    public static TheoryData<string, Shipment> Invalid => new()
    {
        { "carrier", Parcel with { Carrier = "" } },
        { "trackingNumber", Parcel with { TrackingNumber = new('1', 101) } },
        { "status", Parcel with { Status = "OUT\u0000" } },
        { "url", Parcel with { Url = "javascript:alert(1)" } },
        { "url", Parcel with { Url = "/relative" } },
        { "source", Parcel with { Source = "the driver, on the phone" } },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public void What_enters_the_record_in_the_clear_has_a_form(string field, Shipment shipment) =>
        Given().When(Evidence(0x51, At(51), shipment)).ThenRefused(new InvalidShipment(field));
}
