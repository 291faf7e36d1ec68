using System.Text;

namespace Actors.Ledger;

/// <summary>
/// Walks one stream in version order. An intact walk proves that nothing between its first and last event was changed, put in,
/// left out or moved. It cannot know of events cut off behind the last one: compare <see cref="Version"/> and
/// <see cref="Head"/> with a head that was kept elsewhere.
/// </summary>
public sealed class StreamVerifier(string tenant, string stream)
{
    private readonly byte[] _head = EventChain.Genesis.ToArray();

    /// <summary>
    /// For a stream whose beginning is not at hand: its next event has to be the one after <paramref name="version"/> and continue
    /// <paramref name="head"/>. What came before is not proven.
    /// </summary>
    public static StreamVerifier From(string tenant, string stream, long version, ReadOnlySpan<byte> head)
    {
        var verifier = new StreamVerifier(tenant, stream);
        if (version > 0 && head.Length == EventChain.HashLength)
            (verifier.Version, _) = (version, head.TryCopyTo(verifier._head));
        return verifier;
    }

    /// <summary>Version of the last intact event; 0 before the first.</summary>
    public long Version { get; private set; }

    /// <summary>Hash of the last intact event.</summary>
    public ReadOnlySpan<byte> Head => _head;

    /// <summary>Null when <paramref name="stored"/> continues the chain. After a fault the verifier stays where it was.</summary>
    public ChainFault? Check(StoredEvent stored)
    {
        var header = stored.Header;
        if (header.Tenant != tenant || header.Stream != stream)
            return Fault(header.Version, ChainFaults.ForeignEvent, $"belongs to {header.Tenant}:{header.Stream}, not to {tenant}:{stream}");
        if (header.Version != Version + 1)
            return Fault(header.Version, ChainFaults.VersionGap, $"found version {header.Version} where {Version + 1} is expected");
        if (!stored.Previous.Span.SequenceEqual(_head))
            return Fault(header.Version, ChainFaults.PreviousMismatch, $"names {Hex(stored.Previous)} as previous hash, but it is {Convert.ToHexStringLower(_head)}");
        return CheckNext(header, stored.Payload.Span, stored.Hash.Span);
    }

    /// <summary>As <see cref="Check"/>, for an event that does not name its predecessor: it is the one before it.</summary>
    internal ChainFault? CheckNext(in EventHeader header, ReadOnlySpan<byte> payload, ReadOnlySpan<byte> claimed)
    {
        if (header.Version != Version + 1)
            return Fault(header.Version, ChainFaults.VersionGap, $"found version {header.Version} where {Version + 1} is expected");
        Span<byte> hash = stackalloc byte[EventChain.HashLength];
        try
        {
            EventChain.Hash(_head, header, payload, hash);
        }
        catch (EncoderFallbackException)
        {
            return Fault(header.Version, ChainFaults.HashMismatch, "has a header that is no well-formed Unicode and was never hashed");
        }

        if (!claimed.SequenceEqual(hash))
            return Fault(
                header.Version, ChainFaults.HashMismatch,
                $"carries hash {Convert.ToHexStringLower(claimed)}, but its bytes give {Convert.ToHexStringLower(hash)}");

        hash.CopyTo(_head);
        Version = header.Version;
        return null;
    }

    private ChainFault Fault(long version, string code, string detail) => new(stream, version, code, $"Event {version} {detail}.");

    private static string Hex(ReadOnlyMemory<byte> bytes) => bytes.IsEmpty ? "nothing" : Convert.ToHexStringLower(bytes.Span);
}
