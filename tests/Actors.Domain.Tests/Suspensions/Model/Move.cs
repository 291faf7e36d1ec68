using FsCheck;
using FsCheck.Fluent;

namespace Actors.Domain.Tests.Suspensions.Model;

internal enum Act
{
    Reply,
    Declare,
    Acknowledge,
    Request,
    Grant,
    Reinstate,
    Release,
    Run,
    Lease,
    Write,
}

/// <summary>Something that somebody does next; it means something in every world.</summary>
internal sealed record Move(Act Kind, int Which)
{
    private static readonly Gen<Move> Any =
        from kind in Gen.Frequency(
            (5, Gen.Constant(Act.Reply)), (2, Gen.Constant(Act.Declare)), (2, Gen.Constant(Act.Acknowledge)), (6, Gen.Constant(Act.Request)),
            (6, Gen.Constant(Act.Grant)), (2, Gen.Constant(Act.Reinstate)), (3, Gen.Constant(Act.Release)), (9, Gen.Constant(Act.Run)),
            (5, Gen.Constant(Act.Lease)), (1, Gen.Constant(Act.Write)))
        from which in Gen.Choose(0, 1_000)
        select new Move(kind, which);

    public static Arbitrary<Move[]> Stories { get; } =
        Arb.From(Gen.Choose(20, 120).SelectMany(length => Any.ArrayOf(length)), Shorter);

    private static IEnumerable<Move[]> Shorter(Move[] story)
    {
        for (var size = story.Length / 2; size > 0; size /= 2)
        {
            for (var at = 0; at + size <= story.Length; at += size)
                yield return [.. story[..at], .. story[(at + size)..]];
        }
    }
}
