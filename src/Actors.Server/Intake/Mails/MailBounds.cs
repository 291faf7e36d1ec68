namespace Actors.Server.Intake.Mails;

/// <summary>
/// How much of a mail a ticket shows. No mail is refused for its size, and nothing is lost: the whole of it is kept as it came, as the
/// attachment <see cref="MailIntake.RawName"/>.
/// </summary>
internal static class MailBounds
{
    public const int MostFiles = 100;

    private const int LongestSubject = 1_000;

    public static string Subject(string subject) => Cut(subject, LongestSubject)!;

    public static string? Text(string? text) => Cut(text, Check.LongestMessage);

    private static string? Cut(string? text, int longest)
    {
        if (text is null || text.Length <= longest)
            return text;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest), "…");
    }
}
