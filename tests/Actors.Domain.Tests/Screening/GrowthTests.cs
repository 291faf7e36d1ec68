using Actors.Domain.Screening;

namespace Actors.Domain.Tests.Screening;

public sealed class GrowthTests
{
    private const int Some = 5_000;
    private const int Times = 8;

    [Fact]
    public void A_text_full_of_findings_takes_as_much_longer_as_it_is_long()
    {
        var some = Shortest(Some);

        Shortest(Times * Some).ShouldBeLessThan(3 * Times * some); // every finding against every other: 64 times
    }

    private static TimeSpan Shortest(int findings) => Enumerable.Range(0, 4).Min(_ =>
    {
        var since = TimeProvider.System.GetTimestamp();
        Screener.Screen(new(string.Concat(Enumerable.Repeat("\U0001F4E7 ", findings))), WordingSettings.Default).Count.ShouldBeGreaterThanOrEqualTo(findings);
        return TimeProvider.System.GetElapsedTime(since);
    });
}
