namespace Actors.Server.Cli;

/// <summary>What a verification found, in a line.</summary>
internal static class Verdict
{
    public static string Of(RecordReport report) => report.Fault is { } fault
        ? Of(fault)
        : $"intact: {report.Events} events in {report.Streams} streams, {report.Contents} contents"
            + (report.Erased > 0 ? $", {report.Erased} erased" : "");

    public static string Of(RecordFault fault) =>
        $"BROKEN at {fault.Tenant} {fault.Stream} version {fault.Version}: {fault.Detail} ({fault.Code})";
}
