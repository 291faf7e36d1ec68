using System.Collections.Concurrent;

namespace Actors.Storage;

/// <summary>What was just signed of a tenant's log.</summary>
internal sealed record SignedState(string Tenant, Checkpoint Checkpoint, SignedNote Note, ITreeTiles Tiles);

/// <summary>Somebody who keeps checkpoints on another machine.</summary>
internal interface ICheckpointKeeper
{
    /// <summary>How people call it.</summary>
    string Place { get; }

    /// <summary>The newest it has; null when it has none.</summary>
    /// <exception cref="FormatException">It answers with something else.</exception>
    Task<SignedNote?> Latest(NamedLog log, CancellationToken cancel);

    /// <returns>What it has signed of it; nothing where it only keeps.</returns>
    Task<IReadOnlyList<NoteSignature>> Keep(SignedState state, CancellationToken cancel);
}

/// <summary>A keeper of checkpoints refuses, or does not speak as it should. The message is for the operator.</summary>
internal sealed class KeeperException(string message) : Exception(message);

/// <param name="Place">The one that does not answer, or refuses.</param>
/// <param name="Tenant">Whose checkpoints it refuses; null when it does not answer at all.</param>
/// <param name="Since">When that began.</param>
public sealed record CheckpointTrouble(string Place, string? Tenant, DateTimeOffset Since, string Detail);

/// <summary>
/// One keeper as others see it: a machine elsewhere that does not answer holds up nothing, nor does one that refuses a tenant's checkpoints. It
/// is asked again after half a minute and told what it missed.
/// </summary>
internal sealed class RemoteCopy(ICheckpointKeeper keeper, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>No tenant has this name.</summary>
    private const string Everybody = "";

    private readonly ConcurrentDictionary<string, SignedState> _owed = new();
    private readonly ConcurrentDictionary<string, Pausing> _pauses = new();

    public string Place => keeper.Place;

    public IEnumerable<CheckpointTrouble> Troubles => _pauses.Values.Select(pause => pause.Trouble);

    /// <summary>Null when it has none, and when it does not answer.</summary>
    public Task<SignedNote?> Latest(NamedLog log, CancellationToken cancel) => Ask(log.Tenant, () => keeper.Latest(log, cancel), cancel);

    public async Task<IReadOnlyList<NoteSignature>> Keep(SignedState state, CancellationToken cancel)
    {
        _owed[state.Tenant] = state;
        if (await Ask<IReadOnlyList<NoteSignature>>(state.Tenant, async () => await keeper.Keep(state, cancel), cancel) is not { } signatures)
            return [];
        _owed.TryRemove(new(state.Tenant, state));
        return signatures;
    }

    /// <summary>Hands over what it missed. Its signatures come too late then for the checkpoint that was kept; the next one has them.</summary>
    public async Task CatchUp(CancellationToken cancel)
    {
        foreach (var state in _owed.Values)
            await Keep(state, cancel);
    }

    private async Task<T?> Ask<T>(string tenant, Func<Task<T?>> ask, CancellationToken cancel)
        where T : class
    {
        if (IsPaused(Everybody) || IsPaused(tenant))
            return null;
        try
        {
            var answer = await ask();
            _pauses.TryRemove(Everybody, out _);
            _pauses.TryRemove(tenant, out _);
            return answer;
        }
        catch (KeeperException refused)
        {
            Pause(tenant, tenant, refused.Message);
        }
        catch (HttpRequestException error)
        {
            Pause(Everybody, null, error.Message);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            Pause(Everybody, null, "It does not answer in time.");
        }

        return null;
    }

    private bool IsPaused(string whom) => _pauses.TryGetValue(whom, out var pause) && time.GetUtcNow() < pause.Until;

    private void Pause(string whom, string? tenant, string detail)
    {
        var now = time.GetUtcNow();
        _pauses.AddOrUpdate(
            whom,
            _ => new(now + Patience, new(Place, tenant, now, detail)),
            (_, before) => new(now + Patience, before.Trouble with { Detail = detail }));
    }

    private sealed record Pausing(DateTimeOffset Until, CheckpointTrouble Trouble);
}
