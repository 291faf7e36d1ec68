using System.Collections.Concurrent;

namespace Actors.Runtime;

/// <summary>
/// Keeps the tree up with the log and has its state signed: half a minute after something was recorded, and every hour in which nothing was.
/// What cannot be signed is said, and holds up no other tenant.
/// </summary>
public sealed partial class Checkpointing(TreeGrower tree, LogSigner signer, ILogger<Loop> logger)
    : LoopService("checkpoints", TimeSpan.FromSeconds(10), logger)
{
    private readonly ConcurrentDictionary<string, string> _contradictions = new();

    /// <summary>Whether anything at all is not signed.</summary>
    public bool HasContradictions => !_contradictions.IsEmpty;

    protected override async Task<bool> Step(CancellationToken cancel)
    {
        await tree.CatchUp(cancel).ConfigureAwait(false);
        foreach (var tenant in await signer.Due(cancel).ConfigureAwait(false))
            await Sign(tenant, cancel).ConfigureAwait(false);
        return false;
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
