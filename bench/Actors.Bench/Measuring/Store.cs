using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Actors.Domain;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Receiving;
using Actors.Domain.Tickets.Replying;
using Actors.Runtime;
using Actors.Runtime.Tests;
using Actors.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Actors.Bench.Measuring;

/// <summary>An open database with actors on it, and the commands the benchmarks send.</summary>
internal sealed class Store : IAsyncDisposable
{
    public const string Tenant = "bench";
    private const string Said = """{"text":"Hello, thank you for your patience. Your parcel left our warehouse on Monday and should arrive within two days."}""";

    private readonly string? _folder;
    private readonly NewContents _contents = new(TimeProvider.System);
    private int _messages;

    private Store(StorageSession storage, string? folder)
    {
        (_folder, Storage) = (folder, storage);
        Actors = NewHost();
    }

    public StorageSession Storage { get; }

    public IActors Actors { get; }

    /// <summary>An empty one, gone when it is disposed.</summary>
    public static async Task<Store> Open(string? postgres)
    {
        var folder = Directory.CreateTempSubdirectory("actors-bench-").FullName;
        return new(await Session(postgres, folder), folder);
    }

    /// <summary>One that stays.</summary>
    public static async Task<Store> Open(string postgres, string folder) => new(await Session(postgres, folder), null);

    /// <summary>A host with nothing in its memory.</summary>
    public IActors NewHost(Snapshots? snapshots = null) => new CellsAlone(Storage.Journal, TimeProvider.System, snapshots);

    public async Task<ActorId[]> OpenTickets(int count)
    {
        var tickets = new ActorId[count];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (i, _) =>
        {
            tickets[i] = ActorId.ForTicket(Tenant, NewId());
            await Accepted(tickets[i], Message($"thread-{i}"));
        });
        return tickets;
    }

    public ReceiveMessage Message(string thread, string text = "Hello, where is my parcel? It should have been here by Monday.") => new(
        NewId(),
        new("amazon-eu", "amazon", Official: true, TimeSpan.FromHours(24)),
        thread,
        SenderKind.Buyer,
        $"external-{Interlocked.Increment(ref _messages)}",
        _contents.Text(thread, RecordClasses.Correspondence, """{"subject":"Where is my order?"}"""),
        _contents.Text(thread, RecordClasses.Correspondence, $$"""{"text":"{{text}}"}"""),
        [],
        null,
        [],
        null,
        TimeProvider.System.GetUtcNow(),
        new("api", "none"),
        Official: true);

    /// <summary>An agent who has seen everything replies.</summary>
    public Task Reply(ActorId ticket) => Reply(Actors, ticket);

    public async Task Reply(IActors actors, ActorId ticket)
    {
        var seen = (await actors.Read(ticket)).Version;
        var body = _contents.Text(ticket.Key, RecordClasses.Correspondence, Said);
        await Accepted(actors, ticket, new QueueReply(NewId(), body, [], seen, Automatic: false));
    }

    public Task Accepted(ActorId actor, Command command) => Accepted(Actors, actor, command);

    public static async Task Accepted(IActors actors, ActorId actor, Command command)
    {
        if (await actors.Send(actor, command, Meta()) is CommandReply.Refused refused)
            throw new InvalidOperationException(refused.Refusal.Code);
    }

    /// <summary>The one number that the query gives.</summary>
    public Task<long> Count(string sql) => Storage.Database.Read(
        TenantScope.Every,
        async (connection, cancel) =>
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant text.
            command.CommandText = sql;
#pragma warning restore CA2100
            return Convert.ToInt64(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture);
        },
        CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Storage.DisposeAsync();
        if (_folder is not null)
            Directory.Delete(_folder, recursive: true);
    }

    public static CommandMeta Meta() => new(NewId(), SHA256.HashData(Encoding.UTF8.GetBytes(Said)), Who.System("bench"));

    public static Guid NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    private static Task<StorageSession> Session(string? postgres, string folder) => DataStore.Open(
        new() { DataFolder = folder, Postgres = postgres }, TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None);
}
