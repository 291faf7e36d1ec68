using System.Collections.Immutable;

namespace Actors.Domain.Mails.Looping;

/// <summary>
/// How fast mails of one sender, or of one conversation, come in. Two programs that answer each other do not stop by themselves, and not
/// each of them says that it is one; nobody writes that much, or the same again and again.
/// </summary>
public sealed record MailPace
{
    public static readonly MailPace Calm = new();

    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>The same words come twice by mistake and a third time in anger.</summary>
    public const int MostAlike = 3;

    public const int Most = 30;

    private ImmutableList<Passed> Recent { get; init; } = [];

    /// <summary>Nothing of it is within the window any more.</summary>
    public bool IsOver(DateTimeOffset now) => Recent.TrueForAll(mail => mail.At <= now - Window);

    /// <param name="mail">One that is handed in again counts once.</param>
    /// <param name="words">A hash of what it says.</param>
    public MailPace With(string mail, string words, DateTimeOffset now)
    {
        var recent = Recent.RemoveAll(passed => passed.At <= now - Window);
        return recent.Exists(passed => passed.Mail == mail)
            ? this with { Recent = recent }
            : this with { Recent = (recent.Count > Most ? recent.RemoveAt(0) : recent).Add(new(mail, words, now)) };
    }

    /// <summary>Whether the mail is one too many.</summary>
    public bool Loops(string mail)
    {
        var at = Recent.FindIndex(passed => passed.Mail == mail);
        return at >= 0 && (at >= Most || Recent.Take(at + 1).Count(passed => passed.Words == Recent[at].Words) > MostAlike);
    }

    private sealed record Passed(string Mail, string Words, DateTimeOffset At);
}
