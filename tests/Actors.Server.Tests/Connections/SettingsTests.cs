using Actors.Testing;

namespace Actors.Server.Tests.Connections;

/// <summary>Entering, trying and changing connections.</summary>
public sealed class SettingsTests(MailDesk server) : IClassFixture<MailDesk>
{
    [Fact]
    public async Task A_trial_names_the_folders_and_the_limit_and_sends_nothing()
    {
        var shop = await server.NewShop();
        using var smtp = new ScriptedSmtp();
        var dovecot = DovecotServer.Shared;
        await AConnection.Put(shop, AConnection.Incoming(dovecot, shop.Tenant), AConnection.Outgoing(smtp), dovecot.Certificate);

        var trial = (await shop.Admin.Post($"connections/{Shop.Official}/test")).Ok();

        trial.GetProperty("incoming").GetProperty("folders").EnumerateArray().Select(folder => folder.GetString()).ShouldBe(["Done", "INBOX", "Sent"]);
        trial.GetProperty("incoming").GetProperty("idle").GetBoolean().ShouldBeTrue();
        trial.GetProperty("outgoing").GetProperty("largestMail").GetInt64().ShouldBe(1_000_000);
        smtp.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_password_a_wrong_certificate_and_a_wrong_port_are_told_apart()
    {
        var shop = await server.NewShop();
        var dovecot = DovecotServer.Shared;

        await AConnection.Put(shop, AConnection.Incoming(dovecot, shop.Tenant, "wrong"), trustedCertificate: dovecot.Certificate);
        (await Fault(shop)).ShouldBe("mail.sign-in-refused");
        await AConnection.Put(shop, AConnection.Incoming(dovecot, shop.Tenant), trustedCertificate: "");
        (await Fault(shop)).ShouldBe("mail.certificate");
        var clear = new { host = "localhost", port = dovecot.Port, security = "tls" };
        await AConnection.Put(shop, new { server = clear, login = new { user = "shop", password = "secret" } });
        (await Fault(shop)).ShouldBe("mail.no-tls");
        var nobody = new { host = "localhost", port = LoopbackPort.Free(), security = "tls" };
        await AConnection.Put(shop, new { server = nobody, login = new { user = "shop", password = "secret" } });
        (await Fault(shop)).ShouldBe("mail.unreachable");
    }

    [Fact]
    public async Task A_secret_is_in_no_answer_and_no_event()
    {
        var shop = await server.NewShop();
        using var smtp = new ScriptedSmtp();
        var dovecot = DovecotServer.Shared;
        var put = await AConnection.Put(shop, AConnection.Incoming(dovecot, shop.Tenant), AConnection.Outgoing(smtp), dovecot.Certificate);
        var list = (await shop.Admin.Get("connections")).Text;
        var changes = (await shop.As("auditor").Get("changes?limit=200")).Text;

        foreach (var text in (string[])[put.ToString(), list, changes])
        {
            text.ShouldNotContain(DovecotServer.Password);
            text.ShouldNotContain(ScriptedSmtp.Password);
        }

        changes.ShouldContain("tenant.connection-set");
    }

    [Fact]
    public async Task A_stored_password_is_told_to_no_other_server_and_kept_with_its_certificate_for_the_same()
    {
        var shop = await server.NewShop();
        var dovecot = DovecotServer.Shared;
        await AConnection.Reading(shop, dovecot);

        var elsewhere = new { server = new { host = "mail.thief.example", port = 993, security = "tls" }, login = new { user = shop.Tenant } };
        (await shop.Admin.Put($"connections/{Shop.Official}", new { incoming = elsewhere })).Refused(HttpStatusCode.UnprocessableEntity, "connection.secret-needed");

        var same = new { server = new { host = "localhost", port = dovecot.TlsPort, security = "tls" }, login = new { user = shop.Tenant }, folder = "Done" };
        (await shop.Admin.Put($"connections/{Shop.Official}", new { incoming = same })).Ok();
        await Eventually.Get(
            async () => Shop.Text((await AConnection.Show(shop)).GetProperty("incoming").GetProperty("health"), "state"), state => state == "connected");
    }

    [Theory]
    [InlineData("mail.example.com", "none", Shop.Mailbox, HttpStatusCode.UnprocessableEntity, "connection.invalid")]
    [InlineData("127.0.0.1", "none", "somebody@else.example", HttpStatusCode.Conflict, "connection.foreign-sender")]
    public async Task What_would_lose_mail_or_show_a_password_is_refused(string host, string security, string sender, HttpStatusCode status, string code)
    {
        var shop = await server.NewShop();
        var outgoing = new { server = new { host, port = 587, security }, login = new { user = "shop", password = "secret" }, sender };

        (await shop.Admin.Put($"connections/{Shop.Official}", new { outgoing })).Refused(status, code);
    }

    [Fact]
    public async Task What_was_removed_is_forgotten()
    {
        var shop = await server.NewShop();
        await AConnection.Reading(shop, DovecotServer.Shared);

        (await shop.Admin.Delete($"connections/{Shop.Official}")).Ok(HttpStatusCode.NoContent);

        (await shop.Admin.Get("connections")).Ok().GetProperty("items").GetArrayLength().ShouldBe(0);
        var again = new { server = new { host = "localhost", port = DovecotServer.Shared.TlsPort, security = "tls" }, login = new { user = shop.Tenant } };
        (await shop.Admin.Put($"connections/{Shop.Official}", new { incoming = again })).Refused(HttpStatusCode.UnprocessableEntity, "connection.secret-needed");
    }

    private static async Task<string> Fault(Shop shop) =>
        Shop.Text((await shop.Admin.Post($"connections/{Shop.Official}/test")).Ok().GetProperty("incoming").GetProperty("fault"), "code");
}
