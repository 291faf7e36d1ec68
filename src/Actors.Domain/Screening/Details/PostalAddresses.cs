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

    private static readonly Regex[] Streets =
    [
        GermanStreet(), GermanName(), GermanPlace(), Romance(), RomanceName(), French(), Belgian(), English(), EnglishName(), Dutch(), Polish(), Portuguese(), LowerCase(), Box(),
    ];

    private static readonly Regex[] Towns = [Continental(), British(), American(), Canadian(), FurtherTowns()];

    /// <summary>Each whole, as far as it can be told where it begins and ends.</summary>
    public static IEnumerable<DetailSpan> In(string text)
    {
        var places = Streets.SelectMany(form => Found(form, text, isTown: false)).Concat(Towns.SelectMany(form => Found(form, text, isTown: true)));
        return AddressParts.Whole(text, places).Select(place => new DetailSpan(DetailKinds.Address, place.Start, place.End));
    }

    private static List<AddressPlace> Found(Regex form, string text, bool isTown)
    {
        var found = new List<AddressPlace>();
        foreach (var match in form.EnumerateMatches(text))
            found.Add(new(match.Index, match.Index + text.AsSpan(match.Index, match.Length).TrimEnd('.').Length, isTown));
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
        + Before + Number + @"|\b(?i:via)(?:[ ]" + Word + "){1,3}?" + Before + Number + @"(?=[ ,;\r\n]{1,4}[0-9]{5}\b)"
        + @"|\bvia[ ](?:dei|delle|della|degli|del|san|santa)[ ]\p{L}{3,30}(?:[ ]\p{L}{3,30})?" + Before + Number,
        RegexOptions.CultureInvariant)]
    private static partial Regex RomanceName();

    [GeneratedRegex(
        @"\b[0-9]{1,4}[a-z]?(?:[ ](?:bis|ter|quater))?,?[ ](?i:rue|avenue|av\.?|boulevard|bd\.?|blvd|place|chemin|allée|allee|impasse|route|quai|square|faubourg|résidence)"
        + @"(?:[ ](?:de la|de l['’]|des|du|de|d['’]|la|le|les))?[ ]?" + Named + "(?:[ ]" + Named + "){0,4}",
        RegexOptions.CultureInvariant)]
    private static partial Regex French();

    /// <summary>The number behind the name, as in Belgium and Switzerland.</summary>
    [GeneratedRegex(
        @"\b(?i:rue|avenue|chaussée|boulevard|place|chemin|route|quai|square|clos|drève)(?:[ ](?:de la|de l['’]|des|du|de|d['’]|la|le|les))?[ ]?" + Named
        + "(?:[ ]" + Named + "){0,3},?[ ]" + Number,
        RegexOptions.CultureInvariant)]
    private static partial Regex Belgian();

    [GeneratedRegex(
        @"\b(?:(?:flat|apt\.?|apartment|unit|suite)[ ]?[0-9]{1,4}[a-z]?,?[ ])?(?:[0-9]{1,4}-)?[0-9]{1,5}[a-z]?,?(?:[ ]" + Word
        + @"){1,3}?[ ](?:street|road|avenue|lane|boulevard|blvd|crescent|parkway|pkwy|highway|hwy)\b(?:,?[ ](?:apt|apartment|unit|suite|ste|flat|#)\.?[ ]?[0-9]{1,5}[a-z]?\b)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex(
        @"\b(?:(?i:flat|apt\.?|apartment|unit|suite)[ ]?[0-9]{1,4}[a-z]?,?[ ])?(?:[0-9]{1,4}-)?[0-9]{1,5}[a-z]?,?(?:[ ]" + Named
        + @"){1,3}?(?:[ ][0-9]{1,3}(?:st|nd|rd|th))?[ ](?:St|Rd|Ave|Ln|Drive|Dr|Close|Court|Ct|Cres|Square|Sq|Terrace|Gardens|Grove|Hill|Mews|Parade|Circle|Cir|Way|Place|Pl)\b\.?"
        + @"(?:,?[ ](?i:apt|apartment|unit|suite|ste|flat|#)\.?[ ]?[0-9]{1,5}[a-zA-Z]?\b)?",
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

    /// <summary>A code of Canada, of Ireland, of the Netherlands: in a form that nothing else has.</summary>
    [GeneratedRegex(
        @"(?:(?:\bCo\.[ ])?\b\p{Lu}[\p{L}'-]{1,30},?[ ](?:[A-Z]{2}[ ])?)?\b(?:[ABCEGHJ-NPRSTVXY][0-9][A-Z][ ]?[0-9][A-Z][0-9]|[AC-FHKNPRTV-Y][0-9][0-9W][ ][0-9AC-FHKNPRTV-Y]{4})\b"
        + @"|\b[1-9][0-9]{3}[ ]?[A-Z]{2},?[ ]\p{Lu}[\p{L}'’-]{2,30}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Canadian();

    /// <summary>A code of Poland, Portugal, Japan with its town.</summary>
    [GeneratedRegex(
        @"\b(?:[0-9]{2}-[0-9]{3}|[0-9]{4}-[0-9]{3})[ ]\p{Lu}[\p{L}'’-]{2,30}|\b(?:(?:[0-9]{1,3}-){1,2}[0-9]{1,3}[ ]\p{Lu}[\p{L}-]{2,30},?[ ])?\p{Lu}[\p{L}-]{2,30}(?:-ku|-shi|-cho),?[ ](?:\p{Lu}[\p{L}-]{2,30},?[ ]){0,2}[0-9]{3}-[0-9]{4}\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex FurtherTowns();

    /// <summary>Somebody who writes no capitals: streets that end as streets do before a postal code, and a number before a <c>rue</c>.</summary>
    [GeneratedRegex(
        @"\b\p{Ll}{3,30}(?:weg|platz|allee|gasse|ring|damm|ufer)[ ][0-9]{1,4}[a-z]?(?=[ ,;\r\n]{1,4}[0-9]{4,5}\b)"
        + @"|\b[0-9]{1,4}[a-z]?(?:[ ](?:bis|ter))?,?[ ](?:rue|avenue|boulevard|impasse|chemin|allée|quai)(?:[ ](?:de la|de l['’]|des|du|de|d['’]|la|le|les))?[ ]?\p{Ll}{3,30}(?:[ ]\p{Ll}{3,30}(?=[ ]?[,\r\n]|[ ][0-9]{5}\b)){0,1}"
        + @"|\b[0-9]{1,5}[ ]\p{L}{3,20}(?:[ ]\p{L}{3,20})?[ ](?:st|rd|ave|dr|ln|ct|close|drive|way|court|place|gardens)\b(?=,?[ ](?:[\p{L}]{3,20},?[ ]){1,3}(?:[a-z]{2},?[ ][0-9]{5}\b|[a-z]{1,2}[0-9]))",
        RegexOptions.CultureInvariant)]
    private static partial Regex LowerCase();

    /// <summary>Streets of the Netherlands and of Sweden.</summary>
    [GeneratedRegex(@"\b\p{Lu}[\p{L}-]{1,30}(?:gracht|straat|laan|plein|kade|dijk|gatan|vägen|gränd)[ ]" + Number, RegexOptions.CultureInvariant)]
    private static partial Regex Dutch();

    [GeneratedRegex(@"\b(?i:ul|al|os|pl)\.[ ](?:" + Named + @"[ ]){1,3}[0-9]{1,4}[a-z]?(?:/[0-9]{1,4})?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Polish();

    [GeneratedRegex(@"\b(?:Rua|Travessa|Praça|Rambla|Urb\.|Ronda)(?:[ ](?:da|das|do|dos|de|del|d['’]))?[ ]?" + Named + "(?:[ ]" + Word + "){0,3}?" + Before + Number, RegexOptions.CultureInvariant)]
    private static partial Regex Portuguese();

    [GeneratedRegex(
        @"(?:\b\p{Lu}[\p{L}'-]{1,30}[ ]){0,2}\b\p{Lu}[\p{L}'-]{1,30},?[ ]{1,2}[A-Z]{2},?[ ]{1,2}[0-9]{5}(?:-[0-9]{4})?\b", RegexOptions.CultureInvariant)]
    private static partial Regex American();

    [GeneratedRegex(
        @"\b(?:postfach|p\.?[ ]?o\.?[ ]?box|casella postale|boîte postale|apartado(?: de correos)?|apdo\.?(?: de correos)?|packstation|dhl[ -]packstation)[ :]{1,2}[0-9][0-9 ]{0,10}[0-9]"
        + @"|\bpostnummer[ :]{1,3}[0-9]{6,10}|\b(?:PSC|CMR|RR)[ ][0-9]{1,5}[, ]{1,2}Box[ ][0-9]{1,5}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Box();
}
