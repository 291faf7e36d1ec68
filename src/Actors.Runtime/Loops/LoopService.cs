using Microsoft.Extensions.Hosting;

namespace Actors.Runtime;

/// <summary>A loop that runs from the start of its process to the stop; see <see cref="Loop"/> for what its arguments mean.</summary>
public abstract class LoopService : IHostedService, IAsyncDisposable
{
    private readonly Loop _loop;

    protected LoopService(string name, TimeSpan interval, ILogger logger, TimeSpan gather = default, TimeSpan? longest = null) =>
        _loop = new(name, Step, interval, logger, gather, longest);

    public void Nudge() => _loop.Nudge();

    public virtual Task StartAsync(CancellationToken cancellationToken)
    {
        _loop.Start();
        return Task.CompletedTask;
    }

    /// <summary>The step in progress is told to stop and waited for.</summary>
    public virtual async Task StopAsync(CancellationToken cancellationToken) => await _loop.DisposeAsync().ConfigureAwait(false);

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _loop.DisposeAsync().ConfigureAwait(false);
    }

    /// <returns>True when there may be more to do at once.</returns>
    protected abstract Task<bool> Step(CancellationToken cancel);
}
