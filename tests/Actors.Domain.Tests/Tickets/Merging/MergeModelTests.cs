using FsCheck;
using FsCheck.Fluent;

namespace Actors.Domain.Tests.Tickets.Merging;

/// <summary>Whatever is said, answered, merged, split and ended in whatever order, and however late and often the steps between tickets come.</summary>
public sealed class MergeModelTests
{
    private static readonly Config Stories = Config.QuickThrowOnFailure.WithMaxTest(1_000);

    private static readonly Arbitrary<int[]> Any = Arb.From(Gen.Choose(1, 60).SelectMany(length => Gen.Choose(0, 1_000_000).ArrayOf(length)), Shorter);

    [Fact]
    public void R61_No_message_is_lost_between_tickets_and_none_waits_in_two()
    {
        var (merged, carried, split) = (0, 0, 0);
        Prop.ForAll(Any, story =>
        {
            var world = World.After(story);
            world.WaitingTwice.ShouldBeEmpty();
            world.Lost.ShouldBeEmpty();
            world.AnsweredAndWaiting.ShouldBeEmpty();
            merged += world.Merged;
            carried += world.Carried;
            split += world.Splits;
        }).Check(Stories);

        merged.ShouldBeGreaterThan(300, "the stories do not reach what they are about");
        carried.ShouldBeGreaterThan(200, "the stories do not reach what they are about");
        split.ShouldBeGreaterThan(200, "the stories do not reach what they are about");
    }

    [Fact]
    public void Links_have_two_ends_and_make_no_chain() => Prop.ForAll(Any, story => World.After(story).BrokenLinks.ShouldBeEmpty()).Check(Stories);

    [Fact]
    public void R97_A_miss_is_on_record_once() => Prop.ForAll(Any, story => World.After(story).MissedTwice.ShouldBeEmpty()).Check(Stories);

    private static IEnumerable<int[]> Shorter(int[] story)
    {
        for (var size = story.Length / 2; size > 0; size /= 2)
        {
            for (var at = 0; at + size <= story.Length; at += size)
                yield return [.. story[..at], .. story[(at + size)..]];
        }
    }
}
