namespace Actors.Channels.Sending;

/// <summary>When to look for replies next: when one is due that was told of, and every so often besides.</summary>
internal sealed class DueTimes(TimeProvider time, TimeSpan most)
{
    private readonly Lock _gate = new();
    private readonly SortedSet<DateTimeOffset> _due = [];
    private TaskCompletionSource _told = New();

    public void Add(DateTimeOffset at)
    {
        lock (_gate)
        {
            _due.Add(at);
            _told.TrySetResult();
        }
    }

    /// <summary>Returns when something is due, when something else was told of, or after the longest wait.</summary>
    public async Task Next(CancellationToken stop)
    {
        Task told;
        TimeSpan wait;
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (_due.RemoveWhere(at => at <= now) > 0)
                return;
            if (_told.Task.IsCompleted)
                _told = New();
            told = _told.Task;
            wait = _due.Count > 0 && _due.Min - now < most ? _due.Min - now : most;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAny(told, Task.Delay(Round(wait), TimeProvider.System, over.Token));
        await over.CancelAsync();
    }

    /// <summary>A timer knows no part of a millisecond, and cuts it off.</summary>
    private static TimeSpan Round(TimeSpan wait) => TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
