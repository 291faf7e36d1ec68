namespace Actors.Server.Access.Recovering;

/// <summary>What the letter says, in the languages of the console.</summary>
internal sealed record ResetWords(string Subject, Func<Uri, string, string> Text)
{
    private static readonly ResetWords English = new(
        "A new password for the help desk",
        (link, tenant) => $"""
            Somebody, probably you, asked for a new password for the help desk ({tenant}).

            Choose one here within 30 minutes; the link is good once:
            {link}

            If it was not you, there is nothing to do: your password stays as it is.
            """);

    private static readonly ResetWords Italian = new(
        "Una nuova password per l’help desk",
        (link, tenant) => $"""
            Qualcuno, probabilmente tu, ha chiesto una nuova password per l’help desk ({tenant}).

            Sceglila qui entro 30 minuti; il link vale una volta sola:
            {link}

            Se non sei stato tu non devi fare nulla: la tua password resta com’è.
            """);

    private static readonly ResetWords French = new(
        "Un nouveau mot de passe pour le help desk",
        (link, tenant) => $"""
            Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour le help desk ({tenant}).

            Choisissez-le ici dans les 30 minutes ; le lien ne sert qu’une fois :
            {link}

            Si ce n’était pas vous, il n’y a rien à faire : votre mot de passe reste le même.
            """);

    public static ResetWords Of(string? language) => language switch
    {
        "it" => Italian,
        "fr" => French,
        _ => English,
    };
}
