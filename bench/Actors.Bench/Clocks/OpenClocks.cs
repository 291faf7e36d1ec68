using System.Collections.Concurrent;
using System.Diagnostics;
using Actors.Domain;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Receiving;
using Actors.Runtime;
using Actors.Storage;
using Actors.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Actors.Bench.Clocks;

/// <summary>
/// A million clocks run and a hundred more fall due every second for half a minute, all of actors that sleep: how late is it recorded
/// and told that one was missed, and what do the others cost in memory and in the database's time?
/// </summary>
internal sealed class OpenClocks : IBenchmark
{
    private const int Open = 1_000_000;
    private const int Due = 3_000;
    private static readonly TimeSpan Prepare = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(10);

    public string Name => "clocks";

    public async Task Run(Report report)
    {
        await using var store = await Store.Open(PostgresServer.Shared.CreateDatabase());
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var empty = await Silos.Silos.Start(store, membership: null);
        var nothing = GC.GetTotalMemory(forceFullCollection: true) - before;
        await empty.StopAsync();
        await Fill(store);
        await Idle(report, new(store.Storage.Database));

        before = GC.GetTotalMemory(forceFullCollection: true);
        using var silo = await Silos.Silos.Start(store, membership: null);
        await silo.Services.GetRequiredService<DeadlineSweep>().WakeDue(CancellationToken.None);
        report.Add(Name, "memory of a silo for a million clocks", (GC.GetTotalMemory(forceFullCollection: true) - before - nothing) / 1e6, "MB");
        await Lateness(report, store, silo);
        await silo.StopAsync();
    }

    /// <summary>
    /// What a silo alone asks the database twice a minute, and one of several with its thirty arcs of the ring; asked for a moment at which
    /// clocks come up.
    /// </summary>
    private async Task Idle(Report report, ClockTable clocks)
    {
        var now = TimeProvider.System.GetUtcNow().AddHours(1);
        var arcs = Enumerable.Range(0, 30).Select(i => new RingArc((uint)i * 100_000_000, ((uint)i * 100_000_000) + 40_000_000)).ToArray();
        Task<IReadOnlyList<DueClock>> Coming(RingArc arc) => clocks.Coming(arc, now, now.AddSeconds(90), 20_000, CancellationToken.None);

        report.Add(Name, "clocks that come up in 90 s", (await Coming(RingArc.Whole)).Count, "");
        var alone = await Median(() => Coming(RingArc.Whole));
        report.Add(Name, "reading them", alone, "ms");
        var overdue = await Median(() => clocks.Due(TimeProvider.System.GetUtcNow(), 512, CancellationToken.None, arcs: arcs));
        report.Add(Name, "looking for overdue ones", overdue, "ms");
        report.Add(Name, "idle, alone", (alone + overdue) / 30_000 * 100, "% of the time");
        var cluster = await Median(async () =>
        {
            foreach (var arc in arcs)
                await Coming(arc);
        });
        report.Add(Name, "idle, one of several silos", (cluster + overdue) / 30_000 * 100, "% of the time");
    }

    private async Task Lateness(Report report, Store store, IHost silo)
    {
        var actors = Silos.Silos.On(silo);
        var breached = EventTypes.Known.Single(type => type.Clr == typeof(ResponseClockBreached)).Name;
        var dueAt = new ConcurrentDictionary<string, DateTimeOffset>();
        var late = new ConcurrentBag<double>();
        var all = new TaskCompletionSource();
        using var hearing = silo.Services.GetRequiredService<LiveTopics>().Subscribe(hints =>
        {
            var now = TimeProvider.System.GetUtcNow();
            foreach (var hint in hints.Where(hint => hint.Type == breached && hint.Topic == hint.Stream))
            {
                late.Add((now - dueAt[hint.Stream]).TotalMilliseconds);
                if (late.Count == Due)
                    all.TrySetResult();
            }
        });

        var start = TimeProvider.System.GetUtcNow();
        await Parallel.ForAsync(0, Due, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (i, _) =>
        {
            var actor = ActorId.ForTicket(Store.Tenant, Store.NewId());
            var due = start + Prepare + (i * Apart);
            dueAt[actor.Stream] = due;
            var letter = store.Message($"due-{actor.Key}") with { OccurredAt = start, Account = new("amazon-eu", "amazon", Official: true, due - start) };
            await Store.Accepted(actors, actor, letter);
        });
        await silo.Services.GetRequiredService<IGrainFactory>().GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);
        await all.Task.WaitAsync(Prepare + (Due * Apart) + TimeSpan.FromMinutes(1), TimeProvider.System);

        var lateness = Latencies.Of(late);
        report.Add(Name, "open clocks", await store.Count("SELECT count(*) FROM clocks"), "");
        report.Add(Name, "breach told after due, p50", lateness.P50, "ms");
        report.AtMost(Name, "breach told after due, p99", lateness.P99, "ms", 1_000);
    }

    private static async Task<double> Median(Func<Task> work)
    {
        var taken = new List<double>();
        for (var i = 0; i < 100; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await work();
            taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return Latencies.Of(taken).P50;
    }

    /// <summary>Clocks that come up one after the other in the course of a day, the first in ten minutes.</summary>
    private static Task<bool> Fill(Store store) => store.Storage.Database.Write(
        TenantScope.Every,
        async (connection, transaction, cancel) =>
        {
            await using var command = connection.CreateCommand();
            (command.Transaction, command.CommandTimeout) = (transaction, 600);
#pragma warning disable CA2100 // A number of ours.
            command.CommandText = $"""
                INSERT INTO clocks (tenant, stream, kind, due_us, wake_us, ring)
                SELECT '{Store.Tenant}', 'ticket/' || gen_random_uuid(), 'response', t.at, t.at, floor(random() * 4294967296)::bigint
                FROM (SELECT (extract(epoch FROM now() + interval '10 minutes') * 1000000)::bigint + n * 86400 AS at FROM generate_series(1, {Open}) n) t;
                ANALYZE clocks;
                """;
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(cancel);
            return true;
        },
        CancellationToken.None);
}
