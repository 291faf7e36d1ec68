using System.Text.RegularExpressions;

namespace Actors.Domain.Screening.Details;

/// <summary>A street with its number, or a code with its town, in a text.</summary>
internal readonly record struct AddressPlace(int Start, int End, bool IsTown);

/// <summary>
/// What else belongs to an address: the floor and the door, the house, the hamlet, whom it is cared for by, the country. Seldom told by itself, and
/// told easily beside a street or a town. Looks at a bounded stretch around each place.
/// </summary>
internal static partial class AddressParts
{
    private const int MostParts = 6;
    private const int LongestPart = 60;
    private const int LongestGap = 60;

    private const string Value = @"[ .:]{0,3}(?:[0-9]{1,5}[a-zA-Z]?|[A-Z]{1,2}[0-9]{0,4}|[IVX]{1,4})(?:[/.-][0-9]{1,4}[a-z]?)?\b";

    /// <summary>Words for a part of a house, each with a number or a letter.</summary>
    private const string Door =
        @"(?:scala|sc|interno|int|piano|palazzina|edificio|escalera|esc|piso|puerta|pta|planta|portal|bloque|nave|parcela|local|lotto|boîte|bte|bâtiment|bât|appartement"
        + @"|appt|apartment|apt|étage|escalier|porte|tor|gebäude|geb|haus|halle|stiege|top|tür|wohnung|whg|zimmer|stube|aufgang|unit|suite|ste|flat|floor|room|building|bldg|block|lgh|km"
        + @"|n|nr|no|bp|cs|lot)\b" + Value;

    private const string Floor =
        @"(?:[0-9]{1,2}\.?[ ]?(?:OG|UG|Etage|Stock|Obergeschoss)|EG|DG|Erdgeschoss|Dachgeschoss|Hinterhaus|Vorderhaus|Seitenflügel|bajo|ático|entresuelo|entlo\.?|rez-de-chaussée|piano terra)\b"
        + @"|[0-9]{1,2}[ ]?(?:º|°|ª|er\b|e\b|ème\b|th\b|nd\b|rd\b|st\b)[ ]?(?:(?:piano|piso|planta|étage|floor|andar|puerta)\b)?[ ]?(?:[A-Z]\b)?"
        + @"|[0-9]{1,2}(?=[ ](?:izq|dcha|esq|dto))";

    private const string Side = @"(?:[ ](?:links|rechts|mitte|izqda|izq|dcha|esq|dto|dx|sx|left|right|gauche|droite)\b\.?)?";

    private const string Country =
        @"(?:Deutschland|Österreich|Schweiz|Italia|Italien|Francia|France|Frankreich|España|Spain|Spanien|Germany|Austria|Switzerland|Italy|Belgique|Belgium|Suisse|Nederland"
        + @"|Netherlands|Luxembourg|Ireland|United Kingdom|England|Scotland|Wales|UK|USA|Canada|Japan|Polska|Poland|Sweden|Portugal)\b";

    /// <summary>Words that begin the name of a place where somebody is found.</summary>
    private const string Place =
        @"(?:c/o|p/o|presso|chez|bei|at|lieu-dit|lieudit|hameau|ferme|château|résidence|rés|relais|za|zi|zac|zone|parc|loc|località|fraz|frazione|c\.da|contrada|cascina|podere|borgo"
        + @"|zona|z\.i|strada|pol|polígono|urb|urbanización|ctra|carretera|finca|masía|caserío|base|barriada|hof|gut|kaserne|gewerbepark|industriegebiet|paketshop|postfiliale"
        + @"|inpost|locker|amazon|hermes|punto|point|the|co|townland)\b\.?";

    /// <summary>Places that belong together, each with what belongs to it.</summary>
    public static List<AddressPlace> Whole(string text, IEnumerable<AddressPlace> places)
    {
        var whole = new List<AddressPlace>();
        foreach (var place in places.OrderBy(place => place.Start).ThenByDescending(place => place.End))
        {
            if (whole.Count > 0 && Join(text, whole[^1], place) is { } joined)
                whole[^1] = joined;
            else
                whole.Add(place);
        }

        for (var i = 0; i < whole.Count; i++)
        {
            var end = Behind(text, whole[i].End);
            whole[i] = whole[i] with { Start = Before(text, whole[i].Start, i > 0 ? whole[i - 1].End : 0), End = end };
        }

        return whole;
    }

