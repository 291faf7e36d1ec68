namespace Actors.Testing;

/// <summary>
/// Time that stands still until <see cref="Advance"/>. Timers fire on the advancing thread, one after the other, in the order of
/// their due times (of creation or change where those are equal), and each of them sees its own due time as now.
/// </summary>
/// <remarks>
/// Timers fall due at whole milliseconds, rounded up. A deadline between two of them is nobody's to round, and
/// <see cref="Task.Delay(TimeSpan, TimeProvider)"/> cuts what is left before it to nothing: who waits for it asks for the time
/// until it has come. After <see cref="Patience"/> questions of one thread at one instant the next whole millisecond has begun.
/// </remarks>
public sealed class DrivenTime(DateTimeOffset start) : TimeProvider
{
    /// <summary>Far more often than code asks that does anything else.</summary>
    private const int Patience = 100_000;

    [ThreadStatic]
    private static Question _last;

    private readonly Lock _advancing = new();
    private readonly Lock _gate = new();
    private readonly SortedSet<DrivenTimer> _armed = new(Comparer<DrivenTimer>.Create(DrivenTimer.InOrder));
    private readonly List<(TimeSpan Within, TaskCompletionSource Done)> _waits = [];
    private DateTimeOffset _now = start;
    private long _sequence;

    public DrivenTime()
        : this(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero))
    {
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            _last = new(this, _now, _last.Of == this && _last.At == _now ? _last.Times + 1 : 1);
            if (_last.Times > Patience)
                _now = WholeMilliseconds(_now.AddTicks(1));
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Moves on and returns when every timer that fell due has fired, those included that were armed meanwhile.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        lock (_advancing)
        {
            var target = GetUtcNow() + by;
            while (NextUpTo(target) is { } due)
                due.Fire();
        }
    }

    /// <summary>
    /// Completes once a timer is armed that falls due within the given time from now. Await it before <see cref="Advance"/> when
    /// somebody else arms the timer.
    /// </summary>
    public Task UntilArmed(TimeSpan within)
    {
        lock (_gate)
        {
            var wait = (Within: within, Done: new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            if (!Satisfied(wait))
                _waits.Add(wait);
            return wait.Done.Task;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new DrivenTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    internal void Arm(DrivenTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            _armed.Remove(timer);
            if (dueTime != Timeout.InfiniteTimeSpan)
                Enlist(timer, _now + dueTime, period);
        }
    }

    internal void Disarm(DrivenTimer timer)
    {
        lock (_gate)
            _armed.Remove(timer);
    }

    private void Enlist(DrivenTimer timer, DateTimeOffset due, TimeSpan period)
    {
        timer.Due = WholeMilliseconds(due);
        timer.Period = period;
        timer.Sequence = ++_sequence;
        _armed.Add(timer);
        _waits.RemoveAll(Satisfied);
    }

    private DrivenTimer? NextUpTo(DateTimeOffset target)
    {
        lock (_gate)
        {
            if (_armed.Min is not { } next || next.Due > target)
            {
                _now = target > _now ? target : _now;
                return null;
            }

            _armed.Remove(next);
            _now = next.Due > _now ? next.Due : _now;
            if (next.Period > TimeSpan.Zero)
                Enlist(next, next.Due + next.Period, next.Period);
            return next;
        }
    }

    private static DateTimeOffset WholeMilliseconds(DateTimeOffset at) =>
        at.AddTicks((TimeSpan.TicksPerMillisecond - (at.Ticks % TimeSpan.TicksPerMillisecond)) % TimeSpan.TicksPerMillisecond);

    private bool Satisfied((TimeSpan Within, TaskCompletionSource Done) wait) =>
        _armed.Min is { } next && next.Due <= _now + wait.Within && wait.Done.TrySetResult();

    /// <summary>How often in a row a thread asked for this time.</summary>
    private readonly record struct Question(DrivenTime Of, DateTimeOffset At, int Times);
}
