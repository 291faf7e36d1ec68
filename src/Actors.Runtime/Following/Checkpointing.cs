using System.Collections.Concurrent;

namespace Actors.Runtime;

/// <summary>
/// Keeps the tree up with the log and has its state signed: half a minute after something was recorded, and every hour in which nothing was.
/// What cannot be signed is said, and holds up no other tenant.
/// </summary>
public sealed partial class Checkpointing(TreeGrower tree, LogSigner signer, OutsideCheckpoints outside, ILogger<Loop> logger)
    : LoopService("checkpoints", TimeSpan.FromSeconds(10), logger)
{
    private readonly ConcurrentDictionary<string, string> _contradictions = new();
    private readonly HashSet<(string Place, string? Tenant)> _told = [];

    /// <summary>Whether anything at all is not signed.</summary>
    public bool HasContradictions => !_contradictions.IsEmpty;

    protected override async Task<bool> Step(CancellationToken cancel)
    {
        await tree.CatchUp(cancel).ConfigureAwait(false);
        foreach (var tenant in await signer.Due(cancel).ConfigureAwait(false))
            await Sign(tenant, cancel).ConfigureAwait(false);
        await outside.CatchUp(cancel).ConfigureAwait(false);
        Tell();
        return false;
    }

    /// <summary>Once when a place stops taking checkpoints, and once when it does again.</summary>
    private void Tell()
    {
        var troubles = outside.Troubles;
        foreach (var trouble in troubles.Where(trouble => _told.Add((trouble.Place, trouble.Tenant))))
            LogOutOfReach(trouble.Place, trouble.Tenant ?? "all tenants", trouble.Detail);
        foreach (var (place, tenant) in _told.Except(troubles.Select(trouble => (trouble.Place, trouble.Tenant))).ToList())
        {
            _told.Remove((place, tenant));
            LogBack(place, tenant ?? "all tenants");
        }
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

    [LoggerMessage(2304, LogLevel.Warning, "{Place} does not take checkpoints of {Tenant}; it is asked again every half minute: {Detail}")]
    private partial void LogOutOfReach(string place, string tenant, string detail);

    [LoggerMessage(2305, LogLevel.Information, "{Place} takes checkpoints of {Tenant} again")]
    private partial void LogBack(string place, string tenant);
}
