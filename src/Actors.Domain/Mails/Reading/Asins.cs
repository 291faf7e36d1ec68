using System.Text.RegularExpressions;

namespace Actors.Domain.Mails.Reading;

/// <summary>Product numbers: Amazon's own <c>[ASIN: …]</c> first, then product links, then bare <c>B0…</c> numbers.</summary>
public static class Asins
{
    private const int Most = 20;

    private static readonly Regex[] Patterns =
    [
        new(@"\[ASIN:\s*(B[0-9A-Z]{9}|[0-9]{9}[0-9X])\s*\]", RegexOptions.NonBacktracking),
        new(@"/(?:dp|gp/product)/(B[0-9A-Z]{9}|[0-9]{9}[0-9X])\b", RegexOptions.NonBacktracking),
        new(@"\b(B0[0-9A-Z]{8})\b", RegexOptions.NonBacktracking),
    ];

    public static IReadOnlyList<string> In(params string[] texts) =>
        [.. Patterns
            .SelectMany(pattern => texts.SelectMany(text => pattern.Matches(text)))
            .Select(match => match.Groups[1].Value)
            .Distinct(StringComparer.Ordinal)
            .Take(Most)];
}
