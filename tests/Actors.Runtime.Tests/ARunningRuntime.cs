using Actors.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Actors.Runtime.Tests;

/// <summary>Everything behind the actors on SQLite, with driven time and a double for their silo.</summary>
public sealed class ARunningRuntime : IAsyncDisposable
{
    public const string Tenant = "acme";

    private readonly string _folder;
    private ServiceProvider _services = null!;

    private ARunningRuntime(string folder, StorageSession storage, DrivenTime time)
    {
        (_folder, Storage, Time) = (folder, storage, time);
        Make = new(time, Tenant);
    }

    public StorageSession Storage { get; }

    public DrivenTime Time { get; }

    public TicketMaker Make { get; }

    public IActors Actors => Service<IActors>();

    public static async Task<ARunningRuntime> Start()
    {
        var folder = Directory.CreateTempSubdirectory("actors-runtime-").FullName;
        var time = new DrivenTime();
        var storage = await DataStore.Open(new() { DataFolder = folder }, time, NullLoggerFactory.Instance, CancellationToken.None);
        var running = new ARunningRuntime(folder, storage, time);
        await running.Open();
        return running;
    }

    public T Service<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>What a killed and started process is to its database.</summary>
    public async Task Restart(TimeSpan after)
    {
        await _services.DisposeAsync();
        Time.Advance(after);
        await Open();
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
        await _services.DisposeAsync();
        await Storage.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task Open()
    {
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Time)
            .AddStorage(Storage)
            .AddCells()
            .AddSingleton<IActors>(provider => new CellsAlone(new Lazy<CellContext>(provider.GetRequiredService<CellContext>)))
            .AddFollowers()
            .BuildServiceProvider();
        foreach (var service in _services.GetServices<IHostedService>())
            await service.StartAsync(CancellationToken.None);
    }
}
