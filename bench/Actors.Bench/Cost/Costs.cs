using Actors.Bench.Rest;
using Actors.Bench.Serving;
using Actors.Testing;
using Npgsql;

namespace Actors.Bench.Cost;

/// <summary>
/// Processor time of the server and of PostgreSQL for a command over REST, from the operating system. A rate says how busy the machine
/// was; this says what a command needs.
/// </summary>
internal sealed class Costs : IBenchmark
{
    private const int Messages = 20;
    private const int Many = 64;
    private const int Few = 8;
    private const int Commands = 6_000;
    private const int LeastCommands = 5_000;
    private const int WarmUp = 12_000;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(60);

    public string Name => "cost";

    public async Task Run(Report report)
    {
        // As people write it: what the tests set to save connections would make the pool look smaller than it is.
        var tests = new NpgsqlConnectionStringBuilder(PostgresServer.Shared.CreateDatabase());
        tests.Remove("Connection Idle Lifetime");
        tests.Remove("Connection Pruning Interval");
        var postgres = tests.ConnectionString;
        await using var server = await ServerProcess.Product(postgres);
        await using var meter = await Meter.Open(server, postgres);
        using var caller = new Caller(server.Address);
        var conversations = new Conversations(caller);
        await conversations.Open();

        await Times(1_000, Many, _ => New(conversations));
        await meter.Rest();
        var idle = await meter.Measure(() => Task.Delay(Idle, TimeProvider.System));
        var idleConnections = await meter.Connections();

        await Times(WarmUp, Many, _ => New(conversations));
        await meter.Rest();
        await Told(report, meter, "new ticket", Many, Commands, 1.2, _ => New(conversations));
        await Told(report, meter, "new ticket", Few, Commands, 2.0, _ => New(conversations));
        await Told(report, meter, "new ticket", 1, LeastCommands, 4.0, _ => New(conversations));

        var tickets = await conversations.Prepare(1_024, messages: 1);
        Func<int, Task> reply = async i => tickets[i % tickets.Length] = await conversations.Reply(tickets[i % tickets.Length]);
        await Times(Commands, Many, reply);
        await Told(report, meter, "reply", Many, Commands, 1.0, reply);

        var read = await conversations.Prepare(64, Messages);
        Func<int, Task> history = i => conversations.History(read[i % read.Length].Id);
        await Times(Commands, Many, history);
        await Told(report, meter, $"history of {Messages} messages", Many, Commands, 0.6, history);
        report.Add(Name, $"connections after {Many} callers", await meter.Connections(), "");

        report.AtMost(Name, "idle, server", Percent(idle.Server), "% core", 1);
        report.AtMost(Name, "idle, database", Percent(idle.Database), "% core", 1);
        report.AtMost(Name, "idle, connections", idleConnections, "", 20);
        report.Add(Name, "idle, context switches of the server", idle.Server.Switches / Idle.TotalSeconds, "/s");
    }

    private static Task<Opened> New(Conversations conversations) => conversations.Write(Store.NewId().ToString("N"), conversations.NewOrder());

    private async Task Told(Report report, Meter meter, string what, int callers, int count, double budget, Func<int, Task> command)
    {
        await meter.Rest();
        var usage = await meter.Measure(() => Times(count, callers, command));
        what = callers == 1 ? $"{what}, 1 caller" : $"{what}, {callers} callers";
        report.AtMost(Name, what, usage.Both.TotalMilliseconds / count, "ms", budget);
        report.Add(Name, "  of the server", usage.Server.Processor.TotalMilliseconds / count, "ms");
        report.Add(Name, "  of the database", usage.Database.Processor.TotalMilliseconds / count, "ms");
        report.Add(Name, "  context switches of the server", (double)usage.Server.Switches / count, "");
        report.Add(Name, "  at a rate of", count / usage.Took.TotalSeconds, "/s");
    }

    private static async Task Times(int count, int callers, Func<int, Task> command)
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < count;)
                await command(i);
        })));
    }

    private static double Percent(Spent spent) => 100 * spent.Processor / Idle;
}
