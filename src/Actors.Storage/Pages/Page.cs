namespace Actors.Storage;

/// <summary>A stretch of a list.</summary>
/// <param name="Next">Where the list goes on; null at its end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next)
{
    /// <summary>A page out of <paramref name="rows"/>, of which the query asked for one more than <paramref name="limit"/>.</summary>
    internal static Page<T> Of<TRow>(IReadOnlyList<TRow> rows, int limit, Func<TRow, T> show, Func<TRow, string> place) =>
        rows.Count <= limit
            ? new([.. rows.Select(show)], null)
            : new([.. rows.Take(limit).Select(show)], place(rows[limit - 1]));
}
