using System.Data.Common;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Actors.Storage;

/// <summary>A PostgreSQL database, shared by any number of processes.</summary>
public sealed class PostgresDatabase : Database
{
    private PostgresDatabase(NpgsqlDataSource source) => Source = source;

    public override bool IsPostgres => true;

    internal NpgsqlDataSource Source { get; }

    public static async Task<PostgresDatabase> Open(string connectionString, TimeProvider time, ILogger log, CancellationToken cancel)
    {
        try
        {
            var role = await PostgresSetup.Prepare(connectionString, time, log, cancel);
            return new(NpgsqlDataSource.Create(Working(connectionString, role)));
        }
        catch (Exception error) when (Outages.Recognise(error) is { } outage)
        {
            throw outage;
        }
    }

    public override async ValueTask<DbConnection> OpenRead(CancellationToken cancel)
    {
        try
        {
            return await Source.OpenConnectionAsync(cancel);
        }
        catch (Exception error) when (Outages.Recognise(error) is { } outage)
        {
            throw outage;
        }
    }

    public override async Task<T> Write<T>(Func<DbConnection, DbTransaction, CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        try
        {
            await using var connection = await Source.OpenConnectionAsync(cancel);
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

    public override ValueTask DisposeAsync() => Source.DisposeAsync();

    private static string Working(string connectionString, string? role)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 2,
            NoResetOnClose = true,
        };
        if (role is not null)
            settings.Options = $"{settings.Options} -c role={role}".TrimStart();
        return settings.ToString();
    }
}
