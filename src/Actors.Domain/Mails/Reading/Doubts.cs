using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Actors.Domain.Tickets;

namespace Actors.Domain.Mails.Reading;

/// <summary>Why a message that reads like Amazon's may not be.</summary>
public enum Doubt
{
    /// <summary>It calls itself Amazon and comes from a domain that is not Amazon's.</summary>
    Impostor,

    /// <summary>It names a domain of Amazon, and nobody has proven that.</summary>
    Unproven,
}

/// <summary>
/// What a reader has to be warned of before reading (R6). Judged when it is read, from what the record holds: a name, an address and how the
/// sender was verified.
/// </summary>
public static class Doubts
{
    private const string Amazon = "amazon";

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    /// <summary>The name itself, or glued to what Amazon calls its own; Amazonia and the Amazons are other people.</summary>
    private static readonly Regex InName = new(
        Amazon + "(?:[^a-z]|$|marketplace|seller|services?|support|pay|business|kundenservice|(?:com|couk|de|fr|it|eu|es)(?:[^a-z]|$))", Options);

    /// <summary>Letters that look like those they stand for.</summary>
    private static readonly Dictionary<char, char> LookAlikes = new() { ['0'] = 'o', ['а'] = 'a', ['о'] = 'o', ['ο'] = 'o', ['α'] = 'a', ['м'] = 'm', ['4'] = 'a', ['@'] = 'a' };

    public static Doubt? Of(MessageSource source, string? name, string? address)
    {
        if (source.Kind != "mail" || address is null)
            return null;
        if (AmazonMarketplace.ByDomain(MailDomain.Of(address)) is null)
            return PosesAsAmazon(name, address) ? Doubt.Impostor : null;
        return IsProven(source.Verified) ? null : Doubt.Unproven;
    }

    /// <summary>
    /// A stranger under Amazon's name. What stands before the @ says nothing: people give each shop an address of its own.
    /// </summary>
    public static bool PosesAsAmazon(string? name, string? address)
    {
        var domain = MailDomain.Of(address ?? "");
        return AmazonMarketplace.ByDomain(domain) is null
            && (Plain(domain).Contains(Amazon, StringComparison.Ordinal) || InName.IsMatch(Plain(name ?? "")));
    }

    /// <summary>As <see cref="Trust"/> wrote it into the record.</summary>
    private static bool IsProven(string verified) =>
        !verified.EndsWith("several From headers", StringComparison.Ordinal)
        && verified.Split(';', StringSplitOptions.TrimEntries) is [_, var dkim, ..]
        && dkim.Split(" header.d=") is ["dkim=pass", var domain]
        && AmazonMarketplace.ByDomain(domain) is not null;

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
                plain.Append(LookAlikes.GetValueOrDefault(letter, letter));
        }

        return plain.Replace("rn", "m").ToString();
    }
}
