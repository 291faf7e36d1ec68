namespace Actors.Storage;

/// <summary>The state of an actor after an event; what follows it is read from the journal.</summary>
/// <param name="Version">The last event in it.</param>
/// <param name="Head">That event's hash: a snapshot of another history is recognised by it.</param>
/// <param name="State">As the program wrote it that made the snapshot; another one ignores it.</param>
public sealed record Snapshot(
    string Tenant, string Stream, long Version, ReadOnlyMemory<byte> Head, DateTimeOffset LastAt, ReadOnlyMemory<byte> State);
