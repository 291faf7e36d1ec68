namespace Actors.Storage;

/// <summary>
/// Looks for rows by key, many keys in one question. Who asks while a question is under way waits for the next with all who do: no answer
/// is older than its question, and a crowd costs as many questions as the database answers one after the other.
/// </summary>
/// <param name="find">Keys to what was found; what is missing was not. A key is in it once.</param>
internal sealed class SharedLookups<TKey, T>(Func<IReadOnlyCollection<TKey>, Task<IReadOnlyDictionary<TKey, T>>> find)
    where TKey : notnull
    where T : class
{
    private const int Most = 256;

    private readonly Lock _joining = new();
    private Dictionary<TKey, TaskCompletionSource<T?>> _waiting = [];
    private bool _asking;

    public Task<T?> Find(TKey key, CancellationToken cancel)
    {
        TaskCompletionSource<T?> answer;
        lock (_joining)
        {
            if (!_waiting.TryGetValue(key, out answer!))
                _waiting.Add(key, answer = new(TaskCreationOptions.RunContinuationsAsynchronously));
            if (_asking)
                return answer.Task.WaitAsync(cancel);
            _asking = true;
        }

        // Not on the turn of the actor that happened to be the first: others wait for what follows.
        ThreadPool.UnsafeQueueUserWorkItem(static lookups => _ = lookups.Ask(), this, preferLocal: true);
        return answer.Task.WaitAsync(cancel);
    }

    private async Task Ask()
    {
        while (Next() is { } round)
        {
            try
            {
                var found = await find(round.Keys);
                foreach (var (key, answer) in round)
                    answer.SetResult(found.GetValueOrDefault(key));
            }
            catch (Exception error)
            {
                foreach (var answer in round.Values)
                    answer.TrySetException(error);
            }
        }
    }

    /// <summary>Null when nobody waits.</summary>
    private Dictionary<TKey, TaskCompletionSource<T?>>? Next()
    {
        lock (_joining)
        {
            var round = _waiting;
            if (round.Count <= Most)
            {
                _asking = round.Count > 0;
                _waiting = [];
                return _asking ? round : null;
            }

            var first = round.Take(Most).ToDictionary();
            foreach (var key in first.Keys)
                round.Remove(key);
            return first;
        }
    }
}
