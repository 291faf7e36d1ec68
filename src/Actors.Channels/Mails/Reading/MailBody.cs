using MimeKit;

namespace Actors.Channels.Mails.Reading;

/// <summary>What the parts of a mail come to: its words, its page and its files.</summary>
internal sealed class MailBody
{
    /// <summary>Far above what people send; beyond it somebody means harm.</summary>
    private const int MostParts = 5_000;

    private readonly List<TextBlock> _blocks = [];
    private readonly List<MailAttachment> _files = [];
    private int _parts;

    public IReadOnlyList<MailAttachment> Files => _files;

    public string? Text => _blocks.Exists(block => !block.IsHtml) ? Joined(_blocks.Select(block => block.AsText), "\n") : null;

    public string? Html => _blocks.Exists(block => block.IsHtml) ? Joined(_blocks.Select(block => block.AsHtml), "<br/>\n") : null;

    /// <returns>Why not everything was taken, or null.</returns>
    public string? Add(MimeEntity entity) => Add(entity, alternative: false) ? null : "too many parts or too long a header";

    private bool Add(MimeEntity entity, bool alternative)
    {
        if (++_parts > MostParts)
            return false;
        if (entity is Multipart several)
            return several.All(part => Add(part, alternative || several is MultipartAlternative));
        if (Wrapping.Inside(entity) is { } inside && !Add(inside, alternative))
            return false;
        if (TextParts.IsText(entity))
            _blocks.Add(TextParts.Read(entity) with { Alternative = alternative });
        else
            _files.Add(FileParts.Read(entity, _files.Count + 1));
        return true;
    }

    private static string? Joined(IEnumerable<string?> blocks, string between)
    {
        var joined = string.Join(between, blocks.Where(block => block is not null));
        return string.IsNullOrWhiteSpace(joined) ? null : joined;
    }
}
