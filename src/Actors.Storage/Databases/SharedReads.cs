using System.Collections.Concurrent;

namespace Actors.Storage;

/// <summary>
/// A read that many ask for at once. Who asks while one is under way shares the next with all who do: no answer is older than its
/// question, and the database is asked as often as it can answer rather than as often as it is asked.
/// </summary>
/// <param name="read">Its keys are few: each is remembered.</param>
internal sealed class SharedReads<TKey, T>(Func<TKey, Task<T>> read)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Line> _lines = new();

    public Task<T> Read(TKey key, CancellationToken cancel) =>
        _lines.GetOrAdd(key, static (k, of) => new(() => of(k)), read).Join().WaitAsync(cancel);

    private sealed class Line(Func<Task<T>> read)
    {
        private readonly Lock _joining = new();
        private Task<T>? _running;
        private Task<T>? _next;

        public Task<T> Join()
        {
            lock (_joining)
            {
                if (_next is not null)
                    return _next;
                if (_running is not { IsCompleted: false })
                    return _running = read();
                return _next = After(_running);
            }
        }

        private async Task<T> After(Task running)
        {
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
            Task<T> mine;
            lock (_joining)
            {
                _next = null;
                _running = mine = read();
            }

            return await mine;
        }
    }
}
