using System.Diagnostics;
using Actors.Domain.Screening;

namespace Actors.Bench.Screening;

/// <summary>One screening of 2,000 characters with all rules: what an agent waits for between two keys, and each reply pays once.</summary>
internal sealed class Screenings : IBenchmark
{
    private const int Length = 2_000;
    private const int WarmUp = 200;
    private const int Rounds = 2_000;

    /// <summary>The dear customer, numbers that are no telephones, and an address at the end.</summary>
    private const string Letter =
        "Gentile cliente, il Suo ordine 405-1234567-1234567 è partito il 18/11/2026 con BRT, spedizione 168012345678901, e l'importo di 49,90 € sarà "
        + "rimborsato. Your parcel 1Z999AA10123456784 is on https://www.amazon.it/progress-tracker; the delay is not our fault. Unser Lager hat die "
        + "Sendung 00340434161094042557 geprüft. Nous vous enverrons une autre pièce, référence 8834512097. ";

    public string Name => "screening";

    public Task Run(Report report)
    {
        var text = string.Concat(Enumerable.Repeat(Letter, (Length / Letter.Length) + 1))[..(Length - 20)] + " write to a@shop.example"[..20];
        var outbound = new OutboundText(text) { Locale = "it", OrderIsKnown = true };
        for (var i = 0; i < WarmUp; i++)
            Screener.Screen(outbound, WordingSettings.Default);

        var times = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Screener.Screen(outbound, WordingSettings.Default);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        report.Add(Name, "characters", text.Length, "");
        report.Add(Name, "median", times[Rounds / 2], "ms");
        report.AtMost(Name, "p99", times[Rounds * 99 / 100], "ms", 2);
        return Task.CompletedTask;
    }
}
