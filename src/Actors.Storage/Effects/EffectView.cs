namespace Actors.Storage;

/// <summary>A piece of work that one process holds for a while.</summary>
/// <param name="Payload">UTF-8 JSON of the effect.</param>
/// <param name="Attempt">1 for the first try; tries that ended with the process that made them count.</param>
/// <param name="LeasedUntil">From then on somebody else may get it.</param>
public sealed record LeasedEffect(
    string Tenant,
    Guid Id,
    string Stream,
    string Kind,
    string? Account,
    ReadOnlyMemory<byte> Payload,
    int Attempt,
    string Owner,
    DateTimeOffset LeasedUntil);

/// <summary>A piece of work as it lies in the queue.</summary>
/// <param name="State">One of <see cref="EffectStates"/>.</param>
public sealed record EffectView(
    string Tenant,
    Guid Id,
    string Stream,
    string Kind,
    string? Account,
    ReadOnlyMemory<byte> Payload,
    string State,
    int Attempts,
    DateTimeOffset DueAt,
    DateTimeOffset? LeasedUntil,
    string? Owner,
    string? LastError);

public static class EffectStates
{
    public const string Pending = "pending";
    public const string Leased = "leased";
    public const string Done = "done";
    public const string Quarantined = "quarantined";
}
