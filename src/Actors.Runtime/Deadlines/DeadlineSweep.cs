using System.Runtime.CompilerServices;

namespace Actors.Runtime;

/// <summary>
/// The net below reminders and timers: wakes actors whose clocks are overdue, because nobody ran, the database was away or a silo died.
/// It looks at the arcs of the ring that it is told to cover, when it is told; all it knows is in the stored clocks.
/// </summary>
public sealed partial class DeadlineSweep : LoopService
{
    private const int Batch = 512;
    private const int AtOnce = 256;

    /// <summary>A silo has thirty; more are those of single actors that met an outage, and then it looks everywhere.</summary>
    private const int MostArcs = 100;

    /// <summary>Nobody need nudge it for work that it left over: a step that failed is repeated by itself.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>The arcs of a silo are covered one after the other; one look is enough for all.</summary>
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(50);

    private readonly ClockTable _clocks;
    private readonly IActors _actors;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly HashSet<RingArc> _arcs = [];

    public DeadlineSweep(ClockTable clocks, IActors actors, TimeProvider time, ILogger<DeadlineSweep> logger)
        : base("deadlines", Interval, logger, Gather)
    {
        (_clocks, _actors, _time, _logger) = (clocks, actors, time, logger);
    }

    /// <summary>Has the overdue clocks of an arc woken soon. Cheap, and safe from any thread.</summary>
    public void Cover(RingArc arc)
    {
        Add([arc]);
        Nudge();
    }

    /// <summary>Wakes everything that is due now.</summary>
    /// <param name="arcs">Only actors on these; null for all, wherever they are on the ring.</param>
    /// <exception cref="JournalUnavailableException">Some actors did not answer; they stay overdue. All others were woken.</exception>
    public async Task WakeDue(CancellationToken cancel, IReadOnlyCollection<RingArc>? arcs = null)
    {
        var now = _time.GetUtcNow();
        JournalUnavailableException? unanswered = null;
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };
        await Parallel.ForEachAsync(Overdue(now, arcs, cancel), atOnce, async (clock, token) =>
        {
            try
            {
                await Wake(clock, now, token).ConfigureAwait(false);
            }
            catch (JournalUnavailableException error)
            {
                unanswered = error;
            }
        }).ConfigureAwait(false);
        if (unanswered is not null)
            throw unanswered;
    }

    protected override async Task<bool> Step(CancellationToken cancel)
    {
        RingArc[] arcs;
        lock (_arcs)
        {
            arcs = [.. _arcs];
            _arcs.Clear();
        }

        if (arcs.Length == 0)
            return false;
        try
        {
            await WakeDue(cancel, arcs).ConfigureAwait(false);
            return false;
        }
        catch
        {
            Add(arcs);
            throw;
        }
    }

    private void Add(IEnumerable<RingArc> arcs)
    {
        lock (_arcs)
        {
            _arcs.UnionWith(arcs);
            if (_arcs.Count <= MostArcs)
                return;
            _arcs.Clear();
            _arcs.Add(RingArc.Whole);
        }
    }

    /// <summary>The longest waiting first. Goes on behind what could not be woken.</summary>
    private async IAsyncEnumerable<DueClock> Overdue(
        DateTimeOffset now, IReadOnlyCollection<RingArc>? arcs, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (DueClock? last = null; ;)
        {
            var due = await _clocks.Due(now, Batch, cancel, last, arcs).ConfigureAwait(false);
            foreach (var clock in due)
                yield return clock;
            if (due.Count < Batch)
                yield break;
            last = due[^1];
        }
    }

    private async Task Wake(DueClock clock, DateTimeOffset now, CancellationToken cancel)
    {
        RuntimeTelemetry.ClockLateness.Record((now - clock.WakeAt).TotalMilliseconds);
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
