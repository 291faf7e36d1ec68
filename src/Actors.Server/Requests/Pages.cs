namespace Actors.Server.Requests;

/// <summary>A stretch of a list.</summary>
/// <param name="Next">Send it as <c>cursor</c> for what follows; null at the end.</param>
public sealed record Listed<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>How all lists are paged.</summary>
public static class Pages
{
    public const int Usual = 50;
    public const int Longest = 200;

    public static int Limit(int? limit) => limit switch
    {
        null => Usual,
        >= 1 and <= Longest => limit.Value,
        _ => throw new ProblemException(KnownProblems.Malformed("limit", $"1 to {Longest}.")),
    };

    /// <exception cref="ProblemException">The list did not give out the cursor.</exception>
    public static Page<T> Known<T>(this Page<T>? page) => page ?? throw new ProblemException(BadCursor);

    public static Problem BadCursor => KnownProblems.Malformed("cursor", "Not a cursor of this list.");
}
