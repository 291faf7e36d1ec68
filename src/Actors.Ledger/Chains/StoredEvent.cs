namespace Actors.Ledger;

/// <summary>An event as it lies in storage. <paramref name="Payload"/> holds the exact bytes that were hashed.</summary>
/// <param name="Previous">Hash of the stream's event before; <see cref="EventChain.Genesis"/> for version 1.</param>
public sealed record StoredEvent(EventHeader Header, ReadOnlyMemory<byte> Payload, ReadOnlyMemory<byte> Previous, ReadOnlyMemory<byte> Hash);
