using System.Text.Json;

namespace Actors.Runtime;

/// <summary>
/// Runs the effects that stay inside: at least once each, retried with backoff, quarantined after
/// <see cref="MostAttempts"/> tries. One that fails never holds up the others.
/// </summary>
public sealed partial class EffectWorker : LoopService, ICommitObserver
{
    public const int MostAttempts = 10;

    private const int Batch = 256;
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromMinutes(10);

    private readonly EffectQueue _queue;
    private readonly EffectHandlers _handlers;
    private readonly Herald _herald;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly string _owner;

    public EffectWorker(EffectQueue queue, EffectHandlers handlers, Herald herald, TimeProvider time, ILogger<EffectWorker> logger)
        : base("effects", TimeSpan.FromMilliseconds(500), logger, Gather, longest: TimeSpan.FromSeconds(4))
    {
        (_queue, _handlers, _herald, _time, _logger) = (queue, handlers, herald, time, logger);
        _owner = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
    }

    public void Committed(ActorId actor, Commit commit)
    {
        if (commit.Append.Effects.Any(effect => EffectHandlers.Kinds.Contains(effect.Kind)))
            Nudge();
    }

    /// <summary>Runs what is due now; true when there may be more.</summary>
    public async Task<bool> RunDue(CancellationToken cancel)
    {
        var claimed = await _queue.Claim(EffectHandlers.Kinds, _owner, _time.GetUtcNow(), Lease, Batch, cancel).ConfigureAwait(false);
        var ended = await Task.WhenAll(claimed.Select(lease => RunOne(lease, cancel))).ConfigureAwait(false);
        LeasedEffect[] done = [.. claimed.Where((_, i) => ended[i])];
        if (done.Length > 0)
            await _queue.Complete(done, cancel).ConfigureAwait(false);
        return claimed.Count > 0;
    }

    /// <summary>2 s, 4 s, 8 s … at most ten minutes.</summary>
    public static TimeSpan Backoff(int attempts)
    {
        var seconds = Math.Pow(2, Math.Min(attempts, 20));
        return seconds < LongestBackoff.TotalSeconds ? TimeSpan.FromSeconds(seconds) : LongestBackoff;
    }

    protected override Task<bool> Step(CancellationToken cancel) => RunDue(cancel);

    /// <returns>True when it is done.</returns>
    private async Task<bool> RunOne(LeasedEffect lease, CancellationToken cancel)
    {
        using var scope = CallScope.Bind(lease.Tenant, Who.System("effects"));
        try
        {
            var effect = JsonSerializer.Deserialize(lease.Payload.Span, DomainJson.Default.Effect)!;
            await _handlers.Run(new(lease.Tenant, lease.Id, effect), cancel).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The lease runs out and somebody runs it again.
        }
        catch (JournalUnavailableException error)
        {
            // Not the effect's fault: it costs no attempt, the lease brings it back.
            LogUnavailable(error, lease.Kind, lease.Id);
        }
#pragma warning disable CA1031 // Whatever a handler throws, the other effects go on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            await Postpone(lease, error, cancel).ConfigureAwait(false);
        }
        return false;
    }

    private async Task Postpone(LeasedEffect lease, Exception error, CancellationToken cancel)
    {
        var reason = error is EffectRefusedException refused ? refused.Code : error.GetType().Name;
        if (error is EffectRefusedException || lease.Attempt >= MostAttempts)
        {
            LogQuarantined(error, lease.Kind, lease.Id, lease.Attempt, reason);
            await _herald.TellQuarantined(lease, cancel).ConfigureAwait(false);
            await _queue.Quarantine(lease, reason, cancel).ConfigureAwait(false);
        }
        else
        {
            LogPostponed(error, lease.Kind, lease.Id, lease.Attempt);
            await _queue.Retry(lease, _time.GetUtcNow() + Backoff(lease.Attempt), reason, cancel).ConfigureAwait(false);
        }
    }
}
