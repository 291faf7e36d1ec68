using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Actors.Storage;

/// <summary>What the writers do, for OpenTelemetry: meter <c>Actors.Storage</c>.</summary>
internal static class JournalMetrics
{
    private static readonly Meter Meter = new("Actors.Storage");

    private static readonly Histogram<int> Appends = Meter.CreateHistogram<int>(
        "actors.journal.batch.appends", "{append}", "Appends that shared one transaction");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "actors.journal.batch.duration", "s", "From the first append taken to the commit");

    public static void Written(int appends, long startedAt)
    {
        Appends.Record(appends);
        if (Duration.Enabled)
            Duration.Record(Stopwatch.GetElapsedTime(startedAt).TotalSeconds);
    }
}
