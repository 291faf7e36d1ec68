using Actors.Domain;
using Actors.Ledger;
using Actors.Runtime;
using Actors.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Server.Tests.Erasing;

public sealed class ErasureOnSqlite(SqliteServer server) : ErasureContract(server), IClassFixture<SqliteServer>;

public sealed class ErasureOnPostgres(PostgresqlServer server) : ErasureContract(server), IClassFixture<PostgresqlServer>;

/// <summary>R11, R105: what is erased is gone everywhere, and the record still verifies.</summary>
public abstract class ErasureContract(TestServer server)
{
    private const string OrderId = "405-7654321-7654321";

    [Fact]
    public async Task R105_What_is_erased_is_found_nowhere_and_all_that_was_proven_still_is()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, text: "My zebrawood flute arrived broken");
        await ticket.Note("The zebrawood supplier knows.");
        await Found(shop, "zebrawood", 2);
        var before = await Archive(shop, ticket);

        var dry = (await shop.As("compliance").Post("erasures", new { ticket = ticket.Id })).Ok();
        dry.GetProperty("erased").GetBoolean().ShouldBeFalse();
        (await Archive(shop, ticket)).Report.Verdict.ShouldBe(ArchiveVerdict.Intact);
        var done = (await shop.As("compliance").Post("erasures", new { ticket = ticket.Id, dryRun = false })).Ok();

        done.GetProperty("items").GetRawText().ShouldBe(dry.GetProperty("items").GetRawText());
        await Found(shop, "zebrawood", 0);
        await Eventually.Get(async () => (await ticket.Timeline()).GetRawText(), timeline => !timeline.Contains("zebrawood", StringComparison.Ordinal));
        var after = await Archive(shop, ticket);
        after.Report.Verdict.ShouldBe(ArchiveVerdict.IntactWithErasures);
        after.Report.Contents.ShouldBe(0);
        System.Text.Encoding.UTF8.GetString(after.Bytes).ShouldNotContain("zebrawood");
        (await Verify(before.Bytes)).Verdict.ShouldBe(ArchiveVerdict.Intact, "What was handed out before still verifies.");
        (await server.Services.GetRequiredService<RecordVerifier>().Verify(shop.Tenant, compareContents: true, default)).ShouldSatisfyAllConditions(
            report => report.Fault.ShouldBeNull(), report => report.Erased.ShouldBe(after.Report.Erased));
        await ticket.Reply("We are sorry.");
        (await Archive(shop, ticket)).Report.Contents.ShouldBeGreaterThan(0, "The conversation goes on.");
    }

    [Fact]
    public async Task One_class_of_an_order_is_erased_and_the_others_stay()
    {
        var shop = await server.NewShop();
        await Snapshot(shop);
        var ticket = await ATicket.In(shop, orderId: OrderId, text: "Where is it?");

        var report = (await shop.As("compliance").Post(
            "erasures", new { account = Shop.Official, orderId = OrderId, classes = new[] { RecordClasses.OrderPersonalData }, dryRun = false })).Ok();

        report.GetProperty("items").EnumerateArray().Single().GetProperty("stream").GetString().ShouldBe($"order/{Shop.Official}/{OrderId}");
        await Eventually.Get(
            async () => (await shop.Agent.Get($"orders/{Shop.Official}/{OrderId}")).Ok().GetRawText(), order => !order.Contains("Anna Berg", StringComparison.Ordinal));
        (await ticket.Timeline()).GetRawText().ShouldContain("Where is it?");
    }

    [Fact]
    public async Task R11_A_legal_hold_keeps_what_would_be_erased()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, text: "I will go to court");
        (await shop.As("compliance").Post("legal-holds", new { stream = $"ticket/{ticket.Id}", reason = "Claim of 12 November" })).Ok();

        var report = (await shop.As("compliance").Post("erasures", new { ticket = ticket.Id, dryRun = false })).Ok();

        report.GetProperty("items")[0].GetProperty("onHold").GetBoolean().ShouldBeTrue();
        (await ticket.Timeline()).GetRawText().ShouldContain("court");
        (await shop.As("compliance").Delete($"legal-holds?stream=ticket/{ticket.Id}")).Ok().GetProperty("items").GetArrayLength().ShouldBe(0);
        (await shop.As("compliance").Delete($"legal-holds?stream=ticket/{ticket.Id}")).Refused(HttpStatusCode.NotFound, "legal-hold.unknown");
        (await shop.As("compliance").Post("erasures", new { ticket = ticket.Id, dryRun = false })).Ok();
        await Eventually.Get(async () => (await ticket.Timeline()).GetRawText(), timeline => !timeline.Contains("court", StringComparison.Ordinal));
    }

    [Fact]
    public async Task R11_A_hold_on_an_order_keeps_what_was_said_of_it_and_one_on_a_ticket_the_order_it_is_about()
    {
        var shop = await server.NewShop();
        await Snapshot(shop);
        var held = await ATicket.In(shop, Shop.Unofficial, OrderId, text: "I will go to court");
        var other = await ATicket.In(shop, text: "Thank you");

        (await Holding($"order/{Shop.Official}/{OrderId}", held)).ShouldBe([true]);
        (await Holding($"order/{Shop.Official}/{OrderId}", other)).ShouldBe([false]);
        (await Holding($"ticket/{held.Id}", new { account = Shop.Official, orderId = OrderId })).ShouldBe([true, true]);
        (await Holding($"ticket/{other.Id}", new { account = Shop.Official, orderId = OrderId })).ShouldBe([false, false]);

        async Task<bool[]> Holding(string stream, object erased)
        {
            (await shop.As("compliance").Post("legal-holds", new { stream, reason = "Claim of 12 November" })).Ok();
            var report = (await shop.As("compliance").Post("erasures", erased is ATicket ticket ? new { ticket = ticket.Id } : erased)).Ok();
            (await shop.As("compliance").Delete($"legal-holds?stream={stream}")).Ok();
            return [.. report.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("onHold").GetBoolean()).Order()];
        }
    }

    [Fact]
    public async Task R105_An_order_is_erased_with_its_conversations_on_any_account_and_with_those_merged_into_them()
    {
        var shop = await server.NewShop();
        await Snapshot(shop);
        var elsewhere = await ATicket.In(shop, Shop.Unofficial, OrderId, "My zebrawood flute arrived broken");
        var merged = await ATicket.In(shop, Shop.Unofficial, text: "About the zebrawood flute");
        var other = await ATicket.In(shop, Shop.Unofficial, text: "Another zebrawood flute");
        (await shop.Agent.Post($"tickets/{elsewhere.Id}/merges", new { ticket = merged.Id, reason = "One buyer." })).Ok();
        await Found(shop, "zebrawood", 3);

        (await shop.As("compliance").Post("erasures", new { account = Shop.Official, orderId = OrderId, dryRun = false })).Ok();

        await Found(shop, "zebrawood", 1);
        (await other.Timeline()).GetRawText().ShouldContain("zebrawood");
        var archive = await shop.Agent.Http.GetByteArrayAsync(new Uri($"orders/{Shop.Official}/{OrderId}/archive", UriKind.Relative));
        var report = await Verify(archive);
        report.Verdict.ShouldBe(ArchiveVerdict.IntactWithErasures);
        report.Streams.ShouldBe(3, "The order and both tickets.");
    }

    [Fact]
    public async Task R105_An_orders_personal_data_goes_thirty_days_after_the_delivery_and_correspondence_after_three_years()
    {
        var shop = await server.NewShop();
        await Snapshot(shop);
        var ticket = await ATicket.In(shop, text: "Thank you");
        var delivered = (await shop.Agent.Get("time")).Ok().GetProperty("now").GetDateTimeOffset();
        (await shop.Integrator.Post($"orders/{Shop.Official}/{OrderId}/shipments", new
        {
            carrier = "DHL", trackingNumber = "00340434161094042557", status = "delivered", deliveredAt = delivered, source = "carrier",
        })).Ok(HttpStatusCode.Created);

        await shop.Wait(TimeSpan.FromDays(29));
        (await Run(shop)).ShouldBe(new RetentionResult(RecordClasses.OrderPersonalData, 0, 0, 0));
        await shop.Wait(TimeSpan.FromDays(2));
        (await Due(shop)).ShouldBe((1, 0));
        (await Run(shop)).Erased.ShouldBe(1);
        await Eventually.Get(
            async () => (await shop.Agent.Get($"orders/{Shop.Official}/{OrderId}")).Ok().GetRawText(), order => !order.Contains("Anna Berg", StringComparison.Ordinal));
        (await ticket.Timeline()).GetRawText().ShouldContain("Thank you");
        (await server.Services.GetRequiredService<RecordVerifier>().Verify(shop.Tenant, compareContents: true, default)).Fault.ShouldBeNull();

        (await shop.As("compliance").Put("retention", new { rules = new[] { new { recordClass = "correspondence", days = 20, basis = "Contract" } } })).Ok();
        await Run(shop);
        await Eventually.Get(async () => (await ticket.Timeline()).GetRawText(), timeline => !timeline.Contains("Thank you", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_order_that_was_not_delivered_waits()
    {
        var shop = await server.NewShop();
        await Snapshot(shop);

        await shop.Wait(TimeSpan.FromDays(31));

        (await Due(shop)).ShouldBe((0, 1));
        (await Run(shop)).ShouldBe(new RetentionResult(RecordClasses.OrderPersonalData, 0, 0, 1));
    }

    [Theory]
    [InlineData("""{"rules":[{"recordClass":"gossip","days":1,"basis":"x"}]}""")]
    [InlineData("""{"rules":[{"recordClass":"note","days":0,"basis":"x"}]}""")]
    [InlineData("""{"rules":[{"recordClass":"note","days":1,"daysAfterDelivery":1,"basis":"x"}]}""")]
    [InlineData("""{"rules":[{"recordClass":"note","days":1,"basis":""}]}""")]
    [InlineData("""{"rules":[{"recordClass":"note","days":1,"basis":"x"},{"recordClass":"note","days":2,"basis":"x"}]}""")]
    public async Task A_rule_that_means_nothing_is_refused(string rules)
    {
        var shop = await server.NewShop();

        (await shop.As("compliance").Put("retention", rules)).Refused(HttpStatusCode.UnprocessableEntity, "retention.invalid");
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"orderId":"405-7654321-7654321"}""")]
    [InlineData("""{"ticket":"0197a1b2-0000-7000-8000-000000000000","classes":["gossip"]}""")]
    public async Task What_is_to_be_erased_must_be_said(string request)
    {
        var shop = await server.NewShop();

        (await shop.As("compliance").Post("erasures", request)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await shop.Agent.Post("erasures", new { ticket = Guid.Empty })).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await shop.As("compliance").Post("erasures", new { ticket = Guid.Empty })).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task Snapshot(Shop shop) => (await shop.Integrator.Put($"orders/{Shop.Official}/{OrderId}/snapshot", new
    {
        source = "sp-api", fulfilment = "fbm", status = "Shipped", buyer = new { name = "Anna Berg", email = "x@marketplace.amazon.de" },
    })).Ok();

    private static async Task Found(Shop shop, string word, int hits) => await Eventually.Get(
        async () => (await shop.Agent.Get($"search?q={word}")).Ok().GetProperty("items").GetArrayLength(), found => found == hits);

    private async Task<RetentionResult> Run(Shop shop)
    {
        using var scope = CallScope.Bind(shop.Tenant, Who.System("test"));
        var results = await server.Services.GetRequiredService<RetentionRun>().Apply(shop.Tenant, dryRun: false, default);
        return results.FirstOrDefault(result => result.RecordClass == RecordClasses.OrderPersonalData) ?? results[0];
    }

    private static async Task<(long Due, long Waiting)> Due(Shop shop)
    {
        var report = (await shop.As("auditor").Get("retention/report")).Ok().GetProperty("items").EnumerateArray()
            .Single(item => Shop.Text(item, "recordClass") == RecordClasses.OrderPersonalData);
        return (report.GetProperty("due").GetInt64(), report.GetProperty("waiting").GetInt64());
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
}
