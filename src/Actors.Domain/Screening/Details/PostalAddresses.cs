using System.Text.RegularExpressions;

namespace Actors.Domain.Screening.Details;

/// <summary>
/// A street with its number, and a postal code with its town, in the forms of our marketplaces' countries. Words that are streets and more
/// (<c>weg</c>, <c>corso</c>, <c>place</c>) count only with a name. Every repetition is bounded and divided by what it cannot hold itself, so a
/// hostile text takes as long as any other of its length.
/// </summary>
internal static partial class PostalAddresses
{
    private const string Number = @"[0-9]{1,4}(?:[ ]?[a-zA-Z]\b)?(?:[ ]?[-/][ ]?[0-9]{1,4}[ ]?[a-zA-Z]?\b)?";
    private const string Named = @"(?:St\.[ ]|Dr\.[ ])?\p{Lu}[\p{L}\p{M}0-9'’-]{1,30}";
    private const string Word = @"[\p{L}\p{M}0-9.'’-]{1,30}";

    /// <summary>What may stand between the name of a street and its number in Italy and Spain.</summary>
    private const string Before = @",?[ ]{1,2}(?:n[.°ºr]{0,2}[ ]?|nº[ ]?|núm\.?[ ]?|num\.?[ ]?)?";

    private static readonly Regex[] Forms =
        [GermanStreet(), GermanName(), GermanPlace(), Romance(), RomanceName(), French(), English(), EnglishName(), Continental(), British(), American(), Box()];

    public static IReadOnlyList<DetailSpan> In(string text)
    {
        var found = new List<DetailSpan>();
        foreach (var form in Forms)
        {
            foreach (var match in form.EnumerateMatches(text))
                found.Add(new(DetailKinds.Address, match.Index, match.Index + text.AsSpan(match.Index, match.Length).TrimEnd('.').Length));
        }

        return found;
    }

    [GeneratedRegex(@"(?:\b(?:Dr\.|St\.|\p{Lu}[\p{L}-]{0,30})[ ]){0,2}\b(?i:[\p{L}.-]{0,30}(?:straße|strasse|str\.))[ ]{0,2}" + Number, RegexOptions.CultureInvariant)]
    private static partial Regex GermanStreet();

    [GeneratedRegex(
        @"\b\p{Lu}[\p{L}.-]{1,30}(?:weg|platz|allee|gasse|ring|damm|ufer|chaussee|promenade|steig|stieg|pfad|graben|markt|hof|zeile|berg)[ ]{1,2}" + Number
        + @"|\b\p{Lu}[\p{L}.-]{1,30}[ -](?:Weg|Platz|Allee|Gasse|Ring|Damm|Ufer|Chaussee|Promenade|Steig|Stieg|Pfad|Graben|Markt|Hof|Zeile|Berg)[ ]{1,2}" + Number,
        RegexOptions.CultureInvariant)]
    private static partial Regex GermanName();

