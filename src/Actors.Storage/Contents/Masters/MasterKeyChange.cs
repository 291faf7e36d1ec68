using System.Security.Cryptography;

namespace Actors.Storage;

/// <summary>That the master key is being changed, as the database says it. Whoever has one of both keys has both.</summary>
/// <param name="Forward">The new one under the old.</param>
/// <param name="Backward">The old one under the new.</param>
/// <param name="Sealing">1 once everything new is sealed under the new key.</param>
internal sealed record MasterKeyChange(byte[] From, byte[] To, byte[] Forward, byte[] Backward, long Sealing)
{
    public bool IsSealing => Sealing == 1;

    public static MasterKeyChange Of(MasterSecret old, MasterSecret young) =>
        new(old.Name.ToArray(), young.Name.ToArray(), young.SealedUnder(old), old.SealedUnder(young), 0);

    public static Task<MasterKeyChange?> Find(Database database, CancellationToken cancel) => database.Row<MasterKeyChange>(
        TenantScope.None,
        """SELECT from_id AS "From", to_id AS "To", forward, backward, sealing FROM master_key_change WHERE number = 1""",
        new { },
        cancel);

    /// <exception cref="MasterKeyException">None of the keys is one of both, or the row was altered.</exception>
    public (MasterSecret Old, MasterSecret Young) Open(IEnumerable<MasterSecret> known)
    {
        try
        {
            foreach (var secret in known)
            {
                if (secret.Name.SequenceEqual(From))
                    return (secret, secret.Opened(Forward));
                if (secret.Name.SequenceEqual(To))
                    return (secret.Opened(Backward), secret);
            }
        }
        catch (CryptographicException error)
        {
            throw new MasterKeyException(MasterKeyFaults.Damaged, "The key that is being introduced does not open: the row that names it is damaged.", error);
        }

        throw new MasterKeyException(MasterKeyFaults.Wrong, "The master key of this database is being changed, and the one that was given is neither the old nor the new one.");
    }
}
