namespace Actors.Runtime;

/// <summary>What every cell of a host shares.</summary>
/// <param name="Snapshots">Null reads every history from its first event.</param>
public sealed record CellContext(
    IJournal Journal, TimeProvider Time, IReadOnlyList<ICommitObserver> Observers, Snapshots? Snapshots = null)
{
    /// <summary>Where the one actor is on the ring of silos; stored with its clocks, so that its part of the ring is woken by one silo.</summary>
    public uint? Ring { get; init; }
}

/// <summary>Hears of commits, after they are durable and never before. Called on the actor's turn: return at once.</summary>
public interface ICommitObserver
{
    void Committed(ActorId actor, Commit commit);
}
