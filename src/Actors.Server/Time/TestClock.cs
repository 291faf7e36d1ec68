namespace Actors.Server.Time;

/// <summary>
/// The system's time plus an offset that <see cref="Advance"/> increases. Timers that fall due by it fire at once, so that
/// a day of deadlines passes in a moment. For tests and demonstrations only.
/// </summary>
public sealed class TestClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly HashSet<TestTimer> _armed = [];
    private long _offsetTicks;

    public TimeSpan Offset => new(Interlocked.Read(ref _offsetTicks));

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Offset;

    public override long GetTimestamp() =>
        System.GetTimestamp() + (long)(Offset.TotalSeconds * System.TimestampFrequency);

    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        TestTimer[] armed;
        lock (_gate)
        {
            Interlocked.Add(ref _offsetTicks, by.Ticks);
            armed = [.. _armed];
        }
        foreach (var timer in armed)
            timer.Catch();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new TestTimer(this, callback, state, dueTime, period);

    private void Track(TestTimer timer, bool armed)
    {
        lock (_gate)
        {
            if (armed)
                _armed.Add(timer);
            else
                _armed.Remove(timer);
        }
    }

    private sealed class TestTimer : ITimer
    {
        private readonly Lock _gate = new();
        private readonly TestClock _clock;
        private readonly TimerCallback _callback;
        private readonly object? _state;
        private readonly ITimer _inner;
        private DateTimeOffset? _due;
        private TimeSpan _period;

        public TestTimer(TestClock clock, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (_clock, _callback, _state) = (clock, callback, state);
            _inner = System.CreateTimer(_ => Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            Change(dueTime, period);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_gate)
            {
                _period = period;
                Arm(dueTime == Timeout.InfiniteTimeSpan ? null : _clock.GetUtcNow() + dueTime);
                return _inner.Change(dueTime, Timeout.InfiniteTimeSpan);
            }
        }

        /// <summary>The clock jumped: what is left is shorter now.</summary>
        public void Catch()
        {
            lock (_gate)
            {
                if (_due is not { } due)
                    return;
                var left = due - _clock.GetUtcNow();
                _inner.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
            }
        }

        public void Dispose()
        {
            lock (_gate)
                Arm(null);
            _inner.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Fire()
        {
            lock (_gate)
            {
                if (_due is null)
                    return;
                if (_period > TimeSpan.Zero)
                {
                    Arm(_clock.GetUtcNow() + _period);
                    _inner.Change(_period, Timeout.InfiniteTimeSpan);
                }
                else
                {
                    Arm(null);
                }
            }
            _callback(_state);
        }

        private void Arm(DateTimeOffset? due)
        {
            _due = due;
            _clock.Track(this, armed: due is not null);
        }
    }
}
