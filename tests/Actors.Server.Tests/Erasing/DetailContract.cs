using Actors.Domain;
using Actors.Ledger;
using Actors.Runtime;
using Actors.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Server.Tests.Erasing;

public sealed class DetailsOnSqlite(SqliteServer server) : DetailContract(server), IClassFixture<SqliteServer>;

public sealed class DetailsOnPostgres(PostgresqlServer server) : DetailContract(server), IClassFixture<PostgresqlServer>;

/// <summary>R105: what tells how to reach a buyer goes sooner than what the buyer said.</summary>
public abstract class DetailContract(TestServer server)
{
    private const string OrderId = "405-7654321-7654321";
    private const string Telephone = "+49 151 2345 6789";
    private const string Text = $"The zebrawood flute broke. Call {Telephone} or bring a new one to Lindenstraße 12, 50674 Köln. Soon?";
    private const string Left = "The zebrawood flute broke. Call [erased] or bring a new one to [erased]. Soon?";

    [Fact]
    public async Task R105_The_details_of_a_message_go_thirty_days_after_the_delivery_and_its_sentences_stay()
    {
        var shop = await server.NewShop();
        await Snapshot(shop);
        var ticket = await ATicket.In(shop, orderId: OrderId, text: Text);
        var message = await Message(ticket);
        Shop.Text(message, "text").ShouldBe(Text);
        message.GetProperty("details").GetProperty("places").EnumerateArray().Select(place => Shop.Text(place, "kind")).ShouldBe(["telephone", "address"]);
        await Found(shop, "zebrawood", 1);
        await Found(shop, "Lindenstraße", 1);
        var before = await Archive(shop, ticket);
        await Deliver(shop);

        await shop.Wait(TimeSpan.FromDays(29));
        await Run(shop);
        Shop.Text(await Message(ticket), "text").ShouldBe(Text);
        await shop.Wait(TimeSpan.FromDays(2));
        await Run(shop);

        var left = await Eventually.Get(() => Message(ticket), read => Shop.Text(read, "text") != Text);
        Shop.Text(left, "text").ShouldBe(Left);
        left.GetProperty("details").GetProperty("erasedAt").GetDateTimeOffset().ShouldBeGreaterThan(DateTimeOffset.UnixEpoch);
        foreach (var place in left.GetProperty("details").GetProperty("places").EnumerateArray())
            Left[place.GetProperty("start").GetInt32()..place.GetProperty("end").GetInt32()].ShouldBe("[erased]");
        await Found(shop, "Lindenstraße", 0);
        await Found(shop, "zebrawood", 1);
        var after = await Archive(shop, ticket);
        after.Report.Verdict.ShouldBe(ArchiveVerdict.IntactWithErasures);
        Page(after.Bytes).ShouldContain("Call [erased] or bring");
        Page(after.Bytes).ShouldNotContain("Lindenstra");
        Page(before.Bytes).ShouldContain(Telephone[1..]);
        (await Verify(before.Bytes)).Verdict.ShouldBe(ArchiveVerdict.Intact, "What was handed out before still verifies.");
        (await server.Services.GetRequiredService<RecordVerifier>().Verify(shop.Tenant, compareContents: true, default)).Fault.ShouldBeNull();
    }

    [Fact]
    public async Task R105_A_mail_that_repeats_the_details_goes_with_them()
    {
        var shop = await server.NewShop();
        await Snapshot(shop);
        var ticket = await ATicket.In(shop, orderId: OrderId, thread: "flute");
        (await shop.Integrator.Post("messages", new
        {
            account = Shop.Official, externalId = "with-files", thread = "flute", sender = new { kind = "buyer", address = AMessage.Buyer, name = "Anna Berg" },
            subject = "A question", text = Text, orderId = OrderId, source = new { kind = "api", verified = "none" },
            attachments = new[] { File("message.eml", "message/rfc822", Text), File("photo.txt", "text/plain", "flute") },
        })).Ok(HttpStatusCode.Created);
        await Deliver(shop);

        await shop.Wait(TimeSpan.FromDays(31));
        await Run(shop);

        var files = (await Message(ticket, 1)).GetProperty("attachments").EnumerateArray().ToDictionary(file => Shop.Text(file, "name"));
        await Eventually.Get(() => Get("message.eml"), status => status == HttpStatusCode.Gone);
        (await Get("photo.txt")).ShouldBe(HttpStatusCode.OK);

        async Task<HttpStatusCode> Get(string name) =>
            (await shop.Agent.Get($"attachments/{ticket.Id}/{files[name].GetProperty("id").GetGuid()}")).Status;
    }

