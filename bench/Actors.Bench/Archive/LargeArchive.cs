using Actors.Bench.Serving;

namespace Actors.Bench.Archive;

/// <summary>
/// One client reads over REST, contents opened and all, while three million messages lie there. Orders are drawn at random, words from
/// all over the range of frequencies.
/// </summary>
internal sealed class LargeArchive : IBenchmark
{
    private const int Reads = 2_000;
    private const int Searches = 400;

    public string Name => "archive";

    public async Task Run(Report report)
    {
        using var archive = await FilledArchive.Open();
        await using var server = await ServerProcess.Product(archive.Database, archive.Data);
        using var caller = new Caller(server.Address);
        var random = new Random(1);

        var histories = await Time(caller, Reads, () => $"/api/v1/orders/{FilledArchive.OrderOf(random.Next(archive.Tickets))}/history");
        report.Add(Name, "messages", archive.Tickets * (double)FilledArchive.MessagesOfATicket, "");
        report.Add(Name, "history of an order, p50", histories.P50, "ms");
        report.AtMost(Name, "history of an order, p99", histories.P99, "ms", 10);

        (string What, Func<string> Query)[] searches =
        [
            ("rare word", () => Word(random, 3_000, Letters.Vocabulary)),
            ("frequent word", () => Word(random, 0, 300)),
            ("two frequent words", () => $"{Word(random, 0, 300)} {Word(random, 0, 300)}"),
            ("a frequent and a rare word", () => $"{Word(random, 0, 300)} {Word(random, 3_000, Letters.Vocabulary)}"),
            ("phrase of two frequent words", () => $"\"{Word(random, 0, 100)} {Word(random, 0, 100)}\""),
        ];
        foreach (var (what, query) in searches)
        {
            var found = await Time(caller, Searches, () => $"/api/v1/search?limit=20&q={Uri.EscapeDataString(query())}");
            report.Add(Name, $"search for {what}, p50", found.P50, "ms");
            report.AtMost(Name, $"search for {what}, p95", found.P95, "ms", 100);
        }
    }

    private static string Word(Random random, int from, int to) => Letters.WordOfRank(random.Next(from, to));

    /// <summary>The first twentieth warms up and does not count.</summary>
    private static async Task<Latencies> Time(Caller caller, int count, Func<string> path)
    {
        var warm = count / 20;
        for (var i = 0; i < warm; i++)
            await caller.Get(path());
        var run = await Load.Repeat(count, () => caller.Get(path()));
        return run.Latencies;
    }
}
