using System.Collections.Concurrent;
using Actors.Bench.Archive;
using Actors.Domain;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Receiving;
using Actors.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Bench.Clocks;

/// <summary>
/// A million clocks run and a hundred more fall due every second for half a minute: how late is it recorded and told that one was
/// missed, and what do the sleeping ones cost in memory?
/// </summary>
internal sealed class OpenClocks : IBenchmark
{
    private const int Due = 3_000;
    private static readonly TimeSpan Prepare = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(10);

    public string Name => "clocks";

    public async Task Run(Report report)
    {
        using var archive = await FilledArchive.Open();
        await using var store = await Store.Open(archive.Database, archive.Data);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var silo = await Silos.Silos.Start(store, membership: null);
        var actors = Silos.Silos.On(silo);
        await silo.Services.GetRequiredService<DeadlineSweep>().WakeDue(CancellationToken.None);
        var sleeping = GC.GetTotalMemory(forceFullCollection: true) - before;

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
            var actor = ActorId.ForTicket(FilledArchive.Tenant, Store.NewId());
            var due = start + Prepare + (i * Apart);
            dueAt[actor.Stream] = due;
            var letter = store.Message($"due-{actor.Key}") with { OccurredAt = start, Account = new("amazon-eu", "amazon", Official: true, due - start) };
            await Store.Accepted(actors, actor, letter);
        });
        await all.Task.WaitAsync(Prepare + (Due * Apart) + TimeSpan.FromMinutes(1), TimeProvider.System);

        var lateness = Latencies.Of(late);
        report.Add(Name, "open clocks", await store.Count("SELECT count(*) FROM clocks"), "");
        report.Add(Name, "breach told after due, p50", lateness.P50, "ms");
        report.AtMost(Name, "breach told after due, p99", lateness.P99, "ms", 1_000);
        report.Add(Name, "memory of a sleeping ticket", (double)sleeping / archive.Tickets, "bytes");
        await silo.StopAsync();
    }
}
