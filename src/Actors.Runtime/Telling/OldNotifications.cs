namespace Actors.Runtime;

/// <summary>Lets notifications go that nobody needs any more.</summary>
public sealed class OldNotifications(Notifications notifications, TimeProvider time, ILogger<Loop> logger)
    : LoopService("old notifications", TimeSpan.FromDays(1), logger)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public Task<int> Delete(CancellationToken cancel) => notifications.DeleteOlder(time.GetUtcNow() - Kept, cancel);

    protected override async Task<bool> Step(CancellationToken cancel)
    {
        await Delete(cancel).ConfigureAwait(false);
        return false;
    }
}
