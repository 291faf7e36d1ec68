namespace Actors.Storage;

/// <summary>The columns of <c>effects</c>, in the order of <see cref="Columns"/>.</summary>
internal sealed record EffectRecord(
    string Tenant,
    Guid Id,
    string Stream,
    string Kind,
    string? Account,
    byte[] Payload,
    string State,
    long Attempts,
    long DueUs,
    long? LeasedUntilUs,
    string? LeaseOwner,
    string? LastError,
    long Epoch)
{
    public const string Columns = """
        tenant, id, stream, kind, account, payload, state, attempts, due_us AS dueUs, leased_until_us AS leasedUntilUs,
        lease_owner AS leaseOwner, last_error AS lastError, epoch
        """;

    public EffectView View() => new(
        Tenant,
        Id,
        Stream,
        Kind,
        Account,
        Payload,
        State,
        (int)Attempts,
        Micros.ToTime(DueUs),
        LeasedUntilUs is { } until ? Micros.ToTime(until) : null,
        LeaseOwner,
        LastError);

    public LeasedEffect Lease() =>
        new(Tenant, Id, Stream, Kind, Account, Payload, (int)Attempts, LeaseOwner!, Micros.ToTime(LeasedUntilUs!.Value));
}
