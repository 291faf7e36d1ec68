using System.Data.Common;
using System.Security.Cryptography;

namespace Actors.Storage;

/// <param name="Resealed">Values that are under the new key now, and were not before.</param>
/// <param name="Damaged">Those that neither key opens; each with its table, column and key.</param>
public sealed record ResealReport(long Resealed, IReadOnlyList<string> Damaged);

/// <summary>
/// Seals everything under the new master key that is not yet, a page at a time, beside the servers that read and write it. It may end at any point
/// and begin anew: a value says itself whose it is.
/// </summary>
internal sealed class Resealing(Database database, MasterKey master, int pageSize)
{
    private readonly SortedSet<string> _damaged = [];
    private long _resealed;

    public async Task<ResealReport> Run(IProgress<long>? progress, CancellationToken cancel)
    {
        foreach (var column in SealedColumns.All)
        {
            while (await Pass(column, progress, cancel) > 0)
            {
                // What was written meanwhile, behind the place where this pass was.
            }
        }

        return new(_resealed, [.. _damaged]);
    }

    private async Task<long> Pass(SealedColumn column, IProgress<long>? progress, CancellationToken cancel)
    {
        var changed = 0L;
        object[]? after = null;
        while (await Page(column, after, cancel) is { Count: > 0 } page)
        {
            after = page[^1].Row[..column.Key.Count];
            var written = await database.Write(
                TenantScope.Every, (connection, transaction, token) => Write(connection, transaction, column, page, token), cancel);
            (changed, _resealed) = (changed + written, _resealed + written);
            progress?.Report(_resealed);
        }

        return changed;
    }

    private Task<List<SealedValue>> Page(SealedColumn column, object[]? after, CancellationToken cancel) => database.Read(
        TenantScope.Every,
        async (connection, token) =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"""
                SELECT {Names([.. column.Key, .. column.More])}, "{column.Column}" FROM {column.Table}
                WHERE "{column.Column}" IS NOT NULL AND substr("{column.Column}", 1, {master.Sealing.Prefix.Length}) <> @prefix
                    {(after is null ? "" : $"AND ({Names(column.Key)}) > ({string.Join(", ", column.Key.Select((_, n) => $"@k{n}"))})")}
                ORDER BY {Names(column.Key)} LIMIT {pageSize}
                """;
            command.Bind("prefix", master.Sealing.Prefix.ToArray());
            Bind(command, after ?? []);
            var values = new List<SealedValue>();
            await using var rows = await command.ExecuteReaderAsync(token);
            while (await rows.ReadAsync(token))
            {
                var row = new object[rows.FieldCount];
                rows.GetValues(row);
                values.Add(new(row[..^1], (byte[])row[^1]));
            }

            return values;
        },
        cancel);

    private async Task<long> Write(
        DbConnection connection, DbTransaction transaction, SealedColumn column, IReadOnlyList<SealedValue> page, CancellationToken cancel)
    {
        var written = 0L;
        foreach (var value in page)
        {
            var young = Resealed(column, value);
            if (young is null && !column.IsDisposable)
                continue;
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            var place = $"{string.Join(" AND ", column.Key.Select((name, n) => $"\"{name}\" = @k{n}"))} AND \"{column.Column}\" = @old";
            command.CommandText = young is null ? $"DELETE FROM {column.Table} WHERE {place}" : $"UPDATE {column.Table} SET \"{column.Column}\" = @young WHERE {place}";
            Bind(command, value.Row[..column.Key.Count]);
            command.Bind("old", value.Sealed);
            if (young is not null)
                command.Bind("young", young);
            written += await command.ExecuteNonQueryAsync(cancel);
        }

        return written;
    }

    private byte[]? Resealed(SealedColumn column, SealedValue value)
    {
        var context = column.Context(value.Row);
        try
        {
            return master.Wrap(master.Unwrap(value.Sealed, context), context);
        }
        catch (CryptographicException)
        {
            if (!column.IsDisposable)
                _damaged.Add($"{column.Table}.{column.Column} of {string.Join(", ", value.Row[..column.Key.Count])}");
            return null;
        }
    }

    private static void Bind(DbCommand command, object[] key)
    {
        for (var n = 0; n < key.Length; n++)
            command.Bind($"k{n}", key[n]);
    }

    private static string Names(IEnumerable<string> columns) => string.Join(", ", columns.Select(name => $"\"{name}\""));

    /// <param name="Row">Its key, and what else the seal is tied to.</param>
    private sealed record SealedValue(object[] Row, byte[] Sealed);
}
