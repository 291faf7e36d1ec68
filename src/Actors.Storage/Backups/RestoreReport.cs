namespace Actors.Storage;

/// <summary>What was brought back.</summary>
/// <param name="Verified">Every hash and every content of the restored record.</param>
/// <param name="Lost">Events that were signed for after the backup was taken, by the copies of checkpoints outside; per tenant.</param>
/// <param name="ErasedSince">Contents whose keys were destroyed after the backup was taken: erased again, on record.</param>
/// <param name="SetAside">Replies that waited to be sent. They may have gone out since, so a person decides.</param>
public sealed record RestoreReport(
    RecordReport Verified, DateTimeOffset TakenAt, IReadOnlyList<LostEvents> Lost, long ErasedSince, long SetAside);

/// <summary>Events <paramref name="From"/> to <paramref name="To"/> of a tenant's log.</summary>
/// <param name="After">When the last event was recorded that is still there; null when none is.</param>
/// <param name="Until">When the newest checkpoint outside was signed.</param>
public sealed record LostEvents(string Tenant, long From, long To, DateTimeOffset? After, DateTimeOffset Until)
{
    public long Count => To - From + 1;
}
