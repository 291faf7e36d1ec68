using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace Actors.Domain.Tests.Suspensions.Model;

/// <summary>Whatever people do in whatever order, and however late everything arrives: the hard promise (R85).</summary>
public sealed class SuspensionModelTests(ITestOutputHelper output)
{
    [Fact]
    public void R86_Whatever_comes_late_and_in_whatever_order_the_mark_is_there_while_the_suspension_is()
    {
        var suspended = 0;
        Prop.ForAll(Move.Stories, story =>
        {
            var world = new World();
            foreach (var move in story)
                world.Do(move);
            world.Settle(story.Length);
            world.MarkIsRight.ShouldBeTrue();
            suspended += world.IsSuspended ? 1 : 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

        suspended.ShouldBeInRange(100, 900, "the stories do not reach what they are about");
    }

    [Fact]
    public void R85_R102_Nothing_is_handed_over_that_was_not_allowed_in_the_account_as_it_stands()
    {
        var (handed, approved) = (0, 0);
        Prop.ForAll(Move.Stories, story =>
        {
            var world = new World();
            foreach (var move in story)
                world.Do(move);
            world.Handed.Where(reply => !reply.Allowed).ShouldBeEmpty();
            world.Handed.Select(reply => reply.Reply).ShouldBeUnique();
            handed += world.Handed.Count;
            approved += world.HandedUnderApproval;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

        output.WriteLine($"{handed} replies handed over, {approved} of them under a suspension");
        approved.ShouldBeGreaterThan(50, "the stories do not reach what they are about");
    }
}
