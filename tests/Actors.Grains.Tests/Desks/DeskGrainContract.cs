using System.Text;
using Actors.Grains.Desks;
using Actors.Grains.Hosting;
using Actors.Grains.States;
using Actors.Grains.Tests.Clusters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Runtime;

namespace Actors.Grains.Tests.Desks;

/// <summary>What is acknowledged at a desk stays, wherever the grain is, in either database.</summary>
public abstract class DeskGrainContract(string? postgres, short count) : IAsyncLifetime
{
    private const string Tenant = "acme";

    private static readonly Guid Anna = new("0190b8a0-0000-7000-8000-0000000000a1");
    private static readonly Guid Ben = new("0190b8a0-0000-7000-8000-0000000000b1");
    private static readonly Guid Ticket = new("0190b8a0-0000-7000-8000-000000000077");
    private static readonly DeskPreferences Italian = new("it", Colours.Dark, "Cordiali saluti", Shortcuts: false, DesktopNotifications: true);

    private readonly string _folder = Directory.CreateTempSubdirectory("actors-desks-").FullName;
    private StorageSession _storage = null!;

    protected Silos Silos { get; private set; } = null!;

    protected static DeskKey AnnasDesk => new(Tenant, Anna);

    public async Task InitializeAsync()
    {
        var time = new DrivenTime();
        _storage = await DataStore.Open(
            new() { DataFolder = _folder, Postgres = postgres }, time, NullLoggerFactory.Instance, CancellationToken.None);
        Silos = await Silos.Start(count, silo =>
        {
            Silos.AddCells(silo, _storage, time);
            silo.Services.AddSingleton(_storage.GrainStateSeal).AddSingleton<GrainStates>();
            silo.AddActors().AddGrainStates(postgres);
        });
        CallScope.Bind(Tenant, Who.Person(Anna));
    }

    public async Task DisposeAsync()
    {
        await Silos.DisposeAsync();
        await _storage.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_desk_that_was_put_away_comes_back_as_it_was_left()
    {
        CallScope.Bind(Tenant, Who.Person(Anna));
        await Arrange();

        await PutAway();

        await IsArranged(Silos.Service<GrainDesks>());
    }

    [Fact]
    public async Task A_change_that_meets_another_version_of_the_state_reads_it_and_decides_again()
    {
        CallScope.Bind(Tenant, Who.Person(Anna));
        await Arrange();
        await Execute("UPDATE grain_states SET version = version + 1");

        var changed = await Desks.Change(AnnasDesk, new SetPreferences(Italian with { Language = "fr" }), expected: null, default);
        (await Desks.MarkSeen(AnnasDesk, Ticket, 8, default)).ShouldBeTrue();

        changed.Refusal.ShouldBeNull();
        await PutAway();
        (await Desks.Read(AnnasDesk, default)).Preferences.Language.ShouldBe("fr");
        (await Desks.Seen(AnnasDesk, [Ticket], default)).ShouldBe([8]);
    }

    [Fact]
    public async Task A_change_that_was_decided_on_an_older_desk_is_refused()
    {
        CallScope.Bind(Tenant, Who.Person(Anna));
        await Arrange();

        var refused = await Desks.Change(AnnasDesk, new SetPreferences(Italian), expected: 0, default);

        refused.Refusal.ShouldBe(new DeskChanged());
        refused.Desk.Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_desk_is_reached_by_its_person_alone()
    {
        CallScope.Bind(Tenant, Who.Person(Anna));
        await Should.ThrowAsync<ForeignCallException>(Desks.Read(new(Tenant, Ben), default));

        CallScope.Bind("rival", Who.Person(Anna));
        await Should.ThrowAsync<ForeignCallException>(Desks.Read(AnnasDesk, default));

        CallScope.Bind(Tenant, Who.System("effects"));
        await Should.ThrowAsync<ForeignCallException>(Desks.Change(AnnasDesk, new SetPreferences(Italian), null, default));
    }

    [Fact]
    public async Task A_state_that_was_copied_under_another_name_is_not_taken_for_its_own()
    {
        CallScope.Bind(Tenant, Who.Person(Anna));
        await Arrange();
        await Execute($"UPDATE grain_states SET key = '{Tenant}/{Ben:D}'");

        CallScope.Bind(Tenant, Who.Person(Ben));

        (await Desks.Read(new(Tenant, Ben), default)).Preferences.ShouldBe(DeskPreferences.Default);
        (await Desks.Seen(new(Tenant, Ben), [Ticket], default)).ShouldBe([0]);
    }

    [Fact]
    public async Task What_is_stored_cannot_be_read_without_the_master_key()
    {
        CallScope.Bind(Tenant, Who.Person(Anna));
        await Arrange();

        var stored = await Stored("SELECT sealed FROM grain_states WHERE kind = 'desk'");

        Encoding.UTF8.GetString(stored).ShouldNotContain("Cordiali");
    }

    protected GrainDesks Desks => Silos.Service<GrainDesks>();

    protected async Task Arrange()
    {
        (await Desks.Change(AnnasDesk, new SetPreferences(Italian), expected: 0, default)).Desk.Version.ShouldBe(1);
        (await Desks.MarkSeen(AnnasDesk, Ticket, 7, default)).ShouldBeTrue();
    }

    protected static async Task IsArranged(GrainDesks desks)
    {
        (await desks.Read(AnnasDesk, default)).Preferences.ShouldBe(Italian);
        (await desks.Seen(AnnasDesk, [Ticket, Anna], default)).ShouldBe([7, 0]);
    }

    private Task PutAway() => Silos.Service<IGrainFactory>().GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);

    private Task<byte[]> Stored(string sql) => _storage.Database.Read(
        TenantScope.Every,
        async (connection, cancel) =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            return (byte[])(await command.ExecuteScalarAsync(cancel))!;
        },
        CancellationToken.None);

    private Task<int> Execute(string sql) => _storage.Database.Write(
        TenantScope.Every,
        async (connection, transaction, cancel) =>
        {
            await using var command = connection.CreateCommand();
            (command.Transaction, command.CommandText) = (transaction, sql);
            return await command.ExecuteNonQueryAsync(cancel);
        },
        CancellationToken.None);
}

public sealed class DesksOnSqlite() : DeskGrainContract(postgres: null, count: 1);

public sealed class DesksOnPostgres() : DeskGrainContract(PostgresServer.Shared.CreateDatabase(), count: 2)
{
    [Fact]
    public async Task A_desk_survives_the_silo_it_was_on()
    {
        CallScope.Bind("acme", AnnaHerself);
        await Arrange();
        var grain = Silos.Service<IGrainFactory>().GetGrain<IDeskGrain>($"{AnnasDesk.Tenant}/{AnnasDesk.Person:D}");
        var (lost, left) = await IsOn(grain, silo: 1) ? (1, 0) : (0, 1);

        var desks = Silos.Service<GrainDesks>(left);
        await Silos.Cluster.KillSiloAsync(Silos.Cluster.Silos[lost]);

        await IsArranged(desks);
    }

    private static Who AnnaHerself => Who.Person(AnnasDesk.Person);

    private async Task<bool> IsOn(IDeskGrain grain, int silo)
    {
        var management = Silos.Service<IGrainFactory>().GetGrain<IManagementGrain>(0);
        var address = await management.GetActivationAddress(grain);
        return address == Silos.Cluster.Silos[silo].SiloAddress;
    }
}
