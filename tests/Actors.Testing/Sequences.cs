using System.Linq.Expressions;
using Shouldly;

namespace Actors.Testing;

public static class Sequences
{
    /// <summary>Of each, and there is one: what holds of an empty list proves nothing (D27).</summary>
    public static void ShouldEachBe<T>(this IEnumerable<T> sequence, Expression<Func<T, bool>> holds)
    {
        var items = sequence.ToArray();
        items.ShouldNotBeEmpty();
        items.ShouldAllBe(holds);
    }
}
