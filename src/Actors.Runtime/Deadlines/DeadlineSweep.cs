namespace Actors.Runtime;

/// <summary>
/// Wakes actors whose clocks want it. Works from the stored clocks alone, so a crash or an outage only makes it late: what
/// fell due meanwhile is woken first. A sleeping ticket costs its row and nothing else.
/// </summary>
public sealed partial class DeadlineSweep : LoopService
{
    private const int Batch = 512;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly ClockTable _clocks;
    private readonly IActors _actors;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    public DeadlineSweep(ClockTable clocks, IActors actors, TimeProvider time, ILogger<DeadlineSweep> logger)
        : base("deadlines", Interval, logger)
    {
        (_clocks, _actors, _time, _logger) = (clocks, actors, time, logger);
    }

    /// <summary>Wakes everything that is due now; what cannot be woken waits for the next time and hides nothing behind it.</summary>
    public async Task<bool> WakeDue(CancellationToken cancel)
    {
        var now = _time.GetUtcNow();
        DueClock? last = null;
        while (true)
        {
            var due = await _clocks.Due(now, Batch, cancel, last).ConfigureAwait(false);
            if (due.Count == 0)
                return false;

            RuntimeTelemetry.ClockLateness.Record((now - due[0].WakeAt).TotalMilliseconds);
            await Task.WhenAll(due.Select(clock => Wake(clock, now, cancel))).ConfigureAwait(false);
            if (due.Count < Batch)
                return false;
            last = due[^1];
        }
    }

    protected override Task<bool> Step(CancellationToken cancel) => WakeDue(cancel);

    private async Task Wake(DueClock clock, DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            using var scope = CallScope.Bind(clock.Tenant, Who.Clock);
            var actor = ActorId.FromStream(clock.Tenant, clock.Stream);
            await _actors.Send(actor, new Tick(), CommandIds.Fresh(now, Who.Clock), cancel).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // One actor that cannot be woken must not keep the others asleep.
        catch (Exception error) when (error is not (OperationCanceledException or JournalUnavailableException))
#pragma warning restore CA1031
        {
            LogNotWoken(error, clock.Stream, clock.Kind);
        }
    }
}
