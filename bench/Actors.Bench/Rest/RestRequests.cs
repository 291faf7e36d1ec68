using Actors.Bench.Serving;
using Actors.Testing;

namespace Actors.Bench.Rest;

/// <summary>
/// Eight clients on the real server, which runs in a process of its own on PostgreSQL. The budgets are a hundred times what Request
/// Tracker 5 did on two such processors; the web framework's own echo of a reply says how much of it is the machine.
/// </summary>
internal sealed class RestRequests : IBenchmark
{
    private const int Clients = 8;
    private const int Messages = 20;
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(40);

    public string Name => "rest";

    public async Task Run(Report report)
    {
        await using var bare = await ServerProcess.Bare();
        await using var server = await ServerProcess.Product(PostgresServer.Shared.CreateDatabase());
        using var echo = new Caller(bare.Address);
        using var caller = new Caller(server.Address);
        var conversations = new Conversations(caller);
        await conversations.Open();
        var tickets = await conversations.Prepare(1_024, messages: 1);
        var long20 = await conversations.Prepare(64, Messages);

        var body = new { text = new string('x', 110) };
        var bareEcho = await Warm((_, _) => echo.Send(HttpMethod.Post, "/echo", body));
        var created = await Warm((_, _) => conversations.Write(Store.NewId().ToString("N")));
        var replied = await Warm(async (client, i) =>
        {
            var mine = client + (i * Clients % tickets.Length);
            tickets[mine] = await conversations.Reply(tickets[mine]);
        });
        var read = await Warm((client, i) => conversations.History(long20[(client + (i * Clients)) % long20.Length].Id));

        report.Add(Name, "bare echo", bareEcho.PerSecond, "/s");
        Against(report, "new ticket", created, 35);
        Against(report, "reply", replied, 60);
        Against(report, $"history of a ticket with {Messages} messages", read, 25);
    }

    /// <summary>The compiler works beside a server that has just started.</summary>
    private static async Task<LoadResult> Warm(Func<int, int, Task> operation)
    {
        await Load.Run(Clients, WarmUp, operation);
        return await Load.Run(Clients, Each, operation);
    }

    private void Against(Report report, string what, LoadResult result, double requestTracker)
    {
        report.AtLeast(Name, what, result.PerSecond, "/s", 100 * requestTracker);
        report.Add(Name, $"{what}, p99", result.Latencies.P99, "ms");
    }
}
