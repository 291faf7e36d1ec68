using Actors.Domain.Mails;

namespace Actors.Server.Intake.Mails;

/// <summary>A mail as a gateway parsed it: MIME is undone, nothing is interpreted.</summary>
/// <param name="Raw">The mail as it came, base64. It is kept as the attachment <c>message.eml</c>.</param>
/// <param name="Problem">Why the MIME could not be understood; the other fields are then best effort and the mail is quarantined.</param>
public sealed record MailRequest(
    EnvelopeRequest Envelope,
    IReadOnlyList<HeaderRequest> Headers,
    IReadOnlyList<PartyRequest> To,
    ReadOnlyMemory<byte> Raw,
    IReadOnlyList<UploadedFile>? Attachments = null,
    string? MessageId = null,
    PartyRequest? From = null,
    string? Subject = null,
    DateTimeOffset? Date = null,
    string? Text = null,
    string? Html = null,
    string? Problem = null,
    DateTimeOffset? ReceivedAt = null) : IRequest
{
    public IEnumerable<FieldError> Errors()
    {
        if (Raw.IsEmpty)
            yield return new("$.raw", "The mail itself is needed.");
        foreach (var error in Check.AtMost("$.headers", Headers, 2000).Concat(Check.AtMost("$.to", To, 2000)))
            yield return error;
    }

    public InboundMail ToMail() => new(
        new MailEnvelope(Envelope.From, Envelope.To ?? []),
        [.. Headers.Select(header => new MailHeader(header.Name, header.Value))],
        MessageId,
        From?.ToParty(),
        [.. To.Select(party => party.ToParty())],
        Subject,
        Date,
        Text,
        Html,
        [.. (Attachments ?? []).Select(file => new MailAttachment(file.Name, file.MediaType, file.Content))],
        Problem);
}

public sealed record EnvelopeRequest(string? From = null, IReadOnlyList<string>? To = null);

public sealed record HeaderRequest(string Name, string Value);

public sealed record PartyRequest(string Address, string? Name = null)
{
    public MailParty ToParty() => new(Address, Name);
}
