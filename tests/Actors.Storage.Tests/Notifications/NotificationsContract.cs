namespace Actors.Storage.Tests;

public abstract class NotificationsContract(SharedStore store) : ReadContract(store)
{
    private static readonly Guid Anna = Id(1001);
    private static readonly Guid Ben = Id(1002);

    private Notifications Notifications => new(Database);

    [Fact]
    public async Task People_see_what_is_for_them_for_their_teams_and_for_their_roles_newest_first()
    {
        await Add(1, [Addressee.Person(Anna)]);
        await Add(2, [Addressee.Role("supervisor")]);
        await Add(3, [Addressee.Person(Ben)]);
        await Add(4, [Addressee.Role("finance")]);
        await Add(5, [Addressee.Team("tier-2")]);

        (await Ids(Reader(Anna, teams: ["tier-2"], roles: ["agent", "supervisor"]))).ShouldBe([Id(5), Id(2), Id(1)]);
        (await Ids(Reader(Ben))).ShouldBe([Id(3)]);
    }

    [Fact]
    public async Task One_that_is_for_somebody_in_several_ways_is_there_once_and_says_why()
    {
        await Add(1, [Addressee.Person(Anna), Addressee.Team("tier-2"), Addressee.Role("supervisor")]);

        var shown = (await List(Reader(Anna, teams: ["tier-2"], roles: ["supervisor"]))).ShouldHaveSingleItem();

        shown.Because.ShouldBe([AddresseeKind.Person, AddresseeKind.Team, AddresseeKind.Role]);
        shown.Notification.ShouldBe(new(Id(1), Notices.Breached, "ticket/77", "amazon-eu", Now.AddMinutes(1)));
        (await Unread(Reader(Anna, teams: ["tier-2"], roles: ["supervisor"]))).ShouldBe(1);
    }

