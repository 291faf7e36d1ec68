using System.Diagnostics.Metrics;

namespace Actors.Runtime;

/// <summary>The runtime's instruments, under the meter <c>Actors</c>.</summary>
public static class RuntimeMetrics
{
    public const string MeterName = "Actors";

    private static readonly Meter Meter = new(MeterName);

    /// <summary>How late the most overdue clock of a sweep was woken.</summary>
    public static readonly Histogram<double> ClockLateness = Meter.CreateHistogram<double>("actors.clocks.lateness", "ms");

    public static readonly Counter<long> Commands = Meter.CreateCounter<long>("actors.commands", "{command}");

    public static readonly Counter<long> Events = Meter.CreateCounter<long>("actors.events", "{event}");
}
