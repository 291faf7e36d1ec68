using System.Text;
using System.Text.Json;

namespace Actors.Storage;

/// <summary>Seals what would let a reader of the database sign in: the authenticator key and the recovery codes.</summary>
public sealed class UserSecrets
{
    /// <summary>Names of the two, for their seals.</summary>
    internal const string Authenticator = "authenticator-key";
    internal const string RecoveryCodes = "recovery-codes";

    private readonly MasterKey _master;

    internal UserSecrets(MasterKey master) => _master = master;

    internal byte[]? Seal(Guid user, string? authenticatorKey) =>
        authenticatorKey is null ? null : _master.Wrap(Encoding.UTF8.GetBytes(authenticatorKey), KeyContext(user));

    internal byte[]? Seal(Guid user, IReadOnlyList<string> recoveryCodes) =>
        recoveryCodes.Count == 0 ? null : _master.Wrap(JsonSerializer.SerializeToUtf8Bytes(recoveryCodes), CodesContext(user));

    internal string? OpenKey(Guid user, byte[]? wrapped) =>
        wrapped is null ? null : Encoding.UTF8.GetString(_master.Unwrap(wrapped, KeyContext(user)));

    internal IReadOnlyList<string> OpenCodes(Guid user, byte[]? wrapped) =>
        wrapped is null ? [] : JsonSerializer.Deserialize<string[]>(_master.Unwrap(wrapped, CodesContext(user)))!;

    private static byte[] KeyContext(Guid user) => SealContext.OfUserSecret(user, Authenticator);

    private static byte[] CodesContext(Guid user) => SealContext.OfUserSecret(user, RecoveryCodes);
}