    [Fact]
    public async Task R105_They_go_with_the_order_that_was_meant_on_whatever_account_it_was_named()
    {
        var shop = await server.NewShop();
        await Snapshot(shop);
        var ticket = await ATicket.In(shop, Shop.Unofficial, OrderId, Text);
        await Deliver(shop);

        await shop.Wait(TimeSpan.FromDays(31));
        await Run(shop);

        Shop.Text(await Eventually.Get(() => Message(ticket), read => Shop.Text(read, "text") != Text), "text").ShouldBe(Left);
    }

    [Theory]
    [InlineData("system")]
    [InlineData("automatic")]
    public async Task What_the_marketplace_or_a_machine_says_stays_as_it_came(string kind)
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, thread: "notice");
        (await shop.Integrator.Post("messages", new
        {
            account = Shop.Official, externalId = "notice", thread = "notice", sender = new { kind, address = "notice@amazon.de", name = "Amazon" },
            subject = "A-to-Z claim", text = Text, source = new { kind = "api", verified = "none" },
        })).Ok(HttpStatusCode.Created);

        (await Message(ticket, 1)).TryGetProperty("details", out _).ShouldBeFalse();
        (await Message(ticket, 0)).TryGetProperty("details", out _).ShouldBeFalse("It has none.");
    }

    private static object File(string name, string mediaType, string text) =>
        new { name, mediaType, content = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text)) };

    private static async Task<JsonElement> Message(ATicket ticket, int index = 0) =>
        (await ticket.Timeline()).GetProperty("items").EnumerateArray().Where(entry => Shop.Text(entry, "kind") == "message").ElementAt(index).GetProperty("message");

    private static async Task Deliver(Shop shop)
    {
        var now = (await shop.Agent.Get("time")).Ok().GetProperty("now").GetDateTimeOffset();
        (await shop.Integrator.Post($"orders/{Shop.Official}/{OrderId}/shipments", new
        {
            carrier = "DHL", trackingNumber = "00340434161094042557", status = "delivered", deliveredAt = now, source = "carrier",
        })).Ok(HttpStatusCode.Created);
    }

    private static async Task Snapshot(Shop shop) => (await shop.Integrator.Put($"orders/{Shop.Official}/{OrderId}/snapshot", new
    {
        source = "sp-api", fulfilment = "fbm", status = "Shipped", buyer = new { name = "Anna Berg", email = "x@marketplace.amazon.de" },
    })).Ok();

    private static async Task Found(Shop shop, string word, int hits) => await Eventually.Get(
        async () => (await shop.Agent.Get($"search?q={Uri.EscapeDataString(word)}")).Ok().GetProperty("items").GetArrayLength(), found => found == hits);

    private async Task Run(Shop shop)
    {
        using var scope = CallScope.Bind(shop.Tenant, Who.System("test"));
        await server.Services.GetRequiredService<RetentionRun>().Apply(shop.Tenant, dryRun: false, default);
    }

    private static async Task<(byte[] Bytes, ArchiveReport Report)> Archive(Shop shop, ATicket ticket)
    {
        var bytes = await shop.Agent.Http.GetByteArrayAsync(new Uri($"{ticket.Path}/archive", UriKind.Relative));
        return (bytes, await Verify(bytes));
    }

    private static async Task<ArchiveReport> Verify(byte[] archive)
    {
        using var stream = new MemoryStream(archive);
        return await ArchiveVerifier.Verify(stream, new(), default);
    }

    private static string Page(byte[] archive)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(archive));
        using var page = new StreamReader(zip.GetEntry("index.html")!.Open());
        return WebUtility.HtmlDecode(page.ReadToEnd());
    }
}
