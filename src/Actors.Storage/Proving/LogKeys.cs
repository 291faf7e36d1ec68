using System.Security.Cryptography;

namespace Actors.Storage;

/// <summary>The keys on P-256 that sign the checkpoints of a tenant's log, one after the other. The secret halves are sealed.</summary>
public sealed class LogKeys
{
    private readonly Database _database;
    private readonly MasterKey _master;
    private readonly TimeProvider _time;

    internal LogKeys(Database database, MasterKey master, TimeProvider time) => (_database, _master, _time) = (database, master, time);

    /// <summary>The key that signs now; made when there is none. To be disposed.</summary>
    public async Task<ECDsa> Current(string tenant, CancellationToken cancel) => (await Read(tenant, cancel)).Current;

    /// <summary>The key that signs now, made when there is none, and all that ever signed.</summary>
    internal async Task<SigningKeys> Read(string tenant, CancellationToken cancel)
    {
        var rows = await List(tenant, cancel);
        if (rows.Count == 0)
        {
            using var first = Make();
            await Add(tenant, number: 1, first, cancel);
            rows = await List(tenant, cancel);
        }

        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(_master.Unwrap(rows[^1].Secret, SealContext.OfLogKey(tenant, rows[^1].Number)), out _);
        return new([.. rows.Select(row => row.Public)], key);
    }

    /// <summary>It signs from now on.</summary>
    /// <returns>False when another one was quicker.</returns>
    public async Task<bool> Add(string tenant, ECDsa key, CancellationToken cancel) =>
        await Add(tenant, (await List(tenant, cancel)).Count + 1, key, cancel) > 0;

    public static ECDsa Make() => ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private Task<List<Row>> List(string tenant, CancellationToken cancel) => _database.Rows<Row>(
        "SELECT number, public, secret FROM log_keys WHERE tenant = @tenant ORDER BY number", new { tenant }, cancel);

    private Task<int> Add(string tenant, long number, ECDsa key, CancellationToken cancel) => _database.Change(
        "INSERT INTO log_keys (tenant, number, public, secret, at_us) VALUES (@tenant, @number, @shown, @secret, @at) ON CONFLICT DO NOTHING",
        new
        {
            tenant,
            number,
            shown = key.ExportSubjectPublicKeyInfo(),
            secret = _master.Wrap(key.ExportPkcs8PrivateKey(), SealContext.OfLogKey(tenant, number)),
            at = Micros.From(_time.GetUtcNow()),
        },
        cancel);

    private sealed record Row(long Number, byte[] Public, byte[] Secret);
}

/// <param name="Public">Of all keys of the log, oldest first.</param>
internal sealed record SigningKeys(IReadOnlyList<byte[]> Public, ECDsa Current) : IDisposable
{
    public void Dispose() => Current.Dispose();
}
