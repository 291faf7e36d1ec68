using Actors.Testing;

namespace Actors.Server.Tests.Connections;

/// <summary>A real mailbox, read by the server.</summary>
public sealed class MailInTests(MailDesk server) : IClassFixture<MailDesk>
{
    [Fact]
    public async Task What_lies_in_the_mailbox_and_what_arrives_later_is_recorded()
    {
        var shop = await server.NewShop();
        var mailbox = new AMailbox(DovecotServer.Shared, shop.Tenant);
        await mailbox.Append(1, 2);
        await AConnection.Reading(shop, DovecotServer.Shared);
        await Tickets(shop, 2);

        await mailbox.Append(3);

        await Tickets(shop, 3);
        var health = (await Eventually.Get(() => Incoming(shop), link => Shop.Text(link, "state") == "connected"));
        health.GetProperty("lastMailAt").GetDateTimeOffset().ShouldBeGreaterThan(DateTimeOffset.UnixEpoch);
        health.GetProperty("backlog").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Every_mail_is_recorded_once_whatever_its_server_does()
    {
        using var dovecot = new DovecotServer();
        var shop = await server.NewShop();
        var mailbox = new AMailbox(dovecot, shop.Tenant);
        await AConnection.Reading(shop, dovecot);
        await mailbox.Append(Enumerable.Range(0, 40));
        dovecot.Stop();
        dovecot.Start();
        await mailbox.Append(Enumerable.Range(40, 40));
        await Tickets(shop, 80);

        dovecot.Stop();
        dovecot.Renumber(shop.Tenant);
        dovecot.Start();
        await mailbox.Append(80);

        await Tickets(shop, 81);
        var messages = await Task.WhenAll((await All(shop)).Select(async ticket => await Messages(shop, ticket)));
        messages.ShouldEachBe(count => count == 1);
    }

    [Fact]
    public async Task A_mail_that_is_safe_is_moved_where_it_was_asked_for()
    {
        var shop = await server.NewShop();
        var mailbox = new AMailbox(DovecotServer.Shared, shop.Tenant);
        await mailbox.Append(1, 2);

        await AConnection.Reading(shop, DovecotServer.Shared, afterwards: "move");

        await Eventually.Get(() => mailbox.In("Done"), mails => mails.Count == 2);
        (await mailbox.In("INBOX")).ShouldBeEmpty();
        await Tickets(shop, 2);
    }

    [Fact]
    public async Task A_paused_mailbox_is_left_alone_until_it_is_resumed()
    {
        var shop = await server.NewShop();
        var mailbox = new AMailbox(DovecotServer.Shared, shop.Tenant);
        await AConnection.Reading(shop, DovecotServer.Shared);
        (await shop.Admin.Post($"connections/{Shop.Official}/pause")).Ok().GetProperty("paused").GetBoolean().ShouldBeTrue();
        await mailbox.Append(1);
        Shop.Text(await Incoming(shop), "state").ShouldBe("paused");

        (await shop.Admin.Post($"connections/{Shop.Official}/resume")).Ok();

        await Tickets(shop, 1);
    }

    [Fact]
    public async Task Whoever_works_the_queue_sees_that_no_mail_comes_in_and_is_told()
    {
        var shop = await server.NewShop();
        using var crew = await ACrew.In(shop);
        var nobody = new { host = "localhost", port = LoopbackPort.Free(), security = "tls" };
        await AConnection.Put(shop, new { server = nobody, login = new { user = "shop", password = "secret" } });
        await Eventually.Get(() => Incoming(shop), link => Shop.Text(link, "state") == "failing");
        (await shop.Agent.Get("connections/cut-off")).Ok().GetProperty("items").GetArrayLength().ShouldBe(0);

        await shop.Wait(TimeSpan.FromMinutes(14));

        (await shop.Agent.Get("connections/cut-off")).Ok().GetProperty("items")[0].GetProperty("incoming").GetDateTimeOffset()
            .ShouldBeLessThan(DateTimeOffset.MaxValue);
        (await crew.Heard("connection.down")).ShouldBe("sara");
    }

    private static async Task<JsonElement> Incoming(Shop shop) => (await AConnection.Show(shop)).GetProperty("incoming").GetProperty("health");

    private static Task<int> Tickets(Shop shop, int count) => Eventually.Get(async () => (await All(shop)).Count, known => known == count);

    private static async Task<IReadOnlyList<string>> All(Shop shop) =>
        [.. (await shop.Agent.Get("tickets?limit=200")).Ok().GetProperty("items").EnumerateArray().Select(ticket => Shop.Text(ticket, "id"))];

    private static async Task<int> Messages(Shop shop, string ticket) =>
        (await shop.Agent.Get($"tickets/{ticket}/timeline")).Ok().GetProperty("items").EnumerateArray().Count(entry => Shop.Text(entry, "kind") == "message");
}
