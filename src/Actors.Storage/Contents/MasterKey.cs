using System.Security.Cryptography;

namespace Actors.Storage;

/// <summary>
/// The secret that wraps every data key. Whoever has the database and not this key has no text; whoever loses it has lost all text. While it is
/// being changed there are two: both open, and one seals.
/// </summary>
public sealed class MasterKey
{
    public const string EnvironmentVariable = "ACTORS_MASTER_KEY";

    /// <summary>The first one seals.</summary>
    private volatile MasterSecret[] _secrets;

    internal MasterKey(MasterSecret secret) => _secrets = [secret];

    /// <summary>
    /// The key of the options, of the environment, of the file, or a new one written to the file with mode 0600.
    /// </summary>
    /// <param name="mayMake">Whether nothing was sealed yet. A new key in place of a lost one would only hide the loss.</param>
    /// <exception cref="MasterKeyException">
    /// What was given is not 32 bytes of base64, the file cannot be read, or it is missing and must not be made.
    /// </exception>
    public static MasterKey Load(StorageOptions options, bool mayMake = true) =>
        (options.MasterKey ?? Environment.GetEnvironmentVariable(EnvironmentVariable)) is { Length: > 0 } given
            ? new(MasterSecret.Parse(given, EnvironmentVariable))
            : new(MasterSecret.Read(FileOf(options), mayMake));

    internal static string FileOf(StorageOptions options) => options.MasterKeyFile ?? Path.Combine(options.DataFolder, "master.key");

    /// <summary>The one that seals.</summary>
    internal MasterSecret Sealing => _secrets[0];

    /// <summary>Looks whether it is being changed, and takes part.</summary>
    /// <exception cref="MasterKeyException">It is, and this is neither of both keys.</exception>
    public async Task Follow(Database database, CancellationToken cancel)
    {
        if (await MasterKeyChange.Find(database, cancel) is { } change)
            Take(change);
    }

    internal void Take(MasterKeyChange change)
    {
        var (old, young) = change.Open(_secrets);
        _secrets = change.IsSealing ? [young, old] : [old, young];
    }

    internal byte[] Wrap(ReadOnlySpan<byte> key, ReadOnlySpan<byte> context) => Sealing.Seal(key, context);

    /// <exception cref="UnknownMasterKeyException">Another key has sealed it.</exception>
    /// <exception cref="CryptographicException">Another context, or changed bytes.</exception>
    internal byte[] Unwrap(ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> context)
    {
        var secrets = _secrets;
        if (MasterSecret.IsNameless(wrapped))
            return secrets.Length > 1 ? OpenNameless(secrets, wrapped, context) : secrets[0].Open(wrapped, context);
        foreach (var secret in secrets)
        {
            if (secret.HasSealed(wrapped))
                return secret.Open(wrapped, context);
        }

        throw new UnknownMasterKeyException();
    }

    private static byte[] OpenNameless(MasterSecret[] secrets, ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> context)
    {
        try
        {
            return secrets[0].Open(wrapped, context);
        }
        catch (CryptographicException)
        {
            return secrets[1].Open(wrapped, context);
        }
    }
}

/// <summary>Something was sealed under another master key than this process has.</summary>
public sealed class UnknownMasterKeyException() : CryptographicException("It was sealed under another master key.");

/// <summary>The master key is missing, malformed, or not the one this database was written with; or what it sealed is damaged.</summary>
/// <param name="code">One of <see cref="MasterKeyFaults"/>.</param>
public sealed class MasterKeyException(string code, string message, Exception? inner = null) : Exception($"{message} ({code})", inner)
{
    public string Code => code;
}

public static class MasterKeyFaults
{
    /// <summary>It is not where it was said to be.</summary>
    public const string Missing = "master-key.missing";

    /// <summary>What is there is no key.</summary>
    public const string Malformed = "master-key.malformed";

    /// <summary>It is a key, and not the one of this database: nothing that was sealed opens.</summary>
    public const string Wrong = "master-key.wrong";

    /// <summary>It is the key of this database; what it sealed has other bytes than were written.</summary>
    public const string Damaged = "master-key.damaged";

    /// <summary>The master key is being changed, and this cannot be done meanwhile.</summary>
    public const string Changing = "master-key.changing";
}
