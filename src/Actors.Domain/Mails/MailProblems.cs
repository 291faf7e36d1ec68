namespace Actors.Domain.Mails;

public static class MailProblems
{
    /// <summary>What <see cref="InboundMail.Problem"/> says of a mail that nobody tried to read.</summary>
    public const string Oversize = "too large to be read";

    public static readonly MailProblem TooLarge =
        new("mail.too-large", "The mail is larger than what is read. The raw mail is kept.");

    public static MailProblem Unparsable(string reason) => reason == Oversize
        ? TooLarge
        : new("mail.unparsable", $"The MIME structure is broken ({reason}). The raw mail is kept.");

    public static readonly MailProblem NoSender =
        new("mail.no-sender", "The mail names no sender.");

    public static readonly MailProblem NoAccount =
        new("mail.no-account", "No account has one of the addresses this mail was sent to. Add the address to an account and retry.");

    /// <summary>Joined to a conversation by a guess it would stop a clock.</summary>
    public static readonly MailProblem WhoseCopy = new(
        "mail.whose-copy",
        "It is a copy of a reply sent in Seller Central that names neither its case nor an order. Find the conversation there, say at its ticket that no response is needed, then discard the copy.");

    /// <summary>A defect of ours: whatever a stranger sends, it must not be lost over it.</summary>
    public static readonly MailProblem Unreadable =
        new("mail.unreadable", "Reading the mail failed, which was logged. Retry it after the next update.");

    public static readonly MailProblem Empty =
        new("mail.empty", "The mail has no subject, no text and no attachment.");
}
