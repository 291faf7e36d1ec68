namespace Actors.Storage.Tests;

public abstract class NotificationsContract(SharedStore store) : ReadContract(store)
{
    private static readonly Guid Anna = Id(1001);
    private static readonly Guid Ben = Id(1002);

    private Notifications Notifications => new(Database);

    [Fact]
    public async Task People_see_what_is_addressed_to_them_or_their_roles_newest_first()
    {
        await Add(1, Anna, null);
        await Add(2, null, "supervisor");
        await Add(3, Ben, null);
        await Add(4, null, "finance");

        (await List(Anna, "agent", "supervisor")).ShouldBe([Id(2), Id(1)]);
        (await List(Ben)).ShouldBe([Id(3)]);
        (await Notifications.Unread(Tenant, Anna, ["supervisor"], Cancel)).ShouldBe(2);
    }

    [Fact]
    public async Task Pages_go_back_in_time()
    {
        for (var number = 1; number <= 3; number++)
            await Add(number, Anna, null);

        var first = (await Notifications.List(Tenant, Anna, [], null, 2, Cancel)).ShouldNotBeNull();
        var second = (await Notifications.List(Tenant, Anna, [], first.Next, 2, Cancel)).ShouldNotBeNull();

        first.Items.Select(item => item.Id).ShouldBe([Id(3), Id(2)]);
        second.Items.ShouldBe([new(Id(1), Anna, null, "clock.breached", Id(77), Now)]);
        (await Notifications.List(Tenant, Anna, [], "nonsense", 2, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Reading_counts_once_and_only_for_those_it_is_addressed_to()
    {
        await Add(1, Anna, null);

        (await Notifications.MarkRead(Tenant, Id(1), Ben, [], Now, Cancel)).ShouldBeFalse();
        (await Notifications.MarkRead(Tenant, Id(1), Anna, [], Now, Cancel)).ShouldBeTrue();
        (await Notifications.MarkRead(Tenant, Id(1), Anna, [], Now, Cancel)).ShouldBeFalse();
        (await Notifications.Unread(Tenant, Anna, [], Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task A_notification_added_twice_is_there_once_and_stays_read()
    {
        await Add(1, Anna, null);
        await Notifications.MarkRead(Tenant, Id(1), Anna, [], Now, Cancel);

        await Add(1, Anna, null);

        (await List(Anna)).ShouldBe([Id(1)]);
        (await Notifications.Unread(Tenant, Anna, [], Cancel)).ShouldBe(0);
    }

    private Task Add(int number, Guid? person, string? role) =>
        Notifications.Add(Tenant, new(Id(number), person, role, "clock.breached", Id(77), Now), Cancel);

    private async Task<List<Guid>> List(Guid person, params IReadOnlyCollection<string> roles) =>
        [.. (await Notifications.List(Tenant, person, roles, null, 10, Cancel)).ShouldNotBeNull().Items.Select(item => item.Id)];
}

public sealed class NotificationsOnSqlite(SqliteStore store) : NotificationsContract(store), IClassFixture<SqliteStore>;

public sealed class NotificationsOnPostgres(PostgresStore store) : NotificationsContract(store), IClassFixture<PostgresStore>;
