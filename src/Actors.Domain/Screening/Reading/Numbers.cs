using System.Text.RegularExpressions;

namespace Actors.Domain.Screening.Reading;

/// <summary>The numbers of a text: those that are known to be something, and those that might be a telephone's.</summary>
internal sealed partial class Numbers
{
    private readonly List<(int Start, int End)> _known;

    private Numbers(List<(int Start, int End)> known, List<Digits> unknown, bool hasOrderId) =>
        (_known, Unknown, HasOrderId) = (known, unknown, hasOrderId);

    /// <summary>Whether an Amazon order ID stands in it.</summary>
    public bool HasOrderId { get; }

    /// <summary>Runs of digits that are no order ID, date, time, amount, bank account, network address or code with letters in it.</summary>
    public IReadOnlyList<Digits> Unknown { get; }

    public static Numbers In(FoldedText folded)
    {
        var text = folded.Text;
        if (!text.Any(char.IsAsciiDigit))
            return new([], [], hasOrderId: false);
        var orders = Spans(OrderId(), text);
        List<(int Start, int End)> known =
        [
            .. orders, .. Spans(Date(), text), .. Spans(Clock(), text), .. Spans(Amount(), text), .. Spans(BankAccount(), text),
            .. Spans(PostalCode(), text), .. Spans(NetworkAddress(), text),
        ];
        known.Sort();
        return new(known, DigitScanner.Scan(text, known), orders.Count > 0);
    }

    /// <summary>Whether another number stands between the two places: a word before it speaks of that one.</summary>
    public bool Between(int from, int to) =>
        _known.Exists(span => span.Start >= from && span.End <= to) || Unknown.Any(digits => digits.Start >= from && digits.End <= to);

    private static List<(int Start, int End)> Spans(Regex form, string text)
    {
        var spans = new List<(int, int)>();
        foreach (var match in form.EnumerateMatches(text))
            spans.Add((match.Index, match.Index + match.Length));
        return spans;
    }

    [GeneratedRegex(@"(?<![\d-])[0-9]{3}-[0-9]{7}-[0-9]{7}(?!-?[0-9])")]
    private static partial Regex OrderId();

    [GeneratedRegex(
        @"(?<![0-9]|[0-9][./-])(?:(?:0?[1-9]|[12][0-9]|3[01])([./-])(?:0?[1-9]|1[0-2])\1(?:(?:19|20)?[0-9]{2})|(?:19|20)[0-9]{2}([./-])(?:0?[1-9]|1[0-2])\2(?:0?[1-9]|[12][0-9]|3[01]))(?![0-9]|[./-][0-9])"
        + @"|(?<![0-9]|[0-9][./-])(?:19|20)[0-9]{2} ?[-/] ?(?:19|20)[0-9]{2}(?![0-9]|[./-][0-9])")]
    private static partial Regex Date();

    [GeneratedRegex(
        @"(?<![0-9]|[0-9][.:])(?:[01]?[0-9]|2[0-4])(?:[:.h][0-5][0-9]|h)(?: ?(?:-|/|a|e|bis|to|y|et) ?(?:[01]?[0-9]|2[0-4])(?:[:.h][0-5][0-9]|h))?(?![0-9]|[.: -][0-9]{2})")]
    private static partial Regex Clock();

    [GeneratedRegex(
        @"(?:[€$£]|\beur|\beuro|\busd|\bgbp|\bchf) ?[0-9](?:[0-9., ]{0,12}[0-9])?"
        + @"|(?<![0-9.,+])[0-9](?:[0-9.,]{0,12}[0-9])?(?: 000)? ?(?:[€$£%]|eur\b|euros?\b|usd\b|gbp\b|chf\b|kg\b|gr?\b|[mck]?m\b|ml\b|cl\b|mah\b|hz\b|kw\b|watt\b|w\b|v\b|lumen\b|mb\b|gb\b)"
        + @"|(?<![0-9.,])[0-9]{1,3}(?:[. ][0-9]{3}){0,3},[0-9]{1,2}(?![0-9])")]
    private static partial Regex Amount();

    [GeneratedRegex(@"\b[a-z]{2}[0-9]{2}(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,4})?\b")]
    private static partial Regex BankAccount();

    [GeneratedRegex(@"(?<![0-9.]|[0-9]/)(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?![0-9]|\.[0-9])")]
    private static partial Regex NetworkAddress();

    /// <summary>What post offices and UPS print on labels, with blanks or without.</summary>
    [GeneratedRegex(@"\b(?:[a-z]{2}[0-9]{2,3}(?: ?[0-9]{2,4}){2,4} ?[a-z]{2}|1z(?: ?[0-9a-z]){16}|[0-9][a-z](?: ?[0-9]){11})\b")]
    private static partial Regex PostalCode();
}
