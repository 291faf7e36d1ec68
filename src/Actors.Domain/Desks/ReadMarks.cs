using System.Buffers.Binary;

namespace Actors.Domain;

/// <summary>
/// Up to which version a person has read which tickets. Beyond <see cref="Most"/> those that were read longest ago are forgotten
/// and count as unread again.
/// </summary>
public sealed class ReadMarks
{
    public const int Most = 20_000;
    private const int Length = 24;

    private readonly OrderedDictionary<Guid, long> _marks = [];

    /// <summary>From <see cref="Packed"/>.</summary>
    public ReadMarks(ReadOnlySpan<byte> packed)
    {
        for (; packed.Length >= Length; packed = packed[Length..])
            _marks[new(packed[..16], bigEndian: true)] = BinaryPrimitives.ReadInt64BigEndian(packed[16..]);
    }

    /// <returns>0 for a ticket that was never read.</returns>
    public long this[Guid ticket] => _marks.GetValueOrDefault(ticket);

    /// <summary>A mark never goes back.</summary>
    /// <returns>False when that was read before.</returns>
    public bool Mark(Guid ticket, long version)
    {
        if (this[ticket] >= version)
            return false;
        _marks.Remove(ticket);
        _marks.Add(ticket, version);
        while (_marks.Count > Most)
            _marks.RemoveAt(0);
        return true;
    }

    /// <summary>24 bytes for each, those read longest ago first.</summary>
    public byte[] Packed()
    {
        var packed = new byte[_marks.Count * Length];
        var rest = packed.AsSpan();
        foreach (var (ticket, version) in _marks)
        {
            ticket.TryWriteBytes(rest, bigEndian: true, out _);
            BinaryPrimitives.WriteInt64BigEndian(rest[16..], version);
            rest = rest[Length..];
        }

        return packed;
    }
}
