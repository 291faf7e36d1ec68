using Actors.Runtime.Tests.Hosts;
using Actors.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Actors.Runtime.Tests;

/// <summary>A whole runtime on SQLite with driven time and two registered accounts.</summary>
public sealed class ARunningRuntime : IAsyncDisposable
{
    public const string Tenant = "acme";

    private readonly string _folder;

    private ARunningRuntime(string folder, StorageSession storage, DrivenTime time)
    {
        (_folder, Storage, Time) = (folder, storage, time);
        Make = new(time, Tenant);
        Runtime = new(storage, time, NullLoggerFactory.Instance, Host);
    }

    public StorageSession Storage { get; }

    public DrivenTime Time { get; }

    public TicketMaker Make { get; }

    public ActorsRuntime Runtime { get; private set; }

    public IActors Actors => Runtime.Actors;

    public static async Task<ARunningRuntime> Start()
    {
        var folder = Directory.CreateTempSubdirectory("actors-runtime-").FullName;
        var time = new DrivenTime();
        var storage = await DataStore.Open(new() { DataFolder = folder }, time, NullLoggerFactory.Instance, CancellationToken.None);
        return new(folder, storage, time);
    }

    /// <summary>What a killed and started process is to its database.</summary>
    public async Task Restart(TimeSpan after)
    {
        await Runtime.DisposeAsync();
        Time.Advance(after);
        Runtime = new(Storage, Time, NullLoggerFactory.Instance, Host);
    }

    public async Task<ActorId> OpenTicket(string thread, TimeSpan? responseTime = null, string? orderId = null)
    {
        var ticket = ActorId.ForTicket(Tenant, Guid.CreateVersion7(Time.GetUtcNow()));
        await Accepted(ticket, Make.Message(thread, responseTime, orderId));
        return ticket;
    }

    public async Task<Receipt> Accepted(ActorId actor, Command command)
    {
        var reply = await Actors.Send(actor, command, Make.Meta());
        return reply.ShouldBeOfType<CommandReply.Accepted>().Receipt;
    }

    public async ValueTask DisposeAsync()
    {
        await Runtime.DisposeAsync();
        await Storage.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static LocalActors Host(CellContext context) => new(context, new(), NullLogger<LocalActors>.Instance);
}
