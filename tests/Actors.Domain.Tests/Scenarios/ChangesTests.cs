namespace Actors.Domain.Tests;

public sealed class ChangesTests
{
    private static readonly State Before = new("amazon-eu", new(1, "old"), [new(7, "queued"), new(8, "queued")], ["late", "lost"]);

    [Fact]
    public void What_is_as_it_was_is_not_told() =>
        Changes.Between(Before, Before with { Items = [.. Before.Items], Tags = [.. Before.Tags] }).ShouldBe("none");

    [Fact]
    public void A_member_is_told_by_its_path_with_what_it_was_and_became() =>
        Changes.Between(Before, Before with { Inner = new(1, "new") }).ShouldBe("""inner.text "old" → "new" """.Trim());

    [Fact]
    public void An_item_is_known_by_its_id_wherever_it_stands() =>
        Changes.Between(Before, Before with { Items = [new(9, "queued"), new(8, "sent"), new(7, "queued")] })
            .ShouldBe("""
                items[8].text "queued" → "sent"
                items[9] none → {"id":9,"text":"queued"}
                """);

    [Fact]
    public void What_has_no_id_is_known_by_what_it_is() =>
        Changes.Between(Before, Before with { Tags = ["late", "found"] })
            .ShouldBe("""
                tags "lost" → none
                tags none → "found"
                """);

    [Fact]
    public void Another_order_is_a_change() =>
        Changes.Between(Before, Before with { Tags = ["lost", "late"] }).ShouldBe("tags in another order: lost, late");

    [Fact]
    public void The_same_twice_is_another_thing_than_once() =>
        Changes.Between(Before, Before with { Tags = ["late", "lost", "lost"] }).ShouldBe("""tags ["late","lost"] → ["late","lost","lost"]""");

    private sealed record State(string Account, Item? Inner, IReadOnlyList<Item> Items, IReadOnlyList<string> Tags);

    private sealed record Item(int Id, string Text);
}
