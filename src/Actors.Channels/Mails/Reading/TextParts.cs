using System.Net;
using MimeKit;
using MimeKit.Text;

namespace Actors.Channels.Mails.Reading;

/// <param name="Alternative">The mail says the same in another form as well.</param>
internal sealed record TextBlock(string Content, bool IsHtml, bool Alternative = false)
{
    /// <summary>What it adds to the mail's text: nothing where the text has it in another form.</summary>
    public string? AsText => !IsHtml ? Content : Alternative ? null : "";

    public string? AsHtml => IsHtml ? Content : Alternative ? null : $"<pre>{WebUtility.HtmlEncode(Content)}</pre>";
}

/// <summary>The parts a mail program shows as text.</summary>
internal static class TextParts
{
    public static bool IsText(MimeEntity entity)
    {
        var type = entity.ContentType;
        return (type.IsMimeType("text", "plain") || type.IsMimeType("text", "html") || IsDeliveryStatus(type))
            && entity.ContentDisposition?.Disposition is null or "inline";
    }

    /// <summary>In its form for addresses in any script as well (RFC 6533), which Exim always writes.</summary>
    private static bool IsDeliveryStatus(ContentType type) =>
        type.IsMimeType("message", "delivery-status") || type.IsMimeType("message", "global-delivery-status");

    public static TextBlock Read(MimeEntity entity)
    {
        var text = Charsets.Decode(PartBytes.Of(entity), entity.ContentType.Charset ?? "").Replace("\r\n", "\n", StringComparison.Ordinal);
        return new(IsFlowed(entity) ? Unfolded(text, entity) : text, entity.ContentType.IsMimeType("text", "html"));
    }

    private static bool IsFlowed(MimeEntity entity) =>
        entity.ContentType.IsMimeType("text", "plain")
        && string.Equals(entity.ContentType.Format, "flowed", StringComparison.OrdinalIgnoreCase);

    /// <summary>RFC 3676: a line that ends in a blank goes on in the next one.</summary>
    private static string Unfolded(string text, MimeEntity entity) => new FlowedToText
    {
        DeleteSpace = string.Equals(entity.ContentType.Parameters["delsp"], "yes", StringComparison.OrdinalIgnoreCase),
    }.Convert(text);
}
