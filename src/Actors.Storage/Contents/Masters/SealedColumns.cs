namespace Actors.Storage;

/// <summary>A column whose values are sealed under the master key.</summary>
/// <param name="Key">The primary key.</param>
/// <param name="More">What else the seal is tied to.</param>
/// <param name="Context">From key and more, in their order.</param>
/// <param name="IsDisposable">Made anew by whoever misses it.</param>
internal sealed record SealedColumn(
    string Table, string Column, IReadOnlyList<string> Key, IReadOnlyList<string> More, Func<object[], byte[]> Context, bool IsDisposable = false);

/// <summary>Every column that is sealed under the master key: all of them have to be sealed anew when it is changed.</summary>
internal static class SealedColumns
{
    public static IReadOnlyList<SealedColumn> All { get; } =
    [
        new("data_keys", "wrapped", ["tenant", "key_id"], ["subject", "class"],
            row => SealContext.OfDataKey((string)row[0], Id(row[1]), (byte[])row[2], (string)row[3])),
        new("log_keys", "secret", ["tenant", "number"], [], row => SealContext.OfLogKey((string)row[0], (long)row[1])),
        new("witness_keys", "secret", ["number"], [], _ => SealContext.OfWitnessKey()),
        new("users", "authenticator_key", ["id"], [], row => SealContext.OfUserSecret(Id(row[0]), UserSecrets.Authenticator)),
        new("users", "recovery_codes", ["id"], [], row => SealContext.OfUserSecret(Id(row[0]), UserSecrets.RecoveryCodes)),
        new("grain_states", "sealed", ["kind", "key"], [], _ => SealContext.OfGrainState()),
        new("snapshots", "sealed", ["tenant", "stream"], ["program", "version", "head", "at_us"],
            row => SealContext.OfSnapshot((string)row[0], (string)row[1], (string)row[2], (long)row[3], (byte[])row[4], (long)row[5]),
            IsDisposable: true),
    ];

    /// <summary>Identifiers are uuid on PostgreSQL and text on SQLite.</summary>
    private static Guid Id(object value) => value is Guid id ? id : Guid.Parse((string)value);
}
