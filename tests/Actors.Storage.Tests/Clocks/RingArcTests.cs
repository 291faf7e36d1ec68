namespace Actors.Storage.Tests;

public sealed class RingArcTests
{
    [Theory]
    [InlineData(10u, 20u, 10u, false)]
    [InlineData(10u, 20u, 11u, true)]
    [InlineData(10u, 20u, 20u, true)]
    [InlineData(10u, 20u, 21u, false)]
    [InlineData(20u, 10u, 20u, false)]
    [InlineData(20u, 10u, 21u, true)]
    [InlineData(20u, 10u, 0u, true)]
    [InlineData(20u, 10u, 10u, true)]
    [InlineData(20u, 10u, 11u, false)]
    public void An_arc_begins_behind_its_first_end_and_may_pass_the_end_of_the_ring(uint after, uint to, uint place, bool has) =>
        new RingArc(after, to).Has(place).ShouldBe(has);

    [Theory]
    [InlineData(0u)]
    [InlineData(7u)]
    [InlineData(uint.MaxValue)]
    public void Equal_ends_are_the_whole_ring(uint end)
    {
        foreach (var place in (uint[])[0, 6, 7, 8, uint.MaxValue])
            new RingArc(end, end).Has(place).ShouldBeTrue();
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(7u)]
    [InlineData(uint.MaxValue)]
    public void An_arc_may_be_of_one_place(uint place)
    {
        foreach (var other in (uint[])[0, 6, 7, 8, uint.MaxValue])
            RingArc.At(place).Has(other).ShouldBe(other == place);
    }
}
