namespace Actors.Channels.Mails;

/// <summary>
/// The one way of a mail's bytes into the record, for whoever fetches mails. Durable when it answers; taking the same mail again changes
/// nothing. The flow must be bound to the tenant and to <c>by</c>.
/// </summary>
public interface IMailIntake
{
    Task<MailTaken> Take(string tenant, Who by, RawMail mail, CancellationToken cancel);
}

/// <summary>What became of a mail.</summary>
public abstract record MailTaken
{
    /// <param name="Duplicate">It had been taken before; nothing was written now.</param>
    public sealed record Delivered(Guid Ticket, Guid Message, bool Duplicate) : MailTaken;

    /// <param name="Mail">Its place in the quarantine.</param>
    public sealed record Quarantined(Guid Mail, MailProblem Problem) : MailTaken;
}
