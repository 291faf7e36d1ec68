using Actors.Domain.Tickets;

namespace Actors.Server.Intake.Messages;

/// <param name="ExternalId">The channel's identifier of the message: the same one is recorded once per account.</param>
/// <param name="Thread">The channel's key of the conversation. Without it, what one sender says about one order is one ticket.</param>
/// <param name="ReplyTo">The address answers go to, where it is not the sender's.</param>
/// <param name="Marketplace">The channel's own id of the marketplace; without it a relay address of the sender says it.</param>
/// <param name="OccurredAt">When it was said; never counted as later than it was received.</param>
/// <param name="ReceivedAt">When the channel handed it over; now, unless an import says otherwise.</param>
public sealed record MessageRequest(
    string Account,
    string ExternalId,
    SenderRequest Sender,
    SourceRequest Source,
    string? Thread = null,
    string? Subject = null,
    string? Text = null,
    string? Html = null,
    string? OrderId = null,
    IReadOnlyList<string>? Asins = null,
    DateTimeOffset? OccurredAt = null,
    DateTimeOffset? ReceivedAt = null,
    IReadOnlyList<UploadedFile>? Attachments = null,
    string? Marketplace = null) : IRequest
{
    private const int LongestSubject = 1000;

    public IEnumerable<FieldError> Errors()
    {
        foreach (var error in Check.Token("$.account", Account, 40)
            .Concat(Check.Token("$.externalId", ExternalId, 500))
            .Concat(Check.OptionalToken("$.thread", Thread, 500))
            .Concat(Check.OptionalToken("$.marketplace", Marketplace, 100))
            .Concat(Check.Token("$.source.verified", Source.Verified, 480))
            .Concat(Check.AtMost("$.asins", Asins, 100))
            .Concat(UploadedFile.Errors("$.attachments", Attachments)))
            yield return error;
        if (Text?.Length > Check.LongestMessage)
            yield return new("$.text", $"At most {Check.LongestMessage} characters. Attach what is longer.");
        if (Html?.Length > Check.LongestMessage)
            yield return new("$.html", $"At most {Check.LongestMessage} characters. Attach what is longer.");
        if (Subject?.Length > LongestSubject)
            yield return new("$.subject", $"At most {LongestSubject} characters.");
        if (string.IsNullOrWhiteSpace(Subject) && string.IsNullOrWhiteSpace(Text) && string.IsNullOrWhiteSpace(Html) && Attachments is not { Count: > 0 })
            yield return new("$.text", "A message has a subject, a text or an attachment.");
        if (OrderId is not null && !OrderIds.IsValid(OrderId))
            yield return new("$.orderId", "1 to 64 characters: letters, digits and # - _ . only.");
        if (Asins?.Any(asin => asin.Length is 0 or > 20 || !asin.All(char.IsAsciiLetterOrDigit)) is true)
            yield return new("$.asins", "An ASIN has 1 to 20 letters and digits.");
    }
}

public sealed record SenderRequest(SenderKind Kind, string? Address = null, string? Name = null);

public enum SourceKind
{
    Api,
    Webhook,
    Mail,
    Manual,
    Import,
}

/// <param name="Verified">How the origin was verified, for example <c>webhook-signature</c>; <c>none</c> when nothing vouches for it (R6).</param>
public sealed record SourceRequest(SourceKind Kind, string Verified);
