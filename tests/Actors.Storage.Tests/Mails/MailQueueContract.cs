namespace Actors.Storage.Tests;

public abstract class MailQueueContract(SharedStore store) : ReadContract(store)
{
    private MailQueue Mails => new(Database);

    [Fact]
    public async Task Mails_of_a_state_are_listed_in_order_of_arrival_page_by_page()
    {
        await Add(2, "quarantined");
        await Add(1, "quarantined");
        await Add(3, "discarded");

        var first = (await Mails.List(Tenant, "quarantined", null, 1, Cancel)).ShouldNotBeNull();
        var second = (await Mails.List(Tenant, "quarantined", first.Next, 1, Cancel)).ShouldNotBeNull();

        first.Items.ShouldBe([new(Id(1), 2, "quarantined", "mail.no-account", null, Now)]);
        second.Items.Select(mail => mail.Mail).ShouldBe([Id(2)]);
        second.Next.ShouldBeNull();
        (await Mails.List(Tenant, "quarantined", "nonsense", 1, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task A_mail_is_found_by_its_id_in_its_tenant()
    {
        await Add(1, "delivered", account: "amazon-eu");

        (await Mails.Find(Tenant, Id(1), Cancel)).ShouldBe(new(Id(1), 2, "delivered", "mail.no-account", "amazon-eu", Now));
        (await Mails.Find("another tenant", Id(1), Cancel)).ShouldBeNull();
    }

    private Task Add(int number, string state, string? account = null) => Store.Insert("mails", new
    {
        tenant = Tenant,
        mail = Id(number),
        version = 2L,
        state,
        reason = "mail.no-account",
        account,
        received_us = Micros.From(Now),
    });
}

public sealed class MailQueueOnSqlite(SqliteStore store) : MailQueueContract(store), IClassFixture<SqliteStore>;

public sealed class MailQueueOnPostgres(PostgresStore store) : MailQueueContract(store), IClassFixture<PostgresStore>;
