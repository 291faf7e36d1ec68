using System.Text.RegularExpressions;

namespace Actors.Domain;

/// <summary>The forms of marketplace order IDs.</summary>
public static partial class OrderIds
{
    /// <summary>Whether it can be the ID of an order of any channel, and part of a stream name.</summary>
    public static bool IsValid(string? id) => id is { Length: >= 1 and <= 64 } && AnyMarketplace().IsMatch(id);

    /// <summary>Amazon's form <c>ddd-ddddddd-ddddddd</c> (R8).</summary>
    public static bool IsAmazon(string? id) => id is not null && Amazon().IsMatch(id);

    [GeneratedRegex(@"\A[#._-]*[A-Za-z0-9][A-Za-z0-9#._-]*\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AnyMarketplace();

    [GeneratedRegex(@"\A[0-9]{3}-[0-9]{7}-[0-9]{7}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Amazon();
}
