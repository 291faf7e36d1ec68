using System.Security.Cryptography;
using System.Text;

namespace Actors.Storage;

/// <summary>
/// One master key. What it seals begins with its name: <c>02 ‖ name (4) ‖ sealed</c>, so that a row tells whose it is. Before keys had names it was
/// <c>sealed</c> alone, which begins with 01.
/// </summary>
internal sealed class MasterSecret
{
    public const int NameLength = 4;
    private const byte Named = 2;
    private const byte Nameless = 1;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly byte[] _secret;
    private readonly byte[] _wrapping = new byte[Envelope.KeyLength];
    private readonly byte[] _prefix = new byte[1 + NameLength];

    public MasterSecret(ReadOnlySpan<byte> secret)
    {
        _secret = secret.ToArray();
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, _wrapping, [], "actors/wrap/1"u8);
        _prefix[0] = Named;
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, _prefix.AsSpan(1), [], "actors/master-name/1"u8);
    }

    /// <summary>Says nothing of the key, and which one it is.</summary>
    public ReadOnlySpan<byte> Name => _prefix.AsSpan(1);

    /// <summary>What everything begins with that it has sealed.</summary>
    public ReadOnlyMemory<byte> Prefix => _prefix;

    public static bool IsNameless(ReadOnlySpan<byte> bytes) => bytes is [Nameless, ..];

    public bool HasSealed(ReadOnlySpan<byte> bytes) => bytes.StartsWith(_prefix);

    public byte[] Seal(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context) => [.. _prefix, .. Envelope.Seal(_wrapping, context, plain, [])];

    /// <exception cref="CryptographicException">Another key, another context or changed bytes.</exception>
    public byte[] Open(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> context) =>
        Envelope.Open(_wrapping, context, HasSealed(bytes) ? bytes[_prefix.Length..] : bytes);

    /// <summary>This key under another one.</summary>
    public byte[] SealedUnder(MasterSecret other) => other.Seal(_secret, SealContext.OfMasterKey());

    public MasterSecret Opened(ReadOnlySpan<byte> other) => new(Open(other, SealContext.OfMasterKey()));

    /// <exception cref="MasterKeyException">It is none.</exception>
    public static MasterSecret Parse(string text, string source)
    {
        Span<byte> secret = stackalloc byte[Envelope.KeyLength + 3];
        return Convert.TryFromBase64String(text.Trim(), secret, out var length) && length == Envelope.KeyLength
            ? new(secret[..length])
            : throw new MasterKeyException(MasterKeyFaults.Malformed, $"{source} must hold {Envelope.KeyLength} bytes as base64.");
    }

    /// <param name="mayMake">Whether one is made where there is no file.</param>
    /// <exception cref="MasterKeyException">The file is missing and must not be made, cannot be read, or holds no key.</exception>
    public static MasterSecret Read(string file, bool mayMake)
    {
        try
        {
            if (!File.Exists(file) && !mayMake)
                throw new MasterKeyException(
                    MasterKeyFaults.Missing,
                    $"The master key file {file} is missing, and without it no text of this database can be read. Put its copy back.");
            if (!File.Exists(file))
                Generate(file);
            return Parse(File.ReadAllText(file), file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new MasterKeyException(MasterKeyFaults.Missing, $"The master key file {file} cannot be used: {error.Message}", error);
        }
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
