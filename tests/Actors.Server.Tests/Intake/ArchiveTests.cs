using System.Net.Http.Headers;
using System.Text;
using Actors.Server.Cli.Importing;

namespace Actors.Server.Tests.Intake;

[Collection(AtOneServer.Name)]
public sealed class ArchiveTests(SqliteServer server)
{
    [Fact]
    public async Task History_starts_no_clock_and_its_ticket_is_closed_until_the_buyer_writes_again()
    {
        var shop = await server.NewShop();

        var ticket = Ticket((await Raw(shop, Mail("m1", "Fri, 21 Nov 2025 09:00:00 +0000"), "?archive=true")).Ok(HttpStatusCode.Created));

        var shown = (await shop.Agent.Get($"tickets/{ticket}")).Ok();
        shown.GetProperty("clock").ValueKind.ShouldBe(JsonValueKind.Null);
        shown.GetProperty("status").GetString().ShouldBe("closed");
        (await shop.Agent.Get($"tickets/{ticket}/timeline")).Text.ShouldNotContain("breach");
        (await Raw(shop, Mail("m1", "Fri, 21 Nov 2025 09:00:00 +0000"))).Ok().GetProperty("outcome").GetString().ShouldBe("duplicate");
        var now = (await shop.Agent.Get("time")).Ok().GetProperty("now").GetDateTimeOffset();
        Ticket((await Raw(shop, Mail("m2", now.ToString("r")))).Ok(HttpStatusCode.Created)).ShouldBe(ticket);
        shown = (await shop.Agent.Get($"tickets/{ticket}")).Ok();
        shown.GetProperty("status").GetString().ShouldBe("open");
        shown.GetProperty("clock").ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public async Task What_can_still_be_answered_in_time_is_live_even_in_an_archive()
    {
        var shop = await server.NewShop();
        var now = (await shop.Agent.Get("time")).Ok().GetProperty("now").GetDateTimeOffset();

        var ticket = Ticket((await Raw(shop, Mail("m1", now.AddHours(-3).ToString("r")), "?archive=true")).Ok(HttpStatusCode.Created));

        (await shop.Agent.Get($"tickets/{ticket}")).Ok().GetProperty("clock").ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public async Task The_shops_own_mail_stands_on_its_ticket_and_stops_no_clock()
    {
        var shop = await server.NewShop();
        var ticket = Ticket((await Raw(shop, Mail("m1", "Fri, 20 Nov 2026 09:00:00 +0000"))).Ok(HttpStatusCode.Created));

        var own = await Raw(shop, $"Message-ID: <o1@example.com>\nFrom: {Shop.Mailbox}\nTo: abc@marketplace.amazon.de\nSubject: Re\n\nIt left.");

        Ticket(own.Ok(HttpStatusCode.Created)).ShouldBe(ticket);
        (await shop.Agent.Get($"tickets/{ticket}")).Ok().GetProperty("clock").ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public async Task An_import_goes_on_where_it_was_and_says_what_it_did()
    {
        var shop = await server.NewShop();
        var folder = Directory.CreateTempSubdirectory("actors-import-").FullName;
        try
        {
            var mbox = Path.Combine(folder, "mails.mbox");
            var from = "From a@b.example Fri Nov 20 16:01:00 2026\n";
            await File.WriteAllTextAsync(mbox, $"{from}{Mail("i1", "Fri, 20 Nov 2026 09:00:00 +0000")}\n{from}Subject: none\n\nx\n");
            ImportSettings settings = new([], mbox, null, Archive: true, Sent: false, null, server.Address, shop.Integrator.Key!);

            (await ImportCommand.Run(settings, CancellationToken.None)).ShouldBe(0);
            await File.AppendAllTextAsync(mbox, $"\n{from}{Mail("i2", "Fri, 20 Nov 2026 09:00:00 +0000")}");
            (await ImportCommand.Run(settings, CancellationToken.None)).ShouldBe(0);

            (await shop.Agent.Get("tickets?status=closed")).Ok().GetProperty("items").GetArrayLength().ShouldBe(1);
            (await shop.Supervisor.Get("mails")).Ok().GetProperty("items").GetArrayLength().ShouldBe(1);
            (await ImportCommand.Run(settings with { Mbox = mbox + ".gone" }, CancellationToken.None)).ShouldBe(2);
            (await ImportCommand.Run(settings with { Mbox = null, Files = [mbox + ".gone"] }, CancellationToken.None)).ShouldBe(1);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<Answer> Raw(Shop shop, string mail, string query = "") => shop.Integrator.Post($"mails/raw{query}", Content(mail));

    private static ByteArrayContent Content(string mail) =>
        new(Encoding.UTF8.GetBytes(mail)) { Headers = { ContentType = new MediaTypeHeaderValue("message/rfc822") } };

    private static string Mail(string id, string date) =>
        $"Message-ID: <{id}@amazon.example>\nFrom: Anna <abc@marketplace.amazon.de>\nTo: {Shop.Mailbox}\nDate: {date}\nSubject: Frage\n\nWo ist es? {id}\n";

    private static Guid Ticket(JsonElement answer) => answer.GetProperty("ticket").GetGuid();
}
