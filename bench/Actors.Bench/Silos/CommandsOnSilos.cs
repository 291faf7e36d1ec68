using System.Diagnostics;
using Actors.Bench.Commands;
using Actors.Domain;
using Actors.Runtime;
using Actors.Testing;

namespace Actors.Bench.Silos;

/// <summary>
/// Audited replies through cells alone, on one silo and on two, and what a call of an actor costs that has nothing to do. All in one
/// process on one PostgreSQL: two silos show what the way between them costs, not what a second machine gives.
/// </summary>
internal sealed class CommandsOnSilos : IBenchmark
{
    private const int Rounds = 3;
    private const int Reads = 20_000;

    public string Name => "silos";

    public async Task Run(Report report)
    {
        var postgres = PostgresServer.Shared.CreateDatabase();
        await using var store = await Store.Open(postgres);
        await using var one = await Silos.Start(store, postgres, 1);
        await using var two = await Silos.Start(store, postgres, 2);
        (string What, IActors Actors)[] hosts = [("cells alone", store.NewHost()), ("one silo", one.Actors), ("two silos", two.Actors)];

        // Each host has tickets of its own: two that drive the same ones would only fight.
        var tickets = (await store.OpenTickets(hosts.Length * 1_024)).Chunk(1_024).ToArray();
        var runs = hosts.Select(_ => new List<LoadResult>()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < hosts.Length; i++)
            {
                var (actors, own) = (hosts[i].Actors, tickets[i]);
                runs[i].Add(await Load.Run(64, TimeSpan.FromSeconds(5), (caller, n) => store.Reply(actors, own[(caller + (n * 64)) % own.Length])));
            }
        }

        for (var i = 0; i < hosts.Length; i++)
        {
            report.Add(Name, $"audited replies, {hosts[i].What}, 64 callers", CommandsOnPostgres.Rate(runs[i]), "/s");
            report.Add(Name, $"audited replies, {hosts[i].What}, p99", Latencies.Median(runs[i].Select(run => run.Latencies.P99)), "ms");
        }

        for (var i = 0; i < hosts.Length; i++)
            report.Add(Name, $"reading an actor in memory, {hosts[i].What}", await Read(hosts[i].Actors, tickets[i]), "µs");
    }

    /// <summary>One caller, one call after the other, tickets with one message; on two silos half of them are on the other one.</summary>
    private static async Task<double> Read(IActors actors, ActorId[] tickets)
    {
        foreach (var ticket in tickets)
            await actors.Read(ticket);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Reads; i++)
            await actors.Read(tickets[i % tickets.Length]);
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / Reads;
    }
}
