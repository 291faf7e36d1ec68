using System.Diagnostics;
using Actors.Domain;
using Actors.Runtime;
using Actors.Testing;
using Microsoft.Extensions.Logging.Abstractions;

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

        await Cold(report, store, ticket, $"1,000 events on {database}", snapshots: null, budget: 50);

        await using var snapshots = new Snapshots(store.Storage.Snapshots, NullLogger<Snapshots>.Instance);
        await store.NewHost(snapshots).Read(ticket);
        await snapshots.Keep(CancellationToken.None);
        await Cold(report, store, ticket, $"the same from a snapshot on {database}", snapshots, budget: 50);
    }

    private async Task Cold(Report report, Store store, ActorId ticket, string what, Snapshots? snapshots, double budget)
    {
        var times = new List<double>();
        for (var i = 0; i < 50; i++)
        {
            var cold = store.NewHost(snapshots);
            var start = Stopwatch.GetTimestamp();
            await cold.Read(ticket);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        report.AtMost(Name, $"{what}, median", Latencies.Of(times.Skip(5)).P50, "ms", budget);
        report.Add(Name, $"{what}, p99", Latencies.Of(times.Skip(5)).P99, "ms");
    }
}
