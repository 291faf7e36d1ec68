using System.Data.Common;

namespace Actors.Storage;

/// <summary>
/// The database of one installation. Both kinds have the same tables; a <see cref="Guid"/> parameter fits the identifier columns of
/// both, see the head of <c>Migrations/*/0001_journal.sql</c>.
/// </summary>
public abstract class Database : IAsyncDisposable
{
    public abstract bool IsPostgres { get; }

    /// <summary>A pooled connection that cannot write on SQLite and should not on PostgreSQL; dispose it soon.</summary>
    /// <exception cref="JournalUnavailableException">The database does not answer.</exception>
    public abstract ValueTask<DbConnection> OpenRead(TenantScope scope, CancellationToken cancel);

    /// <summary>
    /// Runs <paramref name="work"/> on a connection of <see cref="OpenRead"/>, and once more when that was lost: a pooled connection may
    /// be older than the server.
    /// </summary>
    /// <exception cref="JournalUnavailableException">The database does not answer.</exception>
    public async Task<T> Read<T>(TenantScope scope, Func<DbConnection, CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        for (var repeated = false; ; repeated = true)
        {
            try
            {
                await using var connection = await OpenRead(scope, cancel);
                return await work(connection, cancel);
            }
            catch (Exception error) when (!repeated && Outages.IsLostConnection(error))
            {
                continue;
            }
            catch (Exception error) when (Outages.Recognise(error) is { } outage)
            {
                throw outage;
            }
        }
    }

    /// <summary>
    /// Runs <paramref name="work"/> in one transaction and commits it. On SQLite it waits for its turn with the journal's batches,
    /// so keep it short.
    /// </summary>
    /// <exception cref="JournalUnavailableException">The database did not answer or refused; the commit may have happened.</exception>
    public abstract Task<T> Write<T>(
        TenantScope scope, Func<DbConnection, DbTransaction, CancellationToken, Task<T>> work, CancellationToken cancel);

    /// <summary>Like <see cref="Write"/>, for a single statement: PostgreSQL makes a transaction of it without being asked to.</summary>
    internal virtual Task<T> WriteOne<T>(
        TenantScope scope, Func<DbConnection, DbTransaction?, CancellationToken, Task<T>> statement, CancellationToken cancel) =>
        Write(scope, statement, cancel);

    /// <summary>
    /// Waits until no other process that shares this database has its turn, and has it until the result is disposed. Null where there
    /// can be no other process.
    /// </summary>
    public abstract ValueTask<IAsyncDisposable?> TakeTurn(CancellationToken cancel);

    /// <summary>
    /// Says that this process works with the database, alone or with others that say the same, until the result is disposed or lost.
    /// </summary>
    /// <returns>Null when others are there that it cannot work with.</returns>
    /// <exception cref="JournalUnavailableException">The database does not answer.</exception>
    public abstract ValueTask<IClaim?> Claim(bool withOthers, CancellationToken cancel);

    public abstract ValueTask DisposeAsync();

    /// <summary>On a connection of <see cref="OpenRead"/>: all that is read in it is of one moment.</summary>
    internal abstract ValueTask<DbTransaction> BeginSnapshot(DbConnection connection, CancellationToken cancel);
}

/// <summary>That a process works with a database; see <see cref="Database.Claim"/>.</summary>
public interface IClaim : IAsyncDisposable
{
    /// <summary>False once it was lost, as after a restart of the database.</summary>
    ValueTask<bool> Holds(CancellationToken cancel);
}

/// <summary>Servers that know nothing of each other must not share a database: what one revokes the other would go on accepting.</summary>
public sealed class DatabaseInUseException() : Exception(
    "Another server works with this database. Servers that share one form a cluster: give each an address in ACTORS_SILO.");
