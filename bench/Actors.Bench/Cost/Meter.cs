using System.Diagnostics;
using Actors.Bench.Serving;
using Npgsql;

namespace Actors.Bench.Cost;

/// <param name="Took">From the first command to the last answer.</param>
internal sealed record Usage(TimeSpan Took, Spent Server, Spent Database)
{
    public TimeSpan Both => Server.Processor + Database.Processor;
}

/// <summary>Reads what a server and its PostgreSQL, with all its processes, have used of the processors.</summary>
internal sealed class Meter : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly ServerProcess _server;
    private readonly NpgsqlConnection _connection;
    private readonly int _postmaster;

    private Meter(ServerProcess server, NpgsqlConnection connection)
    {
        (_server, _connection) = (server, connection);
        _postmaster = Processes.Parent(connection.ProcessID);
    }

    public static async Task<Meter> Open(ServerProcess server, string postgres)
    {
        var connection = new NpgsqlConnection(postgres);
        await connection.OpenAsync();
        return new(server, connection);
    }

    /// <summary>What the work costs, with all that follows it: the count ends when both have come to rest.</summary>
    public async Task<Usage> Measure(Func<Task> work)
    {
        var before = (Server: Processes.OfOne(_server.Id), Database: Processes.OfFamily(_postmaster));
        var clock = Stopwatch.StartNew();
        await work();
        var took = clock.Elapsed;
        await Rest();
        return new(took, Processes.OfOne(_server.Id) - before.Server, Processes.OfFamily(_postmaster) - before.Database);
    }

    /// <summary>Until server and database together use less than a quarter of a processor.</summary>
    public async Task Rest()
    {
        var clock = Stopwatch.StartNew();
        TimeSpan before, used;
        do
        {
            before = Both();
            await Task.Delay(Look, TimeProvider.System);
            used = Both() - before;
        }
        while (used > Look / 4 && clock.Elapsed < Patience);
    }

    /// <summary>Connections to the database but this one.</summary>
    public async Task<long> Connections()
    {
        await using var command = new NpgsqlCommand(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", _connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private TimeSpan Both() => Processes.OfOne(_server.Id).Processor + Processes.OfFamily(_postmaster).Processor;
}