    [Fact]
    public async Task What_one_supervisor_has_read_the_other_has_not()
    {
        await Add(1, [Addressee.Role("supervisor")]);
        var (anna, ben) = (Reader(Anna, roles: ["supervisor"]), Reader(Ben, roles: ["supervisor"]));

        (await Notifications.MarkRead(Tenant, anna, Id(1), Cancel)).ShouldBeTrue();
        (await Notifications.MarkRead(Tenant, anna, Id(1), Cancel)).ShouldBeTrue();

        (await Unread(anna)).ShouldBe(0);
        (await Unread(ben)).ShouldBe(1);
        (await List(anna)).ShouldHaveSingleItem().Read.ShouldBeTrue();
        (await List(anna, new(Unread: true))).ShouldBeEmpty();
        (await List(ben, new(Unread: true))).ShouldHaveSingleItem().Read.ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_reads_what_is_for_others()
    {
        await Add(1, [Addressee.Person(Anna)]);

        (await Notifications.MarkRead(Tenant, Reader(Ben), Id(1), Cancel)).ShouldBeFalse();
        (await Notifications.MarkReadUpTo(Tenant, Reader(Ben), Id(1), Cancel)).ShouldBeFalse();
        (await Notifications.MarkRead(Tenant, Reader(Anna), Id(9), Cancel)).ShouldBeFalse();
        (await Unread(Reader(Anna))).ShouldBe(1);
    }

    [Fact]
    public async Task Reading_up_to_one_leaves_what_came_later()
    {
        for (var number = 1; number <= 3; number++)
            await Add(number, [Addressee.Person(Anna)]);
        await Add(4, [Addressee.Person(Ben)]);

        (await Notifications.MarkReadUpTo(Tenant, Reader(Anna), Id(2), Cancel)).ShouldBeTrue();

        (await List(Reader(Anna), new(Unread: true))).Select(item => item.Notification.Id).ShouldBe([Id(3)]);
        (await Unread(Reader(Ben))).ShouldBe(1);
    }

    [Fact]
    public async Task Who_caused_it_sees_it_and_need_not_read_it()
    {
        await Add(1, [Addressee.Role("supervisor")], by: Anna);

        (await List(Reader(Anna, roles: ["supervisor"]))).ShouldHaveSingleItem().Read.ShouldBeTrue();
        (await Unread(Reader(Ben, roles: ["supervisor"]))).ShouldBe(1);
    }

    [Theory]
    [InlineData(NoticeScope.None, 0)]
    [InlineData(NoticeScope.Mine, 1)]
    [InlineData(NoticeScope.Team, 2)]
    [InlineData(NoticeScope.All, 3)]
    public async Task Rules_say_how_near_it_must_be(NoticeScope scope, int shown)
    {
        await Add(1, [Addressee.Person(Anna)]);
        await Add(2, [Addressee.Team("tier-2")]);
        await Add(3, [Addressee.Role("supervisor")]);
        var reader = Reader(Anna, teams: ["tier-2"], roles: ["supervisor"]) with
        {
            Scopes = new Dictionary<string, NoticeScope> { [Notices.Breached] = scope },
        };

        (await Ids(reader)).ShouldBe(Enumerable.Range(1, shown).Reverse().Select(Id));
        (await Unread(reader)).ShouldBe(shown);
    }

    [Fact]
    public async Task A_rule_holds_for_its_topic_alone()
    {
        await Add(1, [Addressee.Person(Anna)]);
        await Add(2, [Addressee.Person(Anna)], topic: Notices.ReplyBounced);
        var reader = Reader(Anna) with { Scopes = new Dictionary<string, NoticeScope> { [Notices.Breached] = NoticeScope.None } };

        (await Ids(reader)).ShouldBe([Id(2)]);
        (await Ids(Reader(Anna), new(Topic: Notices.Breached))).ShouldBe([Id(1)]);
        (await Notifications.Unread(Tenant, Reader(Anna), Cancel))
            .ShouldBe(new Dictionary<string, int> { [Notices.Breached] = 1, [Notices.ReplyBounced] = 1 }, ignoreOrder: true);
    }

    [Fact]
    public async Task Pages_go_back_in_time_and_show_each_once()
    {
        for (var number = 1; number <= 7; number++)
            await Add(number, [Addressee.Person(Anna), Addressee.Role("supervisor")]);
        var reader = Reader(Anna, roles: ["supervisor"]);

        var seen = new List<Guid>();
        string? cursor = null;
        do
        {
            var page = (await Notifications.List(Tenant, reader, new(), cursor, 3, Cancel)).ShouldNotBeNull();
            page.Items.Count.ShouldBeLessThanOrEqualTo(3);
            seen.AddRange(page.Items.Select(item => item.Notification.Id));
            cursor = page.Next;
        }
        while (cursor is not null);

        seen.ShouldBe(Enumerable.Range(1, 7).Reverse().Select(Id));
        (await Notifications.List(Tenant, reader, new(), "nonsense", 3, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task One_that_is_added_twice_is_there_once_and_stays_read()
    {
        await Add(1, [Addressee.Person(Anna)]);
        await Notifications.MarkRead(Tenant, Reader(Anna), Id(1), Cancel);

        await Add(1, [Addressee.Person(Anna)]);

        (await Ids(Reader(Anna))).ShouldBe([Id(1)]);
        (await Unread(Reader(Anna))).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_old_goes_with_its_marks()
    {
        await Add(1, [Addressee.Person(Anna)]);
        await Add(90, [Addressee.Person(Anna)]);
        await Notifications.MarkReadUpTo(Tenant, Reader(Anna), Id(90), Cancel);

        (await Notifications.DeleteOlder(Now.AddMinutes(60), Cancel)).ShouldBeGreaterThanOrEqualTo(2);

        (await Ids(Reader(Anna))).ShouldBe([Id(90)]);
        (await Unread(Reader(Anna))).ShouldBe(0);
    }

    private static NotificationReader Reader(Guid person, string[]? teams = null, string[]? roles = null) =>
        new(person, teams ?? [], roles ?? [], new Dictionary<string, NoticeScope>());

    private Task Add(int number, string[] to, Guid? by = null, string topic = Notices.Breached) =>
        Notifications.Add(Tenant, new(Id(number), topic, "ticket/77", "amazon-eu", Now.AddMinutes(number)), to, by, Cancel);

    private async Task<IReadOnlyList<ShownNotification>> List(NotificationReader reader, NotificationFilter? filter = null) =>
        (await Notifications.List(Tenant, reader, filter ?? new(), null, 10, Cancel)).ShouldNotBeNull().Items;

    private async Task<IEnumerable<Guid>> Ids(NotificationReader reader, NotificationFilter? filter = null) =>
        (await List(reader, filter)).Select(item => item.Notification.Id);

    private async Task<int> Unread(NotificationReader reader) => (await Notifications.Unread(Tenant, reader, Cancel)).Values.Sum();
}

public sealed class NotificationsOnSqlite(SqliteStore store) : NotificationsContract(store), IClassFixture<SqliteStore>;

public sealed class NotificationsOnPostgres(PostgresStore store) : NotificationsContract(store), IClassFixture<PostgresStore>;
