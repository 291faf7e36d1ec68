namespace Actors.Runtime;

/// <summary>Looks whether the master key is being changed, and takes part.</summary>
public sealed class MasterKeyFollowing(MasterKey master, Database database, ILogger<Loop> logger)
    : LoopService("master key", MasterKeyRotation.Look, logger)
{
    protected override async Task<bool> Step(CancellationToken cancel)
    {
        await master.Follow(database, cancel).ConfigureAwait(false);
        return false;
    }
}
