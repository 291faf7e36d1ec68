using System.Data;
using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace Actors.Storage;

/// <summary>A <c>tsvector</c> of the hashed words with their positions, under a GIN index.</summary>
internal sealed class PostgresSearch(Database database) : SearchStorage
{
    private const long OneAtATime = 0x4143_544F_5253_0003;

    public override int BatchSize => 1_000;

    public override Task Remove(DbConnection connection, DbTransaction transaction, string tenant, long[] positions, CancellationToken cancel) =>
        positions.Length == 0
            ? Task.CompletedTask
            : connection.Change(
                transaction, "DELETE FROM search_docs WHERE tenant = @tenant AND leaf_index = ANY(@positions)", new { tenant, positions }, cancel);

    public override Task RemoveFrom(DbConnection connection, DbTransaction transaction, string tenant, long position, CancellationToken cancel) =>
        connection.Change(transaction, "DELETE FROM search_docs WHERE tenant = @tenant AND leaf_index >= @position", new { tenant, position }, cancel);

    public override async Task Add(
        DbConnection connection, DbTransaction transaction, string tenant, IReadOnlyList<(SearchRow Row, HashedText Text)> rows, TenantWords words, CancellationToken cancel)
    {
        await using var insert = new NpgsqlCommand(Insert, (NpgsqlConnection)connection, (NpgsqlTransaction)transaction);
        insert.Parameters.Add(new() { Value = tenant });
        insert.Parameters.Add(new() { Value = rows.Select(row => row.Row.Position).ToArray() });
        insert.Parameters.Add(new() { Value = rows.Select(row => row.Row.Stream).ToArray() });
        insert.Parameters.Add(new() { Value = rows.Select(row => row.Row.Version).ToArray() });
        insert.Parameters.Add(new() { Value = rows.Select(row => row.Row.Kind).ToArray() });
        insert.Parameters.Add(new() { Value = rows.Select(row => row.Row.AtUs).ToArray() });
        insert.Parameters.Add(new()
        {
            Value = rows.Select(row => row.Text.ToVector(Stretches.Holding(row.Row.Position).Select(stretch => words.OfStretch(stretch.Level, stretch.Number)))).ToArray(),
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text,
        });
        await insert.ExecuteNonQueryAsync(cancel);
    }

    public override Task<FoundRows> Find(
        string tenant, IReadOnlyList<SearchTerm> terms, TenantWords words, long below, int limit, CancellationToken cancel) =>
        database.Read(
            TenantScope.Of(tenant),
            (connection, token) => new PostgresDescent((NpgsqlConnection)connection, tenant, Query(terms, words), words, limit).Run(below, token), cancel);

    /// <summary>The session holds the lock, no transaction: one that is open for a long catching up would keep every table from being vacuumed.</summary>
    public override async ValueTask<IAsyncDisposable?> TakeTurn(bool wait, CancellationToken cancel)
    {
        var connection = (NpgsqlConnection)await database.OpenRead(TenantScope.None, cancel);
        try
        {
            var take = wait ? $"SELECT pg_advisory_lock({OneAtATime}) IS NOT NULL" : $"SELECT pg_try_advisory_lock({OneAtATime})";
            await using var command = new NpgsqlCommand(take, connection);
            if (await command.ExecuteScalarAsync(cancel) is true)
                return new Turn(connection);
            await connection.DisposeAsync();
            return null;
        }
        catch
        {
            await GiveBack(connection); // a wait that was given up may have been granted meanwhile
            throw;
        }
    }

    /// <summary>The connection goes back to the pool without the lock. One that is lost has lost the lock as well.</summary>
    private static async ValueTask GiveBack(NpgsqlConnection connection)
    {
        await using (connection)
        {
            if (connection.State != ConnectionState.Open)
                return;
            await using var release = new NpgsqlCommand("SELECT pg_advisory_unlock_all()", connection);
            try
            {
                await release.ExecuteNonQueryAsync();
            }
            catch (Exception error) when (Outages.Recognise(error) is not null)
            {
                // The server ended the session, and the lock with it.
            }
        }
    }

    private static readonly SearchSyntax Syntax = new(" & ", " | ", phrase => $"({string.Join(" <-> ", phrase)})");

    private static string Query(IReadOnlyList<SearchTerm> terms, TenantWords words) => Syntax.All(terms.Select(term => term.Write(words, Syntax)));

    private const string Insert = """
        INSERT INTO search_docs (tenant, leaf_index, stream, version, kind, at_us, words)
        SELECT $1, leaf_index, stream, version, kind, at_us, words::tsvector
        FROM unnest($2, $3, $4, $5, $6, $7) AS added (leaf_index, stream, version, kind, at_us, words)
        ON CONFLICT (tenant, leaf_index) DO UPDATE SET kind = excluded.kind, words = excluded.words
        """;

    private sealed class Turn(NpgsqlConnection connection) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => GiveBack(connection);
    }
}
