using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Actors.Runtime;

/// <summary>What the runtime tells of itself: instruments under the meter and spans under the source <c>Actors</c>.</summary>
public static class RuntimeTelemetry
{
    public const string Name = "Actors";

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Source = new(Name);

    /// <summary>How late a clock was woken.</summary>
    public static readonly Histogram<double> ClockLateness = Meter.CreateHistogram<double>("actors.clocks.lateness", "ms");

    /// <summary>1 when the last verification of the whole record found it intact, 0 when not.</summary>
    public static readonly Gauge<int> RecordIntact = Meter.CreateGauge<int>("actors.record.intact");

    /// <summary>Attempts to change or destroy what is on record, which were refused.</summary>
    public static readonly Counter<long> RefusedAttempts = Meter.CreateCounter<long>("actors.record.refused", "{attempt}");

    public static readonly Counter<long> Commands = Meter.CreateCounter<long>("actors.commands", "{command}");

    public static readonly Counter<long> Events = Meter.CreateCounter<long>("actors.events", "{event}");

    /// <summary>A command on its way to its actor and back, named by its kind: never an identifier of a person or an order.</summary>
    public static Activity? Start(ActorId actor, Command command)
    {
        var activity = Source.StartActivity("command");
        activity?.SetTag("actors.kind", actor.Kind).SetTag("actors.command", command.GetType().Name).SetTag("actors.tenant", actor.Tenant);
        return activity;
    }

    public static void End(Activity? activity, CommandReply reply)
    {
        if (reply is CommandReply.Refused refused)
            activity?.SetTag("actors.refusal", refused.Refusal.Code);
    }
}
