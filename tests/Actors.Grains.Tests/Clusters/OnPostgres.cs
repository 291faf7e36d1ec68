using Actors.Domain.Tickets;
using Actors.Runtime.Tests;
using Actors.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Orleans.Runtime;

namespace Actors.Grains.Tests.Clusters;

/// <summary>Silos with sockets that find each other through our tables and statements on a real PostgreSQL.</summary>
public sealed class OnPostgres : SilosOnPostgres
{
    [Fact]
    public async Task Silos_find_each_other_share_the_actors_and_sign_off()
    {
        var make = new TicketMaker(Time, "acme");
        for (var i = 0; i < 10; i++)
        {
            var ticket = Domain.ActorId.ForTicket("acme", Guid.CreateVersion7(Time.GetUtcNow()));
            (await Joined[0].Actors.Send(ticket, make.Message($"thread-{i}"), make.Meta())).ShouldBeOfType<CommandReply.Accepted>();
            (await Joined[1].Actors.Send(ticket, make.Note(), make.Meta())).ShouldBeOfType<CommandReply.Accepted>();
            (await Joined[0].Actors.Read(ticket)).As<TicketState>().Notes.ShouldHaveSingleItem();
        }

        (await Count("SELECT count(*) FROM silos WHERE status = 3")).ShouldBe(2);
        await Joined[1].Host.StopAsync();
        (await Count("SELECT count(*) FROM silos WHERE status = 3")).ShouldBe(1);
        (await Count("SELECT version FROM silo_clusters")).ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task Reminders_are_the_clocks_that_come_up_soon_on_a_part_of_the_ring()
    {
        var make = new TicketMaker(Time, "acme");
        var soon = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Open($"soon-{i}", TimeSpan.FromMinutes(2))));
        await Open("far", TimeSpan.FromHours(24));
        var table = Joined[0].Host.Services.GetRequiredService<IReminderTable>();

        const uint Middle = 0x8000_0000;
        var parts = new[] { await table.ReadRows(0, Middle), await table.ReadRows(Middle, 0) };

        parts.SelectMany(part => part.Reminders).Select(reminder => reminder.GrainId).ShouldBe(soon, ignoreOrder: true);
        parts[0].Reminders.ShouldEachBe(reminder => reminder.GrainId.GetUniformHashCode() <= Middle);
        parts[1].Reminders.ShouldEachBe(reminder => reminder.GrainId.GetUniformHashCode() > Middle);
        parts.SelectMany(part => part.Reminders).ShouldEachBe(reminder => reminder.StartAt == Time.GetUtcNow().AddMinutes(1).UtcDateTime);

        async Task<GrainId> Open(string thread, TimeSpan responseTime)
        {
            var ticket = Domain.ActorId.ForTicket("acme", Guid.CreateVersion7(Time.GetUtcNow()));
            (await Joined[0].Actors.Send(ticket, make.Message(thread, responseTime), make.Meta())).ShouldBeOfType<CommandReply.Accepted>();
            return GrainKey.GrainOf(ticket);
        }
    }

    [Fact]
    public async Task To_register_a_reminder_or_to_drop_one_writes_nothing()
    {
        var table = Joined[0].Host.Services.GetRequiredService<IReminderTable>();
        var grain = GrainId.Create("ticket", "acme/1");

        var tag = await table.UpsertRow(new() { GrainId = grain, ReminderName = "response", StartAt = Time.GetUtcNow().UtcDateTime, Period = TimeSpan.FromHours(1) });

        (await table.ReadRow(grain, "response")).ShouldBeNull();
        (await table.RemoveRow(grain, "response", tag!)).ShouldBeTrue();
        (await Count("SELECT count(*) FROM clocks")).ShouldBe(0);
    }

    private async Task<long> Count(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Postgres);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
