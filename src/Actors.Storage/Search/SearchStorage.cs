using System.Data.Common;

namespace Actors.Storage;

/// <summary>A place in the index; its position is the one in the tenant's log.</summary>
internal sealed record SearchRow(long Position, string Stream, long Version, string Kind, long AtUs);

/// <param name="Rows">Newest first.</param>
/// <param name="End">Everything from here on was looked at: the next page lies below. 0 when nothing is left.</param>
internal sealed record FoundRows(IReadOnlyList<SearchRow> Rows, long End);

/// <summary>The word index of one kind of database.</summary>
internal abstract class SearchStorage
{
    /// <summary>How many events are indexed in one transaction.</summary>
    public abstract int BatchSize { get; }

    public static SearchStorage Of(Database database) => database.IsPostgres ? new PostgresSearch(database) : new SqliteSearch(database);

    /// <summary>Takes away what is indexed at these positions.</summary>
    public abstract Task Remove(DbConnection connection, DbTransaction transaction, string tenant, long[] positions, CancellationToken cancel);

    /// <summary>Takes away what is indexed from a position on.</summary>
    public abstract Task RemoveFrom(DbConnection connection, DbTransaction transaction, string tenant, long position, CancellationToken cancel);

    public abstract Task Add(
        DbConnection connection, DbTransaction transaction, string tenant, IReadOnlyList<(SearchRow Row, HashedText Text)> rows, TenantWords words, CancellationToken cancel);

    /// <summary>The newest <paramref name="limit"/> rows below a position that hold all terms; fewer, when the search would take too long.</summary>
    public abstract Task<FoundRows> Find(
        string tenant, IReadOnlyList<SearchTerm> terms, TenantWords words, long below, int limit, CancellationToken cancel);

    /// <summary>Keeps other processes from indexing until it is disposed; null when another one does it already.</summary>
    public abstract ValueTask<IAsyncDisposable?> TakeTurn(bool wait, CancellationToken cancel);
}
