namespace Actors.Runtime;

/// <summary>
/// Repeats a step while it leaves work over, then waits for a nudge or the interval. Where nobody nudges, each wait is twice as long as
/// the one before: an idle loop costs next to nothing. After a nudge it lets work gather: a step costs the same for one item as for
/// many. A failing step is logged and tried again with a growing pause; it never ends the loop.
/// </summary>
public sealed partial class Loop : IAsyncDisposable
{
    /// <summary>So soon an outage's end is noticed by everything that works behind the actors.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1.5);

    private readonly string _name;
    private readonly Func<CancellationToken, Task<bool>> _step;
    private readonly TimeSpan _interval;
    private readonly TimeSpan _longest;
    private readonly TimeSpan _gather;
    private readonly ILogger _logger;
#pragma warning disable CA2213 // Never disposed: a commit that ends while the loops are stopping may still nudge them.
    private readonly SemaphoreSlim _nudge = new(0, 1);
#pragma warning restore CA2213
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;
    private TimeSpan _wait;

    /// <param name="step">Returns true when there may be more to do at once.</param>
    /// <param name="interval">In the machine's time: a driven product clock neither stops nor hurries the loops.</param>
    /// <param name="gather">From a nudge to the step it asks for; further nudges meanwhile ask for the same step.</param>
    /// <param name="longest">What the interval may grow to while nothing happens; without it the interval stays.</param>
    public Loop(
        string name,
        Func<CancellationToken, Task<bool>> step,
        TimeSpan interval,
        ILogger logger,
        TimeSpan gather = default,
        TimeSpan? longest = null)
    {
        (_name, _step, _interval, _gather, _logger) = (name, step, interval, gather, logger);
        (_wait, _longest) = (interval, longest ?? interval);
    }

    /// <summary>To be called once. A nudge that came before it is not lost.</summary>
    public Loop Start()
    {
        _running = Task.Run(Run);
        return this;
    }

    /// <summary>There may be work. Cheap, and safe from any thread.</summary>
    public void Nudge()
    {
        if (_nudge.CurrentCount > 0)
            return;
        try
        {
            _nudge.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody else nudged between the look and the release; one nudge is enough.
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_stop.IsCancellationRequested)
            return;
        await _stop.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task Run()
    {
        var failures = 0;
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var more = await _step(_stop.Token).ConfigureAwait(false);
                if (failures > 0)
                    LogBack(_name, failures);
                failures = 0;
                if (more)
                    _wait = _interval;
                else
                    await Wait().ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever went wrong, the loop is the last one to give up.
            catch (Exception error)
#pragma warning restore CA1031
            {
                Tell(error, ++failures);
                await Pause(failures).ConfigureAwait(false);
            }
        }
    }

    private async Task Wait()
    {
        var nudged = await _nudge.WaitAsync(_wait, _stop.Token).ConfigureAwait(false);
        _wait = nudged ? _interval : _wait * 2 < _longest ? _wait * 2 : _longest;
        if (!nudged || _gather == default)
            return;
        await Task.Delay(_gather, TimeProvider.System, _stop.Token).ConfigureAwait(false);
        _nudge.Wait(0, CancellationToken.None);
    }

    /// <summary>Ever more rarely, the longer it lasts; of an outage without the stack, which is the same for everything that waits for it.</summary>
    private void Tell(Exception error, int failures)
    {
        if (!int.IsPow2(failures))
            return;
        if (error is JournalUnavailableException)
            LogWaits(_name, failures, error.Message);
        else
            LogFailed(error, _name, failures);
    }

    private async Task Pause(int failures)
    {
        var pause = TimeSpan.FromMilliseconds(100 * Math.Pow(2, Math.Min(failures, 5) - 1));
        try
        {
            await Task.Delay(pause < LongestPause ? pause : LongestPause, TimeProvider.System, _stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Stopping; the loop's condition ends it.
        }
    }
}
