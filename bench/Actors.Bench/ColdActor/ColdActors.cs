using System.Diagnostics;
using Actors.Bench.Measuring;
using Actors.Domain;
using Actors.Testing;

namespace Actors.Bench.ColdActor;

/// <summary>How long the first answer of an actor with 1,000 events takes when nothing of it is in memory.</summary>
internal sealed class ColdActors : IBenchmark
{
    public string Name => "cold-actor";

    public async Task Run(Report report)
    {
        await Measure(report, "SQLite", null);
        await Measure(report, "PostgreSQL", PostgresServer.Shared.CreateDatabase());
    }

    private async Task Measure(Report report, string database, string? connection)
    {
        await using var store = await Store.Open(connection);
        ActorId ticket = (await store.OpenTickets(1))[0];
        while ((await store.Actors.Read(ticket)).Version < 1_000)
            await store.Reply(ticket);

        var times = new List<double>();
        for (var i = 0; i < 50; i++)
        {
            await using var cold = store.NewHost();
            var start = Stopwatch.GetTimestamp();
            await cold.Read(ticket);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        report.AtMost(Name, $"1,000 events on {database}, median", Latencies.Of(times.Skip(5)).P50, "ms", 50);
        report.Add(Name, $"1,000 events on {database}, p99", Latencies.Of(times.Skip(5)).P99, "ms");
    }
}
