using Actors.Domain.Tenants.Guarding;

namespace Actors.Server.Verification;

/// <summary>
/// Verifies the whole record every night at two (UTC), contents included; each server for itself, so that each one's health and metrics tell what
/// was found. Waits while somebody else has a record verified.
/// </summary>
public sealed partial class SelfCheck(RecordVerifier verifier, VerificationTurn turn, IActors actors, TimeProvider time, ILogger<Loop> logger)
    : LoopService("self-check", TimeSpan.FromMinutes(1), logger)
{
    private static readonly TimeSpan At = TimeSpan.FromHours(2);
    private static readonly Who By = Who.System("self-check");

    private DateTimeOffset _next = After(time.GetUtcNow());
    private volatile RecordFault? _fault;

    /// <summary>What the last night's verification found; null when the record is intact, or was not verified yet.</summary>
    public RecordFault? Fault => _fault;

    protected override async Task<bool> Step(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (now < _next || await turn.Verify(verifier, tenant: null, compareContents: true, cancel) is not { } report)
            return false;
        _next = After(now);
        _fault = report.Fault;
        RuntimeTelemetry.RecordIntact.Record(report.Intact ? 1 : 0);
        if (report.Fault is { } fault)
            await Tell(fault, now, cancel);
        else
            LogIntact(report.Events, report.Contents);
        return false;
    }

    /// <summary>In the log, and on record: one event a night for one fault, whichever server was the first to find it.</summary>
    private async Task Tell(RecordFault fault, DateTimeOffset now, CancellationToken cancel)
    {
        LogFault(fault.Tenant, fault.Stream, fault.Version, fault.Detail, fault.Code);
        var command = new NoteRecordFault(fault.Stream, fault.Version, fault.Code);
        var meta = CommandIds.Once(By, "record-fault", fault.Tenant, fault.Stream, $"{fault.Version}", fault.Code, $"{now:yyyy-MM-dd}");
        using var scope = CallScope.Bind(fault.Tenant, By);
        await actors.Send(ActorId.ForTenant(fault.Tenant), command, meta, cancel);
    }

    private static DateTimeOffset After(DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero) + At;
        return today > now ? today : today.AddDays(1);
    }

    [LoggerMessage(2302, LogLevel.Critical, "The record is not what was written, at {Tenant} {Stream} version {Version}: {Detail} ({Code})")]
    private partial void LogFault(string tenant, string stream, long version, string detail, string code);

    [LoggerMessage(2303, LogLevel.Information, "The record is intact: {Events} events, {Contents} contents")]
    private partial void LogIntact(long events, long contents);
}
