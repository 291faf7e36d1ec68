using System.Data.Common;
using System.Security.Cryptography;

namespace Actors.Storage;

/// <summary>
/// A log by its name: the first key's, so that no other installation has it, the tenant's, and from the second epoch on its number.
/// </summary>
/// <param name="Keys">Public ones, oldest first; at least one.</param>
/// <param name="Decided">When administrators went on without what a restore had lost, oldest first: each time a new epoch began.</param>
internal sealed record NamedLog(string Tenant, IReadOnlyList<byte[]> Keys, IReadOnlyList<long> Decided)
{
    /// <summary>The event of the tenant's actor that begins a new epoch.</summary>
    public const string EpochEvent = "tenant.log-epoch-opened";

    public long Epoch => 1 + Decided.Count;

    public string Origin => OriginIn(Epoch);

    /// <summary>Null where nothing was ever signed.</summary>
    public static async Task<NamedLog?> Read(DbConnection connection, DbTransaction? transaction, string tenant, CancellationToken cancel)
    {
        var keys = await connection.Rows<byte[]>(
            transaction, "SELECT public FROM log_keys WHERE tenant = @tenant ORDER BY number", new { tenant }, cancel);
        return keys.Count == 0 ? null : await Of(connection, transaction, tenant, keys, cancel);
    }

    /// <summary>The log that these keys sign.</summary>
    public static async Task<NamedLog> Of(
        DbConnection connection, DbTransaction? transaction, string tenant, IReadOnlyList<byte[]> keys, CancellationToken cancel) => new(
        tenant, keys, await connection.Rows<long>(
            transaction,
            "SELECT at_us FROM events WHERE tenant = @tenant AND stream = @stream AND type = @EpochEvent ORDER BY version",
            new { tenant, stream = ActorId.ForTenant(tenant).Stream, EpochEvent },
            cancel));

    public string OriginIn(long epoch)
    {
        var name = $"actors/{Convert.ToHexStringLower(SHA256.HashData(Keys[0]))[..16]}/{Tenant}";
        return epoch == 1 ? name : $"{name}/{epoch}";
    }

    /// <summary>
    /// Whether an administrator went on without what this was signed for. The key that signed it, and with it the name of the log, may be lost as
    /// well; what was signed before the decision is told by its time then.
    /// </summary>
    public bool HadBefore(Checkpoint checkpoint)
    {
        if (checkpoint.Origin == Origin || Decided.Count == 0)
            return false;
        for (var epoch = Epoch - 1; epoch > 0; epoch--)
        {
            if (checkpoint.Origin == OriginIn(epoch))
                return true;
        }

        return checkpoint.At < Micros.ToTime(Decided[^1]);
    }
}
