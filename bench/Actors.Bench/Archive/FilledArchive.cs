using System.Globalization;
using Actors.Domain;
using Actors.Domain.Tickets.Receiving;
using Actors.Runtime;
using Actors.Storage;
using Actors.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Actors.Bench.Archive;

/// <summary>
/// Three million messages in a million tickets with running clocks, two tickets an order; written through the actors like any other,
/// once, and kept in <c>bench/cache</c>. <c>ACTORS_BENCH_TICKETS</c> makes it smaller for a trial.
/// </summary>
internal sealed class FilledArchive : IDisposable
{
    public const string Tenant = "default";
    public const int MessagesOfATicket = 3;

    private const string Written = "written";
    private const string Done = "filled";
    private const int Callers = 256;

    /// <summary>Its clocks run for years: they are open, and none of them is due while something else is measured.</summary>
    private static readonly TicketAccount Patient = new("amazon-eu", "amazon", Official: true, TimeSpan.FromDays(3_650));

    private readonly PostgresServer _server;

    private FilledArchive(PostgresServer server, string database, string data, int tickets) =>
        (_server, Database, Data, Tickets) = (server, database, data, tickets);

    /// <summary>Connection string.</summary>
    public string Database { get; }

    /// <summary>The folder with the master key.</summary>
    public string Data { get; }

    public int Tickets { get; }

    public static string OrderOf(int ticket) => string.Create(CultureInfo.InvariantCulture, $"405-{ticket / 2 / 1_000_000:D7}-{ticket / 2 % 1_000_000:D7}");

    public static async Task<FilledArchive> Open()
    {
        var tickets = int.TryParse(Environment.GetEnvironmentVariable("ACTORS_BENCH_TICKETS"), out var fewer) ? fewer : 1_000_000;
        var folder = Path.GetFullPath(Path.Combine("bench", "cache", $"archive-{tickets}"));
        var done = Path.Combine(folder, Done);
        if (!File.Exists(done))
        {
            await Fill(folder, tickets);
            await File.WriteAllTextAsync(done, "");
        }

        var server = PostgresServer.StartKept(Path.Combine(folder, "postgres"), "shared_buffers=1GB", "max_wal_size=4GB");
        return new(server, server.ConnectionString, Path.Combine(folder, "data"), tickets);
    }

    public void Dispose() => _server.Dispose();

    private static async Task Fill(string folder, int tickets)
    {
        await Console.Error.WriteLineAsync($"writing {MessagesOfATicket * tickets:N0} messages to {folder}, once …");
        var written = Path.Combine(folder, Written);
        if (!File.Exists(written) && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_111_111); // PostgreSQL runs as a user of its own

        // Only while it is filled: what breaks then is filled again.
        using var server = PostgresServer.StartKept(Path.Combine(folder, "postgres"), "fsync=off", "shared_buffers=1GB", "max_wal_size=8GB");
        await using var store = await Store.Open(server.ConnectionString, Directory.CreateDirectory(Path.Combine(folder, "data")).FullName);
        using var silo = await Silos.Silos.Start(store, membership: null);
        if (!File.Exists(written))
        {
            await Write(store, Silos.Silos.On(silo), tickets);
            await File.WriteAllTextAsync(written, "");
        }

        await Settle(store);
        await silo.StopAsync();
    }

    private static async Task Write(Store store, IActors actors, int tickets)
    {
        var count = 0;
        await Parallel.ForAsync(0, tickets, new ParallelOptions { MaxDegreeOfParallelism = Callers }, async (number, _) =>
        {
            var actor = ActorId.ForTicket(Tenant, Store.NewId());
            var letters = new Letters(number);
            for (var message = 0; message < MessagesOfATicket; message++)
            {
                var letter = store.Message($"thread-{number}", letters.Next()) with { OrderId = new(OrderOf(number), "text"), Account = Patient };
                await Store.Accepted(actors, actor, letter);
            }
            if (Interlocked.Increment(ref count) % 10_000 == 0)
                await Console.Error.WriteLineAsync($"  {count:N0} tickets");
        });
    }

    /// <summary>Waits for what follows the journal: links of orders, the log, the word index.</summary>
    private static async Task Settle(Store store)
    {
        var search = new SearchIndex(store.Storage.Database, store.Storage.Contents, NullLogger<SearchIndex>.Instance);
        using var pace = new PeriodicTimer(TimeSpan.FromSeconds(5), TimeProvider.System);
        while (true)
        {
            var effects = await store.Count("SELECT count(*) FROM effects WHERE state IN ('pending', 'leased')");
            var lag = await search.Lag(Tenant, CancellationToken.None);
            if (effects + lag == 0)
                return;
            await Console.Error.WriteLineAsync($"  {effects:N0} effects and {lag:N0} events to be indexed are left");
            await pace.WaitForNextTickAsync();
        }
    }
}
