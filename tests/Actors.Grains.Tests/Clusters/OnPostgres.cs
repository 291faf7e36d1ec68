using System.Net;
using Actors.Domain.Tickets;
using Actors.Grains.Hosting;
using Actors.Runtime.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Actors.Grains.Tests.Clusters;

/// <summary>Silos with sockets that find each other through our tables and statements on a real PostgreSQL.</summary>
public sealed class OnPostgres : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("actors-cluster-").FullName;
    private readonly string _postgres = PostgresServer.Shared.CreateDatabase();
    private readonly DrivenTime _time = new();
    private readonly List<(IHost Host, IActors Actors)> _silos = [];
    private StorageSession _storage = null!;

    public async Task InitializeAsync()
    {
        _storage = await DataStore.Open(
            new() { DataFolder = _folder, Postgres = _postgres }, _time, NullLoggerFactory.Instance, CancellationToken.None);
        await Start();
        await Start();
    }

    public async Task DisposeAsync()
    {
        foreach (var (host, _) in _silos)
        {
            await host.StopAsync();
            host.Dispose();
        }

        await _storage.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Silos_find_each_other_share_the_actors_and_sign_off()
    {
        var make = new TicketMaker(_time, "acme");
        for (var i = 0; i < 10; i++)
        {
            var ticket = Domain.ActorId.ForTicket("acme", Guid.CreateVersion7(_time.GetUtcNow()));
            (await _silos[0].Actors.Send(ticket, make.Message($"thread-{i}"), make.Meta())).ShouldBeOfType<CommandReply.Accepted>();
            (await _silos[1].Actors.Send(ticket, make.Note(), make.Meta())).ShouldBeOfType<CommandReply.Accepted>();
            (await _silos[0].Actors.Read(ticket)).As<TicketState>().Notes.ShouldHaveSingleItem();
        }

        (await Count("SELECT count(*) FROM silos WHERE status = 3")).ShouldBe(2);
        await _silos[1].Host.StopAsync();
        (await Count("SELECT count(*) FROM silos WHERE status = 3")).ShouldBe(1);
        (await Count("SELECT version FROM silo_clusters")).ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task Reminders_are_kept_replaced_found_by_their_part_of_the_ring_and_removed()
    {
        var table = _silos[0].Host.Services.GetRequiredService<IReminderTable>();
        var grains = Enumerable.Range(0, 50).Select(i => GrainId.Create("ticket", $"acme/{i}")).ToArray();
        foreach (var grain in grains)
            await table.UpsertRow(Reminder(grain, minutes: 5));

        var first = (await table.ReadRow(grains[0], "clock"))!.ETag!;
        var replaced = (await table.UpsertRow(Reminder(grains[0], minutes: 9)))!;
        replaced.ShouldNotBe(first);
        (await table.ReadRow(grains[0], "clock"))!.Period.ShouldBe(TimeSpan.FromMinutes(9));

        const uint Middle = 0x8000_0000;
        var parts = new[] { await table.ReadRows(0, Middle), await table.ReadRows(Middle, 0) };
        parts.SelectMany(part => part.Reminders).Select(reminder => reminder.GrainId).ShouldBe(grains, ignoreOrder: true);
        parts[0].Reminders.ShouldAllBe(reminder => reminder.GrainId.GetUniformHashCode() <= Middle);

        (await table.RemoveRow(grains[0], "clock", first)).ShouldBeFalse();
        (await table.RemoveRow(grains[0], "clock", replaced)).ShouldBeTrue();
        (await table.ReadRows(grains[0])).Reminders.ShouldBeEmpty();
    }

    private static ReminderEntry Reminder(GrainId grain, int minutes) => new()
    {
        GrainId = grain,
        ReminderName = "clock",
        StartAt = new DateTime(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc),
        Period = TimeSpan.FromMinutes(minutes),
    };

    private async Task Start()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.UseOrleans(silo =>
        {
            Silos.AddCells(silo, _storage.Journal, _time);
            silo.AddActors().Join(new(_postgres, new(IPAddress.Loopback, LoopbackPort.Free())));
        });
        var host = builder.Build();
        await host.StartAsync();
        _silos.Add((host, new BoundActors(host.Services.GetRequiredService<IActors>())));
    }

    private async Task<long> Count(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_postgres);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
