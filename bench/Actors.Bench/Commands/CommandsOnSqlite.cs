using Microsoft.Data.Sqlite;

namespace Actors.Bench.Commands;

/// <summary>Audited replies through actors against commits of one row each, equally durable, in a SQLite database beside it.</summary>
internal sealed class CommandsOnSqlite : IBenchmark
{
    private const int Rounds = 3;
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(5);

    public string Name => "commands-sqlite";

    public async Task Run(Report report)
    {
        await using var store = await Store.Open(postgres: null);
        var tickets = await store.OpenTickets(2_048);
        List<LoadResult> baseline = [], audited = [];
        for (var round = 0; round < Rounds; round++)
        {
            baseline.Add(await SingleRows());
            audited.Add(await CommandsOnPostgres.Audited(store, tickets, 64));
        }

        report.Add(Name, "single-row durable commits", CommandsOnPostgres.Rate(baseline), "/s");
        report.Add(Name, "audited replies, 64 callers", CommandsOnPostgres.Rate(audited), "/s");
        report.Add(Name, "audited replies, 64 callers, p99", Latencies.Median(audited.Select(run => run.Latencies.P99)), "ms");
        report.AtLeast(Name, "ratio", CommandsOnPostgres.Ratio(audited, baseline), "×", 2);
    }

    private static async Task<LoadResult> SingleRows()
    {
        var folder = Directory.CreateTempSubdirectory("actors-bench-").FullName;
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "bare.db")};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE bare (id INTEGER PRIMARY KEY, payload BLOB NOT NULL);");
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO bare (payload) VALUES (@payload)";
        insert.Parameters.AddWithValue("@payload", new byte[400]);
        insert.Prepare();
        var result = await Load.Run(1, Each, (_, _) => Task.FromResult(insert.ExecuteNonQuery()));
        await connection.CloseAsync();
        Directory.Delete(folder, recursive: true);
        return result;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant text.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
