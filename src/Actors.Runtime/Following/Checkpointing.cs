using System.Collections.Concurrent;

namespace Actors.Runtime;

/// <summary>
/// Keeps the tree up with the log and has its state signed: half a minute after something was recorded, and every hour in which nothing was.
/// What cannot be signed is said, and holds up no other tenant.
/// </summary>
public sealed partial class Checkpointing(
    TreeGrower tree,
    Checkpoints checkpoints,
    OutsideCheckpoints outside,
    LogSigner signer,
    TimeProvider time,
    ILogger<Loop> logger)
    : LoopService("checkpoints", TimeSpan.FromSeconds(10), logger)
{
    /// <summary>From a checkpoint to the next one when there is news.</summary>
    public static readonly TimeSpan WithNews = TimeSpan.FromSeconds(30);

    /// <summary>From a checkpoint to the next one when there is none: that nothing was recorded is proof too.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, string> _contradictions = new();

    /// <summary>Whether anything at all is not signed.</summary>
    public bool HasContradictions => !_contradictions.IsEmpty;

    protected override async Task<bool> Step(CancellationToken cancel)
    {
        await tree.CatchUp(cancel).ConfigureAwait(false);
        var logs = await checkpoints.Logs(cancel).ConfigureAwait(false);
        var gone = outside.Tenants().Except(logs.Select(log => log.Tenant));
        foreach (var tenant in logs.Where(IsDue).Select(log => log.Tenant).Concat(gone))
            await Sign(tenant, cancel).ConfigureAwait(false);
        return false;
    }

    private bool IsDue(SignedLog log)
    {
        if (log.SignedAtUs is not { } at)
            return log.Size > 0;
        var age = time.GetUtcNow() - DateTimeOffset.UnixEpoch.AddMicroseconds(at);
        return age >= Idle || (log.Size != log.SignedSize && age >= WithNews);
    }

    private async Task Sign(string tenant, CancellationToken cancel)
    {
        try
        {
            await signer.Sign(tenant, cancel).ConfigureAwait(false);
            _contradictions.TryRemove(tenant, out _);
        }
        catch (LogContradictionException found)
        {
            // Once: it stays until somebody decides.
            if (_contradictions.TryAdd(tenant, found.Message))
                LogContradiction(tenant, found.Message);
            _contradictions[tenant] = found.Message;
        }
    }

    [LoggerMessage(2301, LogLevel.Critical, "The record of {Tenant} contradicts what was signed of it, and nothing more is signed: {Detail}")]
    private partial void LogContradiction(string tenant, string detail);
}
