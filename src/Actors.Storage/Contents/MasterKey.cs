using System.Security.Cryptography;
using System.Text;

namespace Actors.Storage;

/// <summary>
/// The secret that wraps every data key. Whoever has the database and not this key has no text; whoever loses it has lost all text.
/// </summary>
public sealed class MasterKey
{
    public const string EnvironmentVariable = "ACTORS_MASTER_KEY";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly byte[] _wrapping;

    private MasterKey(ReadOnlySpan<byte> secret)
    {
        _wrapping = new byte[Envelope.KeyLength];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, _wrapping, [], "actors/wrap/1"u8);
    }

    /// <summary>
    /// The key of the options, of the environment, of the file, or a new one written to the file with mode 0600.
    /// </summary>
    /// <param name="mayMake">Whether nothing was sealed yet. A new key in place of a lost one would only hide the loss.</param>
    /// <exception cref="MasterKeyException">
    /// What was given is not 32 bytes of base64, the file cannot be read, or it is missing and must not be made.
    /// </exception>
    public static MasterKey Load(StorageOptions options, bool mayMake = true)
    {
        if ((options.MasterKey ?? Environment.GetEnvironmentVariable(EnvironmentVariable)) is { Length: > 0 } given)
            return Parse(given, EnvironmentVariable);

        var file = FileOf(options);
        try
        {
            if (!File.Exists(file) && !mayMake)
                throw new MasterKeyException($"The master key file {file} is missing, and without it no text of this database can be read. Put its copy back.");
            if (!File.Exists(file))
                Generate(file);
            return Parse(File.ReadAllText(file), file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new MasterKeyException($"The master key file {file} cannot be used: {error.Message}", error);
        }
    }

    internal static string FileOf(StorageOptions options) => options.MasterKeyFile ?? Path.Combine(options.DataFolder, "master.key");

    internal byte[] Wrap(ReadOnlySpan<byte> key, ReadOnlySpan<byte> context) => Envelope.Seal(_wrapping, context, key, []);

    internal byte[] Unwrap(ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> context) => Envelope.Open(_wrapping, context, wrapped);

    private static MasterKey Parse(string text, string source)
    {
        Span<byte> secret = stackalloc byte[Envelope.KeyLength + 3];
        return Convert.TryFromBase64String(text.Trim(), secret, out var length) && length == Envelope.KeyLength
            ? new(secret[..length])
            : throw new MasterKeyException($"{source} must hold {Envelope.KeyLength} bytes as base64.");
    }

    /// <summary>
    /// A half-written key is never seen: the file appears complete, and the first of two processes wins. A move that must not
    /// overwrite does not decide that: on Unix it looks whether the file is there, and then renames. So they take turns on a lock file, which stays.
    /// </summary>
    private static void Generate(string file)
    {
        using var turn = TakeTurn($"{file}.lock");
        if (File.Exists(file))
            return;

        var draft = $"{file}.{Environment.ProcessId}-{RandomNumberGenerator.GetHexString(8)}";
        using (var stream = new FileStream(draft, OwnersAlone(FileMode.CreateNew)))
        {
            stream.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Envelope.KeyLength)) + "\n"));
            stream.Flush(flushToDisk: true);
        }
        File.Move(draft, file, overwrite: false);
    }

    private static FileStream TakeTurn(string file)
    {
        FileStream? turn = null;
        return SpinWait.SpinUntil(() => (turn = TryOpen(file)) is not null, Patience)
            ? turn!
            : throw new IOException($"{file} has been held by another process for {Patience.TotalSeconds} s.");
    }

    private static FileStream? TryOpen(string file)
    {
        try
        {
            return new(file, OwnersAlone(FileMode.OpenOrCreate));
        }
        catch (IOException) when (File.Exists(file))
        {
            return null;
        }
    }

    private static FileStreamOptions OwnersAlone(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}

/// <summary>The master key is missing, malformed, or not the one this database was written with.</summary>
public sealed class MasterKeyException(string message, Exception? inner = null) : Exception(message, inner);