    private static AddressPlace? Join(string text, AddressPlace first, AddressPlace second)
    {
        if (second.Start <= first.End)
            return first with { End = Math.Max(first.End, second.End), IsTown = first.IsTown || second.IsTown };
        var gap = text.AsSpan(first.End, second.Start - first.End);
        var isOne = !first.IsTown && second.IsTown && gap.Length <= LongestGap && !gap.ContainsAny("!?:") && GapForm().IsMatch(gap) && !SentenceEnd().IsMatch(gap);
        return isOne ? new(first.Start, second.End, true) : null;
    }

    private static int Behind(string text, int end)
    {
        for (var parts = 0; parts < MostParts; parts++)
        {
            var stretch = text.AsSpan(end, Math.Min(LongestPart, text.Length - end));
            var length = 0;
            foreach (var match in Tail().EnumerateMatches(stretch))
            {
                length = match.Index == 0 ? match.Length : 0;
                break;
            }

            if (length == 0)
                return end;
            end += length;
        }

        return end;
    }

    private static int Before(string text, int start, int floor)
    {
        for (var parts = 0; parts < MostParts; parts++)
        {
            var comma = start;
            while (comma > floor && text[comma - 1] is ' ' or '\r' or '\n')
                comma--;
            var parted = text.AsSpan(comma, start - comma).Contains('\n');
            if (comma > floor && text[comma - 1] is ',' or ';' or '-' or '–')
                (comma, parted) = (comma - 1, true);
            if (!parted)
                return start;
            var from = PartStart(text, comma, Math.Max(floor, comma - LongestPart));
            var at = -1;
            foreach (var match in Lead().EnumerateMatches(text.AsSpan(from, comma - from)))
            {
                if (match.Index + match.Length == text.AsSpan(from, comma - from).TrimEnd(' ').Length)
                    at = match.Index;
            }

            if (at < 0)
                return start;
            start = from + at;
        }

        return start;
    }

    /// <summary>Back to the comma, the line or the sentence before.</summary>
    private static int PartStart(string text, int end, int floor)
    {
        var at = end;
        while (at > floor)
        {
            var sign = text[at - 1];
            if (sign is ',' or ';' or ':' or '!' or '?' or '(' or '\n' || (sign == '.' && at < end && text[at] == ' ' && WordBefore(text, at - 1) > 4))
                break;
            at--;
        }

        return at;
    }

    private static int WordBefore(string text, int dot)
    {
        var at = dot;
        while (at > 0 && char.IsLetterOrDigit(text[at - 1]))
            at--;
        return dot - at;
    }

    [GeneratedRegex(@"\A[ ,;/–-]{0,3}(?:[\p{L}\p{M}0-9.º°ª'’/#()-]{1,20}[ ,;\r\n–-]{1,4}){0,8}\z", RegexOptions.CultureInvariant)]
    private static partial Regex GapForm();

    /// <summary>A full stop behind a word that is no abbreviation.</summary>
    [GeneratedRegex(@"(?<![ ,.]\p{L}{1,4})\.[ \r\n]{1,3}\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(
        @"\A(?:/[0-9]{1,4}\b|[ ]?\(\p{Lu}[\p{L} '’-]{1,25}\)|[ ]CEDEX\b(?:[ ][0-9]{1,2}\b)?|[ ]{0,2}[,;/–-]?[ ]{0,2}(?:" + Door + "|" + Floor + ")" + Side
        + @"|,?[ ]{1,2}(?-i:" + Country + @")|[ ](?-i:[A-Z]{2})\b(?![ ]\p{Lu})|,?[ ]{1,2}(?-i:(?:[A-Z]{1,2}-)?[0-9]{4}[ ]\p{Lu}[\p{L}'’-]{2,30}|[0-9]{3}[ ][0-9]{2}[ ]\p{Lu}[\p{L}]{2,30})"
        + @"|[ ]?[,\r\n]{1,2}[ ]?(?-i:[0-9]{4}[ ]\p{Lu}[\p{L}'’-]{2,30}(?:[ ][A-Z]{2}\b)?)|[ ]?[,\r\n]{0,2}[ ]?[0-9]{5}[ ]\p{L}{3,30}\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tail();

    [GeneratedRegex(
        @"\b(?:[0-9]{1,4}[a-z]?|" + Place + @"(?:[ ][\p{L}\p{M}0-9.'’º°/-]{1,20}){0,6}|(?:" + Door + "|" + Floor + ")" + Side
        + @"|(?-i:\p{Lu}[\p{L}\p{M}0-9'’.-]{0,30}(?:,?[ ](?:(?:de|des|du|del|della|dei|di|la|le|les|los|las|am|an|der|dem|im|in|y|of|the|d['’])[ ]?){0,2}[\p{Lu}0-9][\p{L}\p{M}0-9'’.-]{0,30}){0,4}))[ ]?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();
}
