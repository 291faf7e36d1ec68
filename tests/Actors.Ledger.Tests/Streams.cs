namespace Actors.Ledger.Tests;

/// <summary>Chained streams to tamper with.</summary>
internal static class Streams
{
    public const string Tenant = "acme";
    public const string Stream = "ticket/1";

    public static List<StoredEvent> Of(params IEnumerable<byte[]> payloads)
    {
        var events = new List<StoredEvent>();
        foreach (var payload in payloads)
            events.Add(Next(events, payload));
        return events;
    }

    public static StoredEvent Next(IReadOnlyList<StoredEvent> events, byte[] payload)
    {
        var header = new EventHeader(Tenant, Stream, events.Count + 1, "message-received", 1, 1_793_203_200_000_000 + events.Count, "system/mail");
        var previous = events.Count == 0 ? EventChain.Genesis : events[^1].Hash;
        return Seal(header, payload, previous);
    }

    public static StoredEvent Seal(EventHeader header, ReadOnlyMemory<byte> payload, ReadOnlyMemory<byte> previous) =>
        new(header, payload, previous, EventChain.Hash(previous.Span, header, payload.Span));

    /// <summary>The first fault, or null when the whole stream is intact.</summary>
    public static ChainFault? Verify(IEnumerable<StoredEvent> events)
    {
        var verifier = new StreamVerifier(Tenant, Stream);
        return events.Select(verifier.Check).FirstOrDefault(fault => fault is not null);
    }
}
