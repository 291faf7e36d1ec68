using Actors.Domain.Texts;
using MimeKit;

namespace Actors.Channels.Mails.Reading;

/// <summary>The parts of a mail that are kept as files.</summary>
internal static class FileParts
{
    private const string Unspecific = "application/octet-stream";

    public static MailAttachment Read(MimeEntity entity, int number)
    {
        var name = NameOf(entity);
        var type = entity.ContentType.MimeType.ToLowerInvariant();
        if (type == Unspecific && name is not null)
            type = MimeTypes.GetMimeType(name);
        return new(name ?? $"attachment-{number}{Extension(type)}", type, PartBytes.Of(entity));
    }

    private static string? NameOf(MimeEntity entity) =>
        (entity.ContentDisposition?.FileName ?? entity.ContentType.Name)?.AsItIsRead().Trim() is { Length: > 0 } name ? name : null;

    /// <summary>A file without an ending opens with nothing.</summary>
    private static string Extension(string type) => MimeTypes.TryGetExtension(type, out var extension) ? extension : "";
}
