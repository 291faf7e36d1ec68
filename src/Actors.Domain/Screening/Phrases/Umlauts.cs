namespace Actors.Domain.Screening.Phrases;

/// <summary>The other way to write an umlaut: folding makes <c>u</c> of <c>ü</c>, people also write <c>ue</c>.</summary>
internal static class Umlauts
{
    public static string AsDigraphs(string word) => word
        .Replace("ä", "ae", StringComparison.Ordinal)
        .Replace("ö", "oe", StringComparison.Ordinal)
        .Replace("ü", "ue", StringComparison.Ordinal);
}
