namespace Actors.Domain.Screening;

/// <summary>What would go out on an official channel.</summary>
/// <param name="Text">Plain text or HTML; findings point into it as it is.</param>
public sealed record OutboundText(string Text)
{
    /// <summary>The language the buyer is answered in, as a tag such as <c>it</c> or <c>de-AT</c>; null when it is not known.</summary>
    public string? Locale { get; init; }

    /// <summary>Whether the conversation is linked to an order; a text without an order ID is then understood all the same.</summary>
    public bool OrderIsKnown { get; init; }

    /// <summary>How often this order's buyer was asked for a review before.</summary>
    public int ReviewRequests { get; init; }

    public IReadOnlyList<AttachmentDescriptor> Attachments { get; init; } = [];
}
