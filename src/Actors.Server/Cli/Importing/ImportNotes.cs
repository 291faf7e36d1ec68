using System.Security.Cryptography;
using System.Text;

namespace Actors.Server.Cli.Importing;

/// <summary>
/// Which mails of a source a server has taken, in a file of the user's. Losing it costs time and nothing else: the server knows what it
/// has taken.
/// </summary>
public sealed class ImportNotes : IDisposable
{
    private readonly HashSet<string> _keys;
    private readonly StreamWriter _file;

    private ImportNotes(string path)
    {
        _keys = File.Exists(path) ? new(File.ReadLines(path), StringComparer.Ordinal) : [];
        _file = new(path, append: true) { AutoFlush = true };
    }

    public static ImportNotes Open(ImportSettings settings)
    {
        var folder = Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "actors", "imports");
        Directory.CreateDirectory(folder);
        return new(Path.Combine(folder, Name(settings)));
    }

    public bool Has(string key) => _keys.Contains(key);

    public void Add(string key)
    {
        if (_keys.Add(key))
            _file.WriteLine(key);
    }

    public void Dispose() => _file.Dispose();

    /// <summary>One for each source, server and tenant: the key says which tenant, and only its hash is written down.</summary>
    private static string Name(ImportSettings settings)
    {
        string[] parts =
        [
            settings.Server.AbsoluteUri, settings.ApiKey, settings.Account ?? "", settings.Sent ? "sent" : "received",
            Path.GetFullPath(settings.Mbox ?? settings.Maildir ?? Path.GetDirectoryName(Path.GetFullPath(settings.Files[0]))!),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..32];
    }
}
