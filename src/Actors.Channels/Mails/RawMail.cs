namespace Actors.Channels.Mails;

/// <summary>A mail as bytes, with what is known of its way here.</summary>
/// <param name="Bytes">As they came: they are kept, whatever becomes of the rest.</param>
public sealed record RawMail(ReadOnlyMemory<byte> Bytes, MailDelivery Delivery)
{
    /// <summary>Servers rarely accept mails above 50 MB. Whatever is larger is kept, and not read.</summary>
    public const int LargestRead = 50 * 1024 * 1024;

    /// <summary>The largest that is held in memory at all; whoever fetches mails asks for their size first.</summary>
    public const int LargestKept = 64 * 1024 * 1024;
}

/// <summary>What whoever hands a mail over knows of it beside its bytes. The mail's own words on the same matter come second.</summary>
/// <param name="Sender">The envelope's sender; empty for the null path of bounces, null where it is not known.</param>
/// <param name="Recipients">Whom it was delivered to, where the transport says it.</param>
/// <param name="Account">The account whose mailbox it lay in.</param>
/// <param name="Outgoing">It lay among what the account has sent.</param>
/// <param name="Archive">History: nobody waits for an answer to it any more.</param>
/// <param name="ReceivedAt">When the mailbox took it in; never counted as later than now.</param>
public sealed record MailDelivery(
    string? Sender = null,
    IReadOnlyList<string>? Recipients = null,
    string? Account = null,
    bool Outgoing = false,
    bool Archive = false,
    DateTimeOffset? ReceivedAt = null);
