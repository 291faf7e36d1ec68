using System.Diagnostics.Metrics;

namespace Actors.Channels;

/// <summary>What connections tell of themselves.</summary>
internal static class MailTelemetry
{
    private static readonly Meter Meter = new(RuntimeTelemetry.Name);

    public static readonly Counter<long> In = Meter.CreateCounter<long>("actors.mails.in", "{mail}");

    public static readonly Counter<long> Out = Meter.CreateCounter<long>("actors.mails.out", "{mail}");

    /// <summary>How long a connection has not worked; 0 while it does.</summary>
    public static readonly Gauge<double> Down = Meter.CreateGauge<double>("actors.connections.down", "s");
}
