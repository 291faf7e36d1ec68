using Actors.Domain.Orders;
using Actors.Domain.Orders.Snapshotting;
using static Actors.Domain.Tests.Orders.AnOrder;
using static Actors.Domain.Tests.Things;

namespace Actors.Domain.Tests.Orders.Snapshotting;

/// <summary>R26, R27, R29: what the marketplace said about an order, and when.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void R26_An_order_is_kept_as_the_marketplace_describes_it() =>
        Given().When(Snapshot(At(2), Facts, Buyer(0x61))).ThenAsApproved();

    [Fact]
    public void A_poll_that_brings_nothing_new_leaves_no_trace() =>
        Given(Snapshot(At(2), Facts)).When(Snapshot(At(3), Facts with { Items = [.. Facts.Items] })).ThenNothing();

    [Fact]
    public void A_changed_item_is_news() =>
        Given(Snapshot(At(2), Facts))
            .When(Snapshot(At(3), Facts with { Items = [Facts.Items[0] with { Quantity = 1 }] })).Events.Count.ShouldBe(1);

    [Fact]
    public void R29_A_later_snapshot_leaves_the_earlier_one_in_the_record() =>
        Given(Snapshot(At(2), Facts))
            .When(Snapshot(At(60), Facts with { Status = "DELIVERED", DeliveredAt = At(59) }))
            .Scenario.History.Select(recorded => ((OrderSnapshotTaken)recorded.Event).Facts.Status).ShouldBe(["SHIPPED", "DELIVERED"]);

    [Fact]
    public void R27_The_buyer_is_remembered_when_a_later_snapshot_does_not_name_one() =>
        Given(Snapshot(At(2), Facts, Buyer(0x61)))
            .When(Snapshot(At(60), Facts with { Status = "DELIVERED" }))
            .ThenState<OrderState>(order => order.Buyer!.Id.ShouldBe(Id(0x61)));

    [Fact]
    public void A_quantity_is_not_negative() =>
        Given().When(Snapshot(At(2), Facts with { Items = [Facts.Items[0] with { Quantity = -1 }] })).ThenRefused(new InvalidQuantity());

    public static TheoryData<string, OrderFacts> Invalid => new()
    {
        { "marketplace", Facts with { Marketplace = "" } },
        { "status", Facts with { Status = "SHIPPED\n" } },
        { "items", Facts with { Items = [Facts.Items[0] with { Title = new('x', 2_001) }] } },
        { "items", Facts with { Items = [Facts.Items[0] with { Asin = "the blue one" }] } },
        { "items", Facts with { Items = [Facts.Items[0] with { Price = new(1, "euro") }] } },
        { "items", Facts with { Items = [.. Enumerable.Repeat(Facts.Items[0], 1_001)] } },
        { "total", Facts with { Total = new(1, "eur") } },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public void What_enters_the_record_in_the_clear_has_a_form(string field, OrderFacts facts) =>
        Given().When(Snapshot(At(2), facts)).ThenRefused(new InvalidSnapshot(field));

    [Fact]
    public void A_source_is_a_code() =>
        Given().When(Snapshot(At(2), Facts, source: "a colleague said so")).ThenRefused(new InvalidSnapshot("source"));
}
