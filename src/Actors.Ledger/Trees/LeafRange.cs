using System.Numerics;

namespace Actors.Ledger;

/// <summary>The leaves from <paramref name="Begin"/> to just before <paramref name="End"/>, of which a tree has one hash.</summary>
public readonly record struct LeafRange(long Begin, long End)
{
    public long Count => End - Begin;

    /// <summary>Whether it has 2ⁿ leaves. In a tree such a range begins at a multiple of its length.</summary>
    public bool IsPerfect => BitOperations.IsPow2(Count);

    /// <summary>Where RFC 6962 divides it: the left half has the largest power of two that is smaller than the count.</summary>
    public (LeafRange Left, LeafRange Right) Halves()
    {
        var middle = Begin + (1L << BitOperations.Log2((ulong)(Count - 1)));
        return (new(Begin, middle), new(middle, End));
    }
}
