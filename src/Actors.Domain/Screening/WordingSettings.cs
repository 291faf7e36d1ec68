using System.Text.Json.Serialization;
using Actors.Domain.Screening.Phrases;

namespace Actors.Domain.Screening;

/// <summary>What a tenant adds to the built-in rules. It can loosen nothing but links; everything else takes a waiver.</summary>
/// <param name="AllowedHosts">Lower-case host names; each also allows its subdomains.</param>
public sealed record WordingSettings(IReadOnlyList<string> AllowedHosts, IReadOnlyList<TenantWording> Rules)
{
    public static readonly WordingSettings Default = new([], []);

    private PhraseIndex? _phrases;

    internal PhraseIndex Phrases() => _phrases ??= new(Rules.Select(rule => new Phrase(rule.Code, "", rule.Phrase)));

    public bool Equals(WordingSettings? other) =>
        other is not null && AllowedHosts.SequenceEqual(other.AllowedHosts) && Rules.SequenceEqual(other.Rules);

    public override int GetHashCode() => HashCode.Combine(AllowedHosts.Count, Rules.Count);
}

/// <summary>A tenant's own wording rule.</summary>
/// <param name="Code">Begins with <see cref="RuleCodes.TenantPrefix"/>.</param>
/// <param name="Phrase">In the language of the word lists: <c>(free|gratis) shipping</c>, <c>guarantee*</c>, <c>~3</c> for a gap.</param>
public sealed record TenantWording(string Code, string Phrase, Severity Severity, string Message)
{
    /// <summary>Whether the phrase is one.</summary>
    [JsonIgnore]
    public bool IsReadable
    {
        get
        {
            try
            {
                _ = new Phrases.Phrase(Code, "", Phrase);
                return true;
            }
            catch (FormatException)
            {
                return false;
            }
        }
    }
}
