using Actors.Domain.Tickets;

namespace Actors.Domain.Mails;

/// <summary>What reading a mail came to: a <see cref="MailReading"/>, or the <see cref="MailProblem"/> that sends it to quarantine.</summary>
public abstract record MailOutcome;

/// <summary>Why a mail cannot become part of a ticket by itself.</summary>
/// <param name="Code">Stable and public; see <see cref="MailProblems"/>.</param>
/// <param name="Reason">What somebody can do about it; names no personal data.</param>
/// <param name="Account">The account it is for, when that much is clear.</param>
public sealed record MailProblem(string Code, string Reason, string? Account = null) : MailOutcome;

/// <summary>A mail that was understood. Text and addresses in it are personal data: they enter the record as contents only.</summary>
/// <param name="Account">The selling account whose address received it.</param>
/// <param name="AnswerTo">Where an answer to the sender must go; null when nobody waits for one.</param>
/// <param name="NotificationType">Amazon's own name for the mail; values nobody has seen before are passed on.</param>
/// <param name="OutsideReply">A copy of what the seller wrote past the desk, in Seller Central (R37).</param>
/// <param name="Automatic">Set when a machine wrote it, whoever the sender is: it never counts as an answer (R62).</param>
/// <param name="OrderIds">Every order ID mentioned, the most trustworthy place first.</param>
/// <param name="Marketplace">Amazon's marketplace id; null when nothing says it.</param>
/// <param name="ThreadKeys">Names of the conversation, the strongest first; see <see cref="Reading.Threads"/>.</param>
/// <param name="Identity">The same for every copy of the mail, another for every other mail; see <see cref="Reading.Identities"/>.</param>
/// <param name="CommunicationToken">What Amazon wants to find in the text of an answer.</param>
/// <param name="Words">What the sender wrote this time, without quoted history and without Amazon's frame around it.</param>
/// <param name="FullText">All the text there is; from the HTML part where there is no other.</param>
/// <param name="SentAt">The sender's own claim, possibly wrong or absent.</param>
public sealed record MailReading(
    string Account,
    MailSender Sender,
    MailParty From,
    string? AnswerTo,
    string? NotificationType,
    bool OutsideReply,
    AutomaticMail? Automatic,
    IReadOnlyList<string> OrderIds,
    IReadOnlyList<string> Asins,
    string? Marketplace,
    IReadOnlyList<string> ThreadKeys,
    string? MessageId,
    string Identity,
    string? CommunicationToken,
    string Subject,
    string Words,
    string FullText,
    DateTimeOffset? SentAt,
    MailVerification Verification) : MailOutcome
{
    public string? OrderId => OrderIds.Count > 0 ? OrderIds[0] : null;

    public string ThreadKey => ThreadKeys[0];

    /// <summary>The one of <see cref="ThreadKeys"/> that conversations about other orders may have as well.</summary>
    public string? SharedKey { get; init; }

    /// <summary>What a notice of Amazon is about; null for what is none, and where nothing says it.</summary>
    public NoticeKind? Notice { get; init; }

    /// <summary>A copy of the seller's reply that does not say which conversation it belongs to.</summary>
    public bool IsUnaddressedCopy { get; init; }

    /// <summary>
    /// Whether it counts as said on Amazon's own channel (R6). A buyer's message does even unverified, because a clock that starts for
    /// nothing harms less than one that does not start; a copy of the seller's reply does only when verified and written by a person,
    /// because it stops the clock (R62).
    /// </summary>
    public bool OnOfficialChannel =>
        Sender is MailSender.AmazonBuyer or MailSender.AmazonSystem && (!OutsideReply || (Verification.Verified && Automatic?.Kind != AutomaticKind.Reply));
}

/// <summary>Who sent a mail. Decided by the sender alone, never by what the text says.</summary>
public enum MailSender
{
    /// <summary>A buyer, through Amazon's relay.</summary>
    AmazonBuyer,

    /// <summary>Amazon itself: claims, returns, refunds, copies.</summary>
    AmazonSystem,

    /// <summary>Somebody who wrote to the shop's own address.</summary>
    Direct,

    /// <summary>The shop itself: a copy of what it sent past the desk.</summary>
    Seller,

    /// <summary>An auto-responder or a mail server.</summary>
    Automatic,
}

/// <param name="OriginalMessageId">Of the mail that bounced or was answered, without angle brackets.</param>
/// <param name="Recipient">Whom a delivery report is about.</param>
/// <param name="Status">The enhanced status code of a delivery report, such as <c>5.1.1</c> (RFC 3463).</param>
public sealed record AutomaticMail(AutomaticKind Kind, string? OriginalMessageId, string? Recipient, string? Status);

public enum AutomaticKind
{
    /// <summary>An out-of-office or another RFC 3834 response.</summary>
    Reply,

    /// <summary>The mail was not delivered and will not be.</summary>
    Bounce,

    /// <summary>The mail was not delivered yet; it is still being tried.</summary>
    Delay,

    /// <summary>Delivered, read, or any other notice a machine sends.</summary>
    Notice,
}

/// <summary>How far the sender can be believed (R6).</summary>
/// <param name="Verified">The receiving server vouches, by DKIM, for the domain the mail claims to come from.</param>
/// <param name="How">For the record, such as <c>relay-domain; dkim=pass header.d=amazon.it; by=mx.example.net</c>.</param>
public sealed record MailVerification(bool Verified, string How);
