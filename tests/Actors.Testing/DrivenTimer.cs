namespace Actors.Testing;

/// <summary>A timer of <see cref="DrivenTime"/>, which guards the mutable fields.</summary>
internal sealed class DrivenTimer(DrivenTime time, TimerCallback callback, object? state) : ITimer
{
    private volatile bool _disposed;

    public DateTimeOffset Due { get; set; }

    public TimeSpan Period { get; set; }

    public long Sequence { get; set; }

    public static int InOrder(DrivenTimer left, DrivenTimer right) =>
        left.Due != right.Due ? left.Due.CompareTo(right.Due) : left.Sequence.CompareTo(right.Sequence);

    /// <summary>A due time of zero does not wait for the next advance: the thread pool fires the timer, as with real time.</summary>
    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, Timeout.InfiniteTimeSpan);
        ArgumentOutOfRangeException.ThrowIfLessThan(period, Timeout.InfiniteTimeSpan);
        if (_disposed)
            return false;
        if (dueTime != TimeSpan.Zero)
        {
            time.Arm(this, dueTime, period);
            return true;
        }

        time.Arm(this, period > TimeSpan.Zero ? period : Timeout.InfiniteTimeSpan, period);
        ThreadPool.UnsafeQueueUserWorkItem(timer => timer.Fire(), this, preferLocal: false);
        return true;
    }

    public void Fire()
    {
        if (!_disposed)
            callback(state);
    }

    public void Dispose()
    {
        _disposed = true;
        time.Disarm(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
