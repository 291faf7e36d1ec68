using System.Diagnostics;
using System.Net;
using Actors.Grains.Clocks;
using Actors.Storage;
using Actors.Testing;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace Actors.Bench.Silos;

/// <summary>
/// What a million open clocks cost as reminders, and as the rows that the sweep reads: writing one, finding what is due, and what a
/// silo holds in memory for those that fall due within its loading window.
/// </summary>
internal sealed class Reminders : IBenchmark
{
    private const string Cluster = "bench";

    public string Name => "reminders";

    public async Task Run(Report report)
    {
        var postgres = PostgresServer.Shared.CreateDatabase();
        await using var store = await Store.Open(postgres);
        var (now, sweep) = (TimeProvider.System.GetUtcNow(), new ClockTable(store.Storage.Database));
        await Fill(store);

        report.Add(Name, "sweep: looking for due clocks among 1 M", await Median(200, () => sweep.Due(now, 512, CancellationToken.None)), "ms");
        report.Add(Name, "sweep: further writes for a clock", 0, "");

        using var silo = await Silos.Start(store, new(postgres, new(IPAddress.Loopback, LoopbackPort.Free()), Cluster));
        var table = silo.Services.GetRequiredService<IReminderTable>();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        var read = await table.ReadRows(0, 0);
        report.Add(Name, "reminders: a silo reads its part, here all of 1 M, every 5 min", Stopwatch.GetElapsedTime(start).TotalSeconds, "s");
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        report.Add(Name, "reminders: memory while they are read", memory / 1e6, "MB");
        GC.KeepAlive(read);
        var writes = await Load.Run(32, TimeSpan.FromSeconds(5), (caller, i) => table.UpsertRow(Reminder($"bench/{caller}-{i}", now)));
        report.Add(Name, "reminders: written, 32 callers", writes.PerSecond, "/s");
        await silo.StopAsync();
    }

    private static async Task<double> Median(int times, Func<Task> work)
    {
        var taken = new List<double>();
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await work();
            taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return Latencies.Of(taken).P50;
    }

    /// <summary>The same million clocks in both forms, none of them due today.</summary>
    private static Task<bool> Fill(Store store) => store.Storage.Database.Write(
        async (connection, transaction, cancel) =>
        {
            await using var command = connection.CreateCommand();
            (command.Transaction, command.CommandTimeout) = (transaction, 600);
            command.CommandText = $"""
                INSERT INTO clocks (tenant, stream, kind, due_us, wake_us)
                SELECT 'bench', 'ticket/' || gen_random_uuid(), 'response', t.at, t.at
                FROM (SELECT (extract(epoch FROM now() + interval '1 day') * 1000000)::bigint + n * 1000 AS at FROM generate_series(1, 1000000) n) t;
                INSERT INTO silo_reminders (service, grain, name, hash, start_at, period)
                SELECT '{Cluster}', 'ticket/bench/' || gen_random_uuid(), 'clock', (random() * 4294967295 - 2147483648)::integer,
                       now() + interval '1 day' + n * interval '1 millisecond', 300000
                FROM generate_series(1, 1000000) n;
                ANALYZE clocks; ANALYZE silo_reminders;
                """;
            await command.ExecuteNonQueryAsync(cancel);
            return true;
        },
        CancellationToken.None);

    private static ReminderEntry Reminder(string key, DateTimeOffset now) => new()
    {
        GrainId = GrainId.Create("ticket", key),
        ReminderName = Alarm.ReminderName,
        StartAt = now.AddDays(1).UtcDateTime,
        Period = TimeSpan.FromMinutes(5),
    };
}
