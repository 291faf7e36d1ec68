namespace Actors.Domain.Mails;

/// <summary>A mail with its MIME undone, nothing is interpreted. Every field comes from a stranger.</summary>
/// <param name="Headers">In the order of the mail, names as written, values unfolded but otherwise raw.</param>
/// <param name="MessageId">Without angle brackets.</param>
/// <param name="Problem">Why the reader could not make sense of the MIME; the other fields are then best effort.</param>
public sealed record InboundMail(
    MailEnvelope Envelope,
    IReadOnlyList<MailHeader> Headers,
    string? MessageId,
    MailParty? From,
    IReadOnlyList<MailParty> To,
    string? Subject,
    DateTimeOffset? Date,
    string? Text,
    string? Html,
    IReadOnlyList<MailAttachment> Attachments,
    string? Problem)
{
    /// <summary>The value of the topmost header of that name.</summary>
    public string? Header(string name) => HeadersNamed(name).FirstOrDefault();

    public IEnumerable<string> HeadersNamed(string name) =>
        from header in Headers
        where header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
        select header.Value.Trim();
}

/// <summary>What the transport said, as far as it is known.</summary>
/// <param name="From">Null when the mail has the empty return path of bounces, or when the path is unknown.</param>
/// <param name="Outgoing">It lay among what the account has sent.</param>
/// <param name="Account">The account in whose mailbox it lay, where that is known.</param>
public sealed record MailEnvelope(string? From, IReadOnlyList<string> To, string? Account = null, bool Outgoing = false);

public sealed record MailHeader(string Name, string Value);

/// <param name="Address">As written; compare without regard to case.</param>
public sealed record MailParty(string Address, string? Name);

public sealed record MailAttachment(string Name, string MediaType, ReadOnlyMemory<byte> Bytes);
