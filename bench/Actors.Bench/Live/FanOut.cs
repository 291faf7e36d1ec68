using Actors.Bench.Rest;
using Actors.Bench.Serving;
using Actors.Testing;

namespace Actors.Bench.Live;

/// <summary>
/// From an agent's request to everybody else's socket: through the actor, the journal and the live hub, against a bare hub that
/// passes the same hint on to as many connections at the same rate and writes nothing down.
/// </summary>
internal sealed class FanOut : IBenchmark
{
    private const int PerSecond = 20;
    private const int Hints = 200;
    private const int Rounds = 3;

    public string Name => "live";

    public async Task Run(Report report)
    {
        await using var bare = await ServerProcess.Bare();
        await using var server = await ServerProcess.Product(PostgresServer.Shared.CreateDatabase());
        using var bareCaller = new Caller(bare.Address);
        using var caller = new Caller(server.Address);
        var conversations = new Conversations(caller);
        await conversations.Open();

        foreach (var size in (int[])[200, 1_000])
        {
            List<Latencies> without = [], with = [];
            for (var round = 0; round <= Rounds; round++)
            {
                var bareRound = await Broadcast(bare, bareCaller, size);
                var fullRound = await Reply(server, conversations, size);
                if (round > 0)
                {
                    without.Add(bareRound);
                    with.Add(fullRound);
                }
            }

            report.Add(Name, $"bare broadcast to {size} sockets, p99", Latencies.Median(without.Select(run => run.P99)), "ms");
            report.Add(Name, $"reply to {size} sockets, p50", Latencies.Median(with.Select(run => run.P50)), "ms");
            report.Add(Name, $"reply to {size} sockets, p99", Latencies.Median(with.Select(run => run.P99)), "ms");
            report.AtMost(Name, $"ratio of p99 at {size} sockets", Latencies.Median(with.Zip(without, (a, b) => a.P99 / b.P99)), "×", 1.5);
        }
    }

    private static async Task<Latencies> Broadcast(ServerProcess bare, Caller caller, int size)
    {
        await using var audience = await Audience.Gather(bare.Address, "queue", size);
        return await AtTheRate(audience, size, _ =>
        {
            var stream = $"ticket/{Store.NewId()}";
            audience.Expect(stream);
            var summary = new { type = "ticket.reply-queued", ticket = Store.NewId(), status = "open", dueAt = TimeProvider.System.GetUtcNow() };
            return caller.Send(HttpMethod.Post, "/broadcast", new { topic = "queue", stream, version = 2, summary });
        });
    }

    private static async Task<Latencies> Reply(ServerProcess server, Conversations conversations, int size)
    {
        var tickets = await conversations.Prepare(Hints, messages: 1);
        await using var audience = await Audience.Gather(server.Address, "queue", size);
        return await AtTheRate(audience, size, i =>
        {
            audience.Expect($"ticket/{tickets[i].Id}");
            return conversations.Reply(tickets[i]);
        });
    }

    /// <summary>An open loop: a slow answer does not hold up the next request.</summary>
    private static async Task<Latencies> AtTheRate(Audience audience, int size, Func<int, Task> speak)
    {
        using var pace = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / PerSecond), TimeProvider.System);
        var spoken = new List<Task>(Hints);
        for (var i = 0; i < Hints && await pace.WaitForNextTickAsync(); i++)
            spoken.Add(speak(i));
        await Task.WhenAll(spoken);
        while (audience.Heard < (long)Hints * size)
            await pace.WaitForNextTickAsync();
        return audience.Delays();
    }
}
