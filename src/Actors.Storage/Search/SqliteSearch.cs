using System.Data.Common;
using Dapper;

namespace Actors.Storage;

/// <summary>
/// FTS5 over the hashed words. It walks the lists of the words from the newest row down and stops at the end of the page, so
/// frequent words are as quick as rare ones.
/// </summary>
internal sealed class SqliteSearch(Database database) : SearchStorage
{
    /// <summary>Small, because the journal waits for the same writer.</summary>
    public override int BatchSize => 200;

    public override async Task Remove(DbConnection connection, DbTransaction transaction, string tenant, long[] positions, CancellationToken cancel)
    {
        if (positions.Length == 0)
            return;
        const string docs = "SELECT doc FROM search_docs WHERE tenant = @tenant AND leaf_index IN @positions";
        await connection.Change(transaction, $"DELETE FROM search_words WHERE rowid IN ({docs})", new { tenant, positions }, cancel);
        await connection.Change(transaction, $"DELETE FROM search_docs WHERE doc IN ({docs})", new { tenant, positions }, cancel);
    }

    public override async Task RemoveFrom(DbConnection connection, DbTransaction transaction, string tenant, long position, CancellationToken cancel)
    {
        const string docs = "SELECT doc FROM search_docs WHERE tenant = @tenant AND leaf_index >= @position";
        await connection.Change(transaction, $"DELETE FROM search_words WHERE rowid IN ({docs})", new { tenant, position }, cancel);
        await connection.Change(transaction, $"DELETE FROM search_docs WHERE doc IN ({docs})", new { tenant, position }, cancel);
    }

    public override async Task Add(
        DbConnection connection, DbTransaction transaction, string tenant, IReadOnlyList<(SearchRow Row, HashedText Text)> rows, TenantWords words, CancellationToken cancel)
    {
        foreach (var (row, text) in rows)
        {
            var arguments = new { tenant, row.Position, row.Stream, row.Version, row.Kind, row.AtUs };
            var doc = await connection.ExecuteScalarAsync<long>(new CommandDefinition(InsertDoc, arguments, transaction, cancellationToken: cancel));
            await connection.Change(transaction, InsertWords, new { doc, tokens = text.ToTokens() }, cancel);
        }
    }

    /// <summary>A row keeps its number when it is indexed again: within a tenant the numbers rise with the positions.</summary>
    private const string InsertDoc = """
        INSERT INTO search_docs (tenant, leaf_index, stream, version, kind, at_us) VALUES (@tenant, @Position, @Stream, @Version, @Kind, @AtUs)
        ON CONFLICT (tenant, leaf_index) DO UPDATE SET kind = excluded.kind
        RETURNING doc
        """;

    private const string InsertWords = "INSERT OR REPLACE INTO search_words (rowid, words) VALUES (@doc, @tokens)";

    public override async Task<FoundRows> Find(
        string tenant, IReadOnlyList<SearchTerm> terms, TenantWords words, long below, int limit, CancellationToken cancel)
    {
        const string sql = """
            SELECT d.leaf_index AS position, d.stream, d.version, d.kind, d.at_us AS atUs
            FROM search_words w JOIN search_docs d ON d.doc = w.rowid
            WHERE w.search_words MATCH @query AND d.tenant = @tenant AND w.rowid <= (
                SELECT doc FROM search_docs WHERE tenant = @tenant AND leaf_index < @below ORDER BY leaf_index DESC LIMIT 1)
            ORDER BY w.rowid DESC
            LIMIT @limit
            """;
        var rows = await database.Rows<SearchRow>(sql, new { tenant, query = Query(terms, words), below, limit }, cancel);
        return new(rows, rows.Count < limit ? 0 : rows[^1].Position);
    }

    public override ValueTask<IAsyncDisposable?> TakeTurn(bool wait, CancellationToken cancel) => new(NoTurn.Instance);

    private static readonly SearchSyntax Syntax = new(" AND ", " OR ", phrase => $"\"{string.Join(' ', phrase)}\"");

    private static string Query(IReadOnlyList<SearchTerm> terms, TenantWords words) => Syntax.All(terms.Select(term => term.Write(words, Syntax)));

    /// <summary>The lock on the data folder keeps other processes away altogether.</summary>
    private sealed class NoTurn : IAsyncDisposable
    {
        public static readonly NoTurn Instance = new();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
