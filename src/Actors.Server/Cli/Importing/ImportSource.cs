using Actors.Channels.Mails;
using Actors.Channels.Mails.Archives;

namespace Actors.Server.Cli.Importing;

/// <param name="Name">As it is shown.</param>
/// <param name="Key">Tells it from the others of its source, in this import and in a later one.</param>
/// <param name="Bytes">Null when they cannot be read; then <paramref name="Problem"/> says why.</param>
/// <param name="End">How much of the source is read after it.</param>
public sealed record ImportedMail(string Name, string Key, byte[]? Bytes, string? Sender, long End, string? Problem = null);

/// <summary>Where mails are imported from; one that cannot be read does not end the import.</summary>
/// <param name="Length">What <see cref="ImportedMail.End"/> counts up to.</param>
public sealed record ImportSource(long Length, Func<IEnumerable<ImportedMail>> Mails)
{
    private static readonly string TooLarge = $"larger than {RawMail.LargestKept / 1024 / 1024} MiB";

    public static ImportSource Of(ImportSettings settings) =>
        settings.Mbox is { } mbox ? new(new FileInfo(mbox).Length, () => FromMbox(mbox))
        : settings.Maildir is { } maildir ? FromFiles(maildir, Maildir(maildir))
        : FromFiles("", settings.Files);

    private static IEnumerable<ImportedMail> FromMbox(string path)
    {
        using var stream = File.OpenRead(path);
        var number = 0;
        var at = 0L;
        foreach (var mail in Mbox.Read(stream))
        {
            yield return new($"{Path.GetFileName(path)}#{++number}", $"{at}-{mail.End}", mail.Bytes, mail.Sender, mail.End, mail.Bytes is null ? TooLarge : null);
            at = mail.End;
        }
    }

    private static ImportSource FromFiles(string folder, IReadOnlyList<string> files) =>
        new(files.Count, () => files.Select((file, index) => FromFile(folder, file, index + 1)));

    private static ImportedMail FromFile(string folder, string file, long end)
    {
        var name = folder.Length > 0 ? Path.GetRelativePath(folder, file) : Path.GetFileName(file);
        try
        {
            var info = new FileInfo(file);
            return info.Length > RawMail.LargestKept
                ? new(name, Key(file), null, null, end, TooLarge)
                : new(name, Key(file), File.ReadAllBytes(file), null, end);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(name, Key(file), null, null, end, exception.Message);
        }
    }

    /// <summary>In a maildir the flags behind the colon change, and a mail moves from <c>new</c> to <c>cur</c>; the name before it stays.</summary>
    private static string Key(string file) => Path.GetFileName(file).Split(":2,")[0];

    /// <summary>The folder itself and those within it, in the order of their mails' names, which begin with the time.</summary>
    private static List<string> Maildir(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) is "cur" or "new")
            .OrderBy(Path.GetFileName, StringComparer.Ordinal)];
}