    /// <summary>Only before a postal code: <c>Am Rain 3</c> alone may be anything.</summary>
    [GeneratedRegex(
        @"\b(?:[Aa]m|[Aa]n der|[Aa]n den|[Aa]uf der|[Aa]uf dem|[Ii]m|[Ii]n der|[Uu]nter den|[Zz]um|[Zz]ur)[ ]\p{Lu}[\p{L}-]{1,30}(?:[ ]\p{Lu}[\p{L}-]{1,30})?[ ]" + Number
        + @"(?=[ ,;\r\n]{1,4}(?:D-)?[0-9]{5}\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex GermanPlace();

    [GeneratedRegex(
        @"\b(?:viale|v\.le|piazza|piazzale|p\.za|p\.zza|vicolo|contrada|lungomare|calle|avda?\.?|avenida|plaza|pza\.?|paseo|pº|carrer|carretera|travesía|urbanización|rúa)(?:[ ]"
        + Word + "){1,5}?" + Before + Number + @"|\bc/[ ]?[\p{L}\p{M}]{2,30}(?:[ ]" + Word + "){0,4}?" + Before + Number,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Romance();

    [GeneratedRegex(
        @"\b(?i:via|corso|c\.so|largo|strada|ronda|camino)[ ](?:(?i:de|del|della|dei|degli|di|la|las|los|san|santa)[ ]){0,2}" + Named + "(?:[ ]" + Word + "){0,3}?"
        + Before + Number + @"|\b(?i:via)(?:[ ]" + Word + "){1,3}?" + Before + Number + @"(?=[ ,;\r\n]{1,4}[0-9]{5}\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex RomanceName();

    [GeneratedRegex(
        @"\b[0-9]{1,4}[a-z]?(?:[ ](?:bis|ter|quater))?,?[ ](?:rue|avenue|av\.?|boulevard|bd\.?|blvd|place|chemin|allée|allee|impasse|route|quai|square|faubourg|résidence)"
        + @"(?:[ ](?:de la|de l['’]|des|du|de|d['’]|la|le|les))?[ ]?" + Named + "(?:[ ]" + Named + "){0,4}",
        RegexOptions.CultureInvariant)]
    private static partial Regex French();

    [GeneratedRegex(
        @"\b(?:(?:flat|apt\.?|apartment|unit|suite)[ ]?[0-9]{1,4}[a-z]?,?[ ])?[0-9]{1,5}[a-z]?,?(?:[ ]" + Word
        + @"){1,3}?[ ](?:street|road|avenue|lane|boulevard|blvd|crescent|parkway|pkwy|highway|hwy)\b(?:,?[ ](?:apt|apartment|unit|suite|ste|flat|#)\.?[ ]?[0-9]{1,5}[a-z]?)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex(
        @"\b(?:(?i:flat|apt\.?|apartment|unit|suite)[ ]?[0-9]{1,4}[a-z]?,?[ ])?[0-9]{1,5}[a-z]?,?(?:[ ]" + Named
        + @"){1,3}?[ ](?:St|Rd|Ave|Ln|Drive|Dr|Close|Court|Ct|Cres|Square|Sq|Terrace|Gardens|Grove|Hill|Mews|Parade|Circle|Cir|Way|Place|Pl)\b\.?"
        + @"(?:,?[ ](?i:apt|apartment|unit|suite|ste|flat|#)\.?[ ]?[0-9]{1,5}[a-z]?)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex EnglishName();

    /// <summary>Five digits and a town, in Germany, France, Italy and Spain.</summary>
    [GeneratedRegex(
        @"\b(?:(?:DE|D|FR|F|IT|I|ES|E)[ -]{1,2})?[0-9]{5}[ ]{1,2}(?:St\.[ ]|Bad[ ])?\p{Lu}[\p{L}\p{M}'’-]{1,30}"
        + @"(?:[ ](?:(?:am|an|der|im|in|ob|sur|sous|le|la|les|de|del|della|di)[ ]){0,2}\p{Lu}[\p{L}\p{M}'’-]{1,30}){0,3}(?:[ ]?\([A-Z]{2}\))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Continental();

    [GeneratedRegex(
        @"(?:\b\p{Lu}[\p{L}'-]{2,30},?[ ])?\b(?:[A-Z]{1,2}[0-9][A-Z0-9]?[ ]?[0-9][A-Z]{2}|[a-z]{1,2}[0-9][a-z0-9]?[ ][0-9][a-z]{2})\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex British();

    [GeneratedRegex(
        @"(?:\b\p{Lu}[\p{L}'-]{1,30}[ ]){0,2}\b\p{Lu}[\p{L}'-]{1,30},?[ ]{1,2}[A-Z]{2},?[ ]{1,2}[0-9]{5}(?:-[0-9]{4})?\b", RegexOptions.CultureInvariant)]
    private static partial Regex American();

    [GeneratedRegex(
        @"\b(?:postfach|p\.?[ ]?o\.?[ ]?box|casella postale|boîte postale|apartado(?: de correos)?|packstation|dhl[ -]packstation)[ :]{1,2}[0-9][0-9 ]{0,10}[0-9]"
        + @"|\bpostnummer[ :]{1,3}[0-9]{6,10}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Box();
}
