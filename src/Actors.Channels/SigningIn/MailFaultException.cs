namespace Actors.Channels.SigningIn;

/// <summary>A mail server did not do what was asked. Code and words go to people, and hold no name and no secret.</summary>
public sealed class MailFaultException(string code, string words, Exception? cause = null) : Exception(words, cause)
{
    public const string Unreachable = "mail.unreachable";
    public const string Certificate = "mail.certificate";
    public const string NoTls = "mail.no-tls";
    public const string SignInRefused = "mail.sign-in-refused";
    public const string SecretMissing = "mail.secret-missing";
    public const string TokenRefused = "mail.token-refused";
    public const string NoFolder = "mail.no-folder";
    public const string Broken = "mail.broken";
    public const string Skipped = "mail.skipped";

    public string Code { get; } = code;

    /// <summary>Trying again soon would lock the mailbox rather than open it.</summary>
    public bool NeedsPeople => Code is SignInRefused or TokenRefused or SecretMissing or Certificate or NoTls or NoFolder;
}
