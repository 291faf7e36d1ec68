namespace Actors.Domain.Mails;

public static class MailProblems
{
    public static MailProblem Unparsable(string reason) =>
        new("mail.unparsable", $"The MIME structure is broken ({reason}). The raw mail is kept.");

    public static readonly MailProblem NoSender =
        new("mail.no-sender", "The mail names no sender.");

    public static readonly MailProblem NoAccount =
        new("mail.no-account", "No account has one of the addresses this mail was sent to. Add the address to an account and retry.");

    public static readonly MailProblem Empty =
        new("mail.empty", "The mail has no subject, no text and no attachment.");
}
