using Actors.Domain.Screening;

namespace Actors.Domain.Tests.Screening;

public sealed class GrowthTests
{
    private const int Some = 5_000;
    private const int Times = 8;

    [Fact]
    public void A_text_full_of_findings_takes_as_much_longer_as_it_is_long()
    {
        // Whatever else the machine does makes a ratio larger or smaller; every finding against every other makes each of them 64.
        var ratio = Enumerable.Range(0, 10).Min(_ => Screening(Times * Some) / Screening(Some));

        ratio.ShouldBeLessThan(3 * Times);
    }

    private static TimeSpan Screening(int findings)
    {
        var text = string.Concat(Enumerable.Repeat("\U0001F4E7 ", findings));
        var since = TimeProvider.System.GetTimestamp();
        Screener.Screen(new(text), WordingSettings.Default).Count.ShouldBeGreaterThanOrEqualTo(findings);
        return TimeProvider.System.GetElapsedTime(since);
    }
}
