namespace Actors.Server.Contents;

/// <summary>A file as requests carry it.</summary>
/// <param name="Content">Base64.</param>
public sealed record UploadedFile(string Name, string MediaType, ReadOnlyMemory<byte> Content)
{
    public const int LargestFile = 10 * 1024 * 1024;
    public const int MostFiles = 20;

    public IEnumerable<FieldError> Errors(string field) =>
    [
        .. Check.Token($"{field}.name", Name, 255),
        .. Check.Token($"{field}.mediaType", MediaType, 127),
        .. Content.Length > LargestFile ? [new FieldError($"{field}.content", "At most 10 MB.")] : Array.Empty<FieldError>(),
    ];

    public static IEnumerable<FieldError> Errors(string field, IReadOnlyList<UploadedFile>? files) =>
        Check.AtMost(field, files, MostFiles)
            .Concat((files ?? []).SelectMany((file, index) => file.Errors($"{field}[{index}]")));
}
