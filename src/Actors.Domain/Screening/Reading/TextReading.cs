using Actors.Domain.Screening.Phrases;
using Actors.Domain.Screening.Rules;

namespace Actors.Domain.Screening.Reading;

/// <summary>One text on its way through the rules; what several of them need is worked out once.</summary>
internal sealed class TextReading
{
    private List<PhraseMatch>? _phrases;
    private List<PhraseMatch>? _tenantPhrases;
    private Numbers? _numbers;
    private List<(int Start, int End)>? _addresses;
    private List<LinkRule.Link>? _links;
    private List<Token>? _deciphered;
    private bool _isDeciphered;

    public TextReading(OutboundText outbound, WordingSettings settings) =>
        (Outbound, Settings, Folded) = (outbound, settings, FoldedText.Of(outbound.Text));

    public OutboundText Outbound { get; }

    public WordingSettings Settings { get; }

    public FoldedText Folded { get; }

    public Numbers Numbers => _numbers ??= Numbers.In(Folded);

    /// <summary>Where e-mail addresses stand in the folded text.</summary>
    public List<(int Start, int End)> Addresses => _addresses ??= EmailRule.Addresses(Folded.Text);

    /// <summary>Everything that reads as a link, allowed or not, in the folded text.</summary>
    public List<LinkRule.Link> Links => _links ??= LinkRule.Written(Folded);

    /// <summary>Where the phrases of a section of the built-in lists stand in the original text.</summary>
    public IEnumerable<(int Start, int End)> Phrases(string section) => Origins(_phrases ??= Find(WordLists.Outbound), section);

    public IEnumerable<(int Start, int End)> TenantPhrases(string rule) => Origins(_tenantPhrases ??= Find(Settings.Phrases()), rule);

    private IEnumerable<(int Start, int End)> Origins(List<PhraseMatch> matches, string section)
    {
        foreach (var match in matches)
        {
            if (match.Phrase.Section == section)
                yield return Folded.Origin(match.Start, match.End);
        }
    }

    /// <summary>In the text as it is written, then in those sentences that can be read in another way.</summary>
    private List<PhraseMatch> Find(PhraseIndex index)
    {
        if (!_isDeciphered)
            (_deciphered, _isDeciphered) = (Tokenizer.Deciphered(Folded.Text, Folded.Tokens), true);
        var found = index.Find(Folded.Tokens);
        if (_deciphered is { } tokens)
            found.AddRange(index.Find(tokens, static token => token.IsDeciphered));
        return found;
    }
}
