using Actors.Domain.Screening.Reading;

namespace Actors.Domain.Screening.Rules;

/// <summary>Amazon takes 10 MB per message, of documents and pictures that the order needs.</summary>
internal sealed class AttachmentRule : Rule
{
    public const long MostBytes = 10_000_000;

    private static readonly string[] Types =
    [
        "application/pdf", "image/jpeg", "image/png", "image/gif", "image/bmp", "image/tiff", "text/plain", "application/rtf",
        "application/msword", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.ms-excel",
    ];

    private static readonly string[] Endings =
        [".pdf", ".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif", ".tiff", ".txt", ".rtf", ".doc", ".docx", ".xls", ".xlsx"];

    public override IEnumerable<Finding> Find(TextReading reading)
    {
        var files = reading.Outbound.Attachments;
        if (files.Sum(file => file.Size) > MostBytes)
            yield return new(
                RuleCodes.AttachmentSize, Severity.Block, 0, 0, "The attachments are larger than 10 MB together. Send smaller ones or fewer.");
        if (!files.All(IsDocument))
            yield return new(
                RuleCodes.AttachmentType, Severity.Block, 0, 0,
                "An attachment is of a type the channel does not take. Send a PDF, a picture, a text or an Office document.");
    }

    /// <summary>The name counts as much as the declared type: the buyer's computer goes by the name.</summary>
    private static bool IsDocument(AttachmentDescriptor file)
    {
        var type = file.MediaType.Split(';')[0].Trim();
        return Types.Contains(type, StringComparer.OrdinalIgnoreCase)
            && Endings.Any(ending => file.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }
}
