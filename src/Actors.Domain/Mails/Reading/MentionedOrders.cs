namespace Actors.Domain.Mails.Reading;

/// <summary>Amazon order IDs in text: three, seven and seven digits (R8). One pass, whatever the text holds.</summary>
public static class MentionedOrders
{
    private const int Length = 19;
    private const int Most = 10;
    private const int LabelReach = 24;

    /// <summary>The word for "order" as Amazon's subjects have it, from <c>(Order: …)</c> to <c>(注文: …)</c>.</summary>
    private static readonly string[] Labels =
        ["order", "bestellung", "commande", "ordine", "pedido", "bestelling", "beställning", "zamówieni", "encomenda", "sipariş", "注文"];

    /// <summary>
    /// Where the sender cannot write comes first: a labelled ID in the subject, any other in the subject, then the texts in the
    /// order given.
    /// </summary>
    public static IReadOnlyList<string> Of(string subject, params ReadOnlySpan<string> texts)
    {
        var found = new List<string>();
        var inSubject = Find(subject).ToList();
        AddNew(found, inSubject.Where(at => IsLabelled(subject, at)).Select(at => Normalised(subject, at)));
        AddNew(found, inSubject.Select(at => Normalised(subject, at)));
        foreach (var text in texts)
            AddNew(found, Find(text).Select(at => Normalised(text, at)));
        return found;
    }

    private static void AddNew(List<string> found, IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            if (found.Count == Most)
                return;
            if (!found.Contains(id))
                found.Add(id);
        }
    }

    private static IEnumerable<int> Find(string text)
    {
        for (var at = 0; at + Length <= text.Length; at++)
        {
            if (!IsOrderId(text.AsSpan(at, Length)) || IsPartOfMore(text, at))
                continue;
            yield return at;
            at += Length;
        }
    }

    private static bool IsOrderId(ReadOnlySpan<char> candidate)
    {
        for (var i = 0; i < Length; i++)
        {
            var isDash = i is 3 or 11;
            if (isDash ? !IsDash(candidate[i]) : !IsDigit(candidate[i]))
                return false;
        }

        return true;
    }

    /// <summary>Digits that go on before or behind make it another number, such as a telephone number or a tracking code.</summary>
    private static bool IsPartOfMore(string text, int at)
    {
        var end = at + Length;
        return DigitAt(at - 1)
            || (at >= 2 && IsDash(text[at - 1]) && DigitAt(at - 2))
            || DigitAt(end)
            || (end + 1 < text.Length && IsDash(text[end]) && DigitAt(end + 1));

        bool DigitAt(int i) => i >= 0 && i < text.Length && IsDigit(text[i]);
    }

    private static bool IsLabelled(string subject, int at)
    {
        var before = subject[Math.Max(0, at - LabelReach)..at];
        return Labels.Any(label => before.Contains(label, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Japanese keyboards write digits in full width.</summary>
    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '\uFF10' and <= '\uFF19';

    /// <summary>Word processors turn the hyphen into U+2010, U+2011 or a dash; in full width it is U+FF0D.</summary>
    private static bool IsDash(char c) => c is '-' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFF0D';

    private static string Normalised(string text, int at) =>
        string.Create(Length, (text, at), static (id, from) =>
        {
            for (var i = 0; i < Length; i++)
                id[i] = i is 3 or 11 ? '-' : Ascii(from.text[from.at + i]);
        });

    private static char Ascii(char digit) => digit >= '\uFF10' ? (char)(digit - '\uFF10' + '0') : digit;
}
