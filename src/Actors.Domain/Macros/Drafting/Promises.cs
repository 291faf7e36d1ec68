using System.Text.RegularExpressions;

namespace Actors.Domain.Macros.Drafting;

/// <summary>
/// What a purpose promises has to stand in the text that nobody can replace: a neutral macro says that the answer comes here (R92), the
/// announcement of a migration that we come back (R78). Looked for in the five languages of the product; in any other compliance judges
/// alone.
/// </summary>
internal static partial class Promises
{
    /// <returns>True where the language is not known, and for a purpose that promises nothing.</returns>
    public static bool Stand(MacroBody body, string locale, MacroPurpose purpose)
    {
        var locked = body.Segments.Where(segment => segment.Gap is null).Select(segment => segment.Text);
        return Words(locale[..2]) is not (var here, var back) || purpose switch
        {
            MacroPurpose.Neutral => locked.Any(here.IsMatch),
            MacroPurpose.ReturnToAmazon => locked.Any(text => here.IsMatch(text) && back.IsMatch(text)),
            _ => true,
        };
    }

    private static (Regex Here, Regex Back)? Words(string language) => language switch
    {
        "en" => (HereInEnglish(), BackInEnglish()),
        "it" => (HereInItalian(), BackInItalian()),
        "fr" => (HereInFrench(), BackInFrench()),
        "de" => (HereInGerman(), BackInGerman()),
        "es" => (HereInSpanish(), BackInSpanish()),
        _ => null,
    };

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\bhere\b|\b(in|to) (this|the) (very )?(same )?(conversation|thread|message|chat)\b|\bin these messages\b", Options)]
    private static partial Regex HereInEnglish();

    [GeneratedRegex(@"\b(come|comes|coming|get|be|write|go|turn) back\b|\breturn(s|ing)?\b", Options)]
    private static partial Regex BackInEnglish();

    [GeneratedRegex(@"\bqui\b|\b(in|su|a) quest[ao] (stess[ao] )?(conversazione|discussione|chat|messaggio)\b", Options)]
    private static partial Regex HereInItalian();

    [GeneratedRegex(@"\b(ri)?torn(eremo|iamo|erò|are)\b|\briprend(eremo|iamo|erò)\b", Options)]
    private static partial Regex BackInItalian();

    [GeneratedRegex(@"\bici\b|\b(dans|à) (cette (même )?(conversation|discussion|messagerie)|ce (même )?(fil|message))\b", Options)]
    private static partial Regex HereInFrench();

    [GeneratedRegex(@"\b(re)?(viendrons|venons|viendrai)\b|\bretour(nerons|nons|ner)?\b|\breprend(rons|rai)\b", Options)]
    private static partial Regex BackInFrench();

    [GeneratedRegex(@"\bhier(her|hin)?\b|\b(in|an) (dies|demselb|derselb|diesel?b)\w* (gleichen )?(Unterhaltung|Konversation|Nachricht|Verlauf|Chat|Stelle)\b", Options)]
    private static partial Regex HereInGerman();

    [GeneratedRegex(@"\b(zurück|wieder)\w*", Options)]
    private static partial Regex BackInGerman();

    [GeneratedRegex(@"\baquí\b|\b(en|a) (est[ae] (mism[ao] )?|la misma |el mismo )(conversación|hilo|chat|mensaje|discusión)\b", Options)]
    private static partial Regex HereInSpanish();

    [GeneratedRegex(@"\b(volver|regresar)\w*|\bretomar\w*", Options)]
    private static partial Regex BackInSpanish();
}

public sealed record PromiseMissing() : Refusal(
    "macro.promise-missing",
    "The locked text has to keep the promise of its purpose: a neutral macro says that the answer comes in this conversation, the announcement "
    + "of a migration that we come back to it.",
    RefusalKind.Invalid);
