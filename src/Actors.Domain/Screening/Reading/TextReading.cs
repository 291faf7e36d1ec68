using Actors.Domain.Screening.Phrases;
using Actors.Domain.Screening.Rules;

namespace Actors.Domain.Screening.Reading;

/// <summary>One text on its way through the rules; what several of them need is worked out once.</summary>
internal sealed class TextReading
{
    private readonly Lazy<List<PhraseMatch>> _phrases;
    private readonly Lazy<List<PhraseMatch>> _tenantPhrases;
    private readonly Lazy<Numbers> _numbers;
    private readonly Lazy<List<(int Start, int End)>> _addresses;
    private readonly Lazy<IReadOnlyList<Token>?> _deciphered;

    public TextReading(OutboundText outbound, WordingSettings settings)
    {
        (Outbound, Settings, Folded) = (outbound, settings, FoldedText.Of(outbound.Text));
        _deciphered = new(() => Tokenizer.Deciphered(Folded.Text, Folded.Tokens), isThreadSafe: false);
        _phrases = new(() => Find(WordLists.Outbound), isThreadSafe: false);
        _tenantPhrases = new(() => settings.Rules.Count == 0 ? [] : Find(settings.Phrases()), isThreadSafe: false);
        _addresses = new(() => EmailRule.Addresses(Folded.Text), isThreadSafe: false);
        _numbers = new(() => Numbers.In(Folded), isThreadSafe: false);
    }

    public OutboundText Outbound { get; }

    public WordingSettings Settings { get; }

    public FoldedText Folded { get; }

    public Numbers Numbers => _numbers.Value;

    /// <summary>Where e-mail addresses stand in the folded text.</summary>
    public IReadOnlyList<(int Start, int End)> Addresses => _addresses.Value;

    /// <summary>Where the phrases of a section of the built-in lists stand in the original text.</summary>
    public IEnumerable<(int Start, int End)> Phrases(string section) => Origins(_phrases.Value, section);

    public IEnumerable<(int Start, int End)> TenantPhrases(string rule) => Origins(_tenantPhrases.Value, rule);

    private IEnumerable<(int Start, int End)> Origins(List<PhraseMatch> matches, string section)
    {
        foreach (var match in matches)
        {
            if (match.Phrase.Section == section)
                yield return Folded.Origin(match.Start, match.End);
        }
    }

    private List<PhraseMatch> Find(PhraseIndex index)
    {
        var found = index.Find(Folded.Tokens);
        if (_deciphered.Value is { } tokens)
            found.AddRange(index.Find(tokens));
        return found;
    }
}
