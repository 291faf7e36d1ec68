using System.Data;
using System.Data.Common;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Actors.Storage;

/// <summary>A PostgreSQL database, shared by any number of processes.</summary>
public sealed class PostgresDatabase : Database
{
    /// <summary>
    /// Every query goes by an index, whatever the statistics say: a prepared statement keeps the plan that suited tables when they were
    /// empty, and one that reads a table from end to end is slower with every ticket. Such a plan looks dear, hence no compiler for it.
    /// </summary>
    private const string Plans = "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c jit=off";

    /// <summary>
    /// What a writer prepares is planned once. The planner would make a new plan for every batch of names, at twice the cost of
    /// carrying it out.
    /// </summary>
    private const string WritersPlans = "-c plan_cache_mode=force_generic_plan";

    /// <summary>A writer has its tenant's log locked for a moment: when its machine is cut off just then, the others wait no longer than this.</summary>
    private const string WritersLife = "-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3";

    /// <summary>
    /// Enough for all reads at once that one machine's processors and PostgreSQL's can carry out; more connections only wait in another
    /// place, and each is a process of the server's. A pool size in the connection string wins.
    /// </summary>
    private const int Connections = 12;

    private const long TurnLock = 0x4143_544F_5253_0004;

    private readonly ScopedConnections _shared;
    private readonly NpgsqlDataSource _alone;

    private PostgresDatabase(string connectionString)
    {
        _shared = new(connectionString);
        var alone = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        alone.Options = $"{alone.Options} {WritersPlans} {WritersLife}";
        _alone = NpgsqlDataSource.Create(alone);
    }

    public override bool IsPostgres => true;

    public static async Task<PostgresDatabase> Open(string connectionString, TimeProvider time, ILogger log, CancellationToken cancel)
    {
        try
        {
            var role = await PostgresSetup.Prepare(connectionString, time, log, cancel);
            return new(Working(connectionString, role));
        }
        catch (Exception error) when (Outages.Recognise(error) is { } outage)
        {
            throw outage;
        }
    }

    /// <summary>
    /// Beside the servers that work with it: as it is, under the rights of the login. One that may not see every row is refused rather
    /// than shown a part of the record.
    /// </summary>
    public static PostgresDatabase Beside(string connectionString) => new(Working(connectionString, role: null, "-c row_security=off"));

    public override async ValueTask<DbConnection> OpenRead(TenantScope scope, CancellationToken cancel)
    {
        try
        {
            return await _shared.Open(scope, cancel);
        }
        catch (Exception error) when (Outages.Recognise(error) is { } outage)
        {
            throw outage;
        }
    }

    public override async Task<T> Write<T>(
        TenantScope scope, Func<DbConnection, DbTransaction, CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        try
        {
            await using var connection = await _shared.Open(scope, cancel);
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            var result = await work(connection, transaction, cancel);
            await transaction.CommitAsync(cancel);
            return result;
        }
        catch (Exception error) when (Outages.Recognise(error) is { } outage)
        {
            throw outage;
        }
    }

    internal override async Task<T> WriteOne<T>(
        TenantScope scope, Func<DbConnection, DbTransaction?, CancellationToken, Task<T>> statement, CancellationToken cancel)
    {
        try
        {
            await using var connection = await _shared.Open(scope, cancel);
            return await statement(connection, null, cancel);
        }
        catch (Exception error) when (Outages.Recognise(error) is { } outage)
        {
            throw outage;
        }
    }

    /// <summary>The lock goes with its connection, also when the process dies.</summary>
    public override async ValueTask<IAsyncDisposable?> TakeTurn(CancellationToken cancel)
    {
        var connection = await OpenAlone();
        try
        {
            await using var take = new NpgsqlCommand($"SELECT pg_advisory_lock({TurnLock})", connection) { CommandTimeout = 0 };
            await take.ExecuteNonQueryAsync(cancel);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public override async ValueTask<IClaim?> Claim(bool withOthers, CancellationToken cancel)
    {
        try
        {
            return await PostgresClaim.Take(await OpenAlone(), withOthers, cancel);
        }
        catch (Exception error) when (Outages.Recognise(error) is { } outage)
        {
            throw outage;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await _shared.DisposeAsync();
        await _alone.DisposeAsync();
    }

    internal override ValueTask<DbTransaction> BeginSnapshot(DbConnection connection, CancellationToken cancel) =>
        connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);

    /// <summary>A connection outside the pool: disposed, it is gone with whatever state it was in.</summary>
    internal ValueTask<NpgsqlConnection> OpenAlone() => _alone.OpenConnectionAsync();

    private static string Working(string connectionString, string? role, string more = "")
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 2,
            NoResetOnClose = true,
        };
        if (settings.MaxPoolSize == new NpgsqlConnectionStringBuilder().MaxPoolSize)
            settings.MaxPoolSize = Connections;
        settings.Options = $"{settings.Options} {Plans}{(role is null ? "" : $" -c role={role}")} {more}".Trim();
        return settings.ToString();
    }
}
