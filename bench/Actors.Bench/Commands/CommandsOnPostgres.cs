using Actors.Testing;

namespace Actors.Bench.Commands;

/// <summary>
/// Audited replies through actors against bare transactions that write the same rows: event, command, content, effect and the
/// ticket's row, in one prepared round trip each, from 64 connections.
/// </summary>
internal sealed class CommandsOnPostgres : IBenchmark
{
    private const int Rounds = 3;
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(5);

    public string Name => "commands-postgres";

    public async Task Run(Report report)
    {
        var connection = PostgresServer.Shared.CreateDatabase();
        await using var store = await Store.Open(connection);
        await using var bare = await BareWrites.Prepare(connection, connections: 64);
        var tickets = await store.OpenTickets(2_048);

        List<LoadResult> baseline = [], least = [], few = [], many = [];
        for (var round = 0; round < Rounds; round++)
        {
            baseline.Add(await Load.Run(64, Each, (caller, _) => bare.Write(caller)));
            least.Add(await Audited(store, tickets, 8));
            few.Add(await Audited(store, tickets, 64));
            many.Add(await Audited(store, tickets, 256));
        }

        report.Add(Name, "bare transactions, 64 connections", Rate(baseline), "/s");
        report.Add(Name, "audited replies, 8 callers", Rate(least), "/s");
        report.Add(Name, "audited replies, 64 callers", Rate(few), "/s");
        report.Add(Name, "audited replies, 64 callers, p99", Latencies.Median(few.Select(run => run.Latencies.P99)), "ms");
        report.AtLeast(Name, "ratio at 64 callers", Ratio(few, baseline), "×", 1.5);
        report.Add(Name, "audited replies, 256 callers", Rate(many), "/s");
        report.Add(Name, "audited replies, 256 callers, p99", Latencies.Median(many.Select(run => run.Latencies.P99)), "ms");
        report.AtLeast(Name, "ratio at 256 callers", Ratio(many, baseline), "×", 3);
    }

    /// <summary>Callers do not share tickets, as agents rarely do.</summary>
    internal static Task<LoadResult> Audited(Store store, Domain.ActorId[] tickets, int callers) => Load.Run(callers, Each, (caller, i) =>
        store.Reply(tickets[(caller + (i * callers)) % tickets.Length]));

    internal static double Rate(List<LoadResult> runs) => Latencies.Median(runs.Select(run => run.PerSecond));

    /// <summary>Median of the ratios of the rounds: each pair ran side by side.</summary>
    internal static double Ratio(List<LoadResult> runs, List<LoadResult> baseline) =>
        Latencies.Median(runs.Zip(baseline, (run, bare) => run.PerSecond / bare.PerSecond));
}
