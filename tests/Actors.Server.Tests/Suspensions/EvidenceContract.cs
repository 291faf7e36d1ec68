using Actors.Ledger;

namespace Actors.Server.Tests.Suspensions;

/// <summary>What is left of an incident: the evidence pack, what was open before, and the surge of questions (R98–R100).</summary>
public abstract class EvidenceContract(TestServer server)
{
    [Fact]
    public async Task R98_The_pack_holds_who_read_what_was_approved_and_why_clocks_were_missed()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, text: "Where is my refund?", orderId: ASuspendedAccount.OrderId);
        var suspended = await ASuspendedAccount.In(shop);
        (await shop.Agent.Post($"{ticket.Path}/replies", new { text = "Sorry!" }, ("If-Match", await ticket.Seen())))
            .Refused(HttpStatusCode.Conflict, "suspension.replies-paused");
        (await shop.Agent.Post($"{suspended.Path}/messages", new { text = "Who calls Amazon?" })).Ok(HttpStatusCode.Created);
        var approval = await suspended.Ask(ticket);
        await suspended.Grant(approval);
        var refund = new { ticket = ticket.Id, orderId = ASuspendedAccount.OrderId, amount = new { amount = 20, currency = "EUR" } };
        (await shop.Agent.Post($"{suspended.Path}/refunds", refund)).Ok(HttpStatusCode.Created);
        await shop.Wait(TimeSpan.FromHours(25));

        var answer = await shop.Agent.Get($"{suspended.Path}/evidence-pack");
        var pack = answer.Ok();

        answer.ContentHeaders.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Text.ShouldNotContain("Who calls Amazon?");
        pack.GetProperty("acknowledgements").GetArrayLength().ShouldBe(1);
        pack.GetProperty("approvals")[0].GetProperty("approval").GetProperty("id").GetGuid().ShouldBe(approval);
        pack.GetProperty("approvals")[0].GetProperty("places").GetArrayLength().ShouldBe(2);
        Shop.Text(pack.GetProperty("refunds")[0].GetProperty("refund"), "orderId").ShouldBe(ASuspendedAccount.OrderId);
        pack.GetProperty("tickets")[0].GetProperty("ticket").GetGuid().ShouldBe(ticket.Id);
        var missed = pack.GetProperty("missedClocks").EnumerateArray().ShouldHaveSingleItem();
        missed.GetProperty("message").GetGuid().ShouldBe(ticket.Message);
        missed.GetProperty("attribution").ValueKind.ShouldBe(JsonValueKind.Object);
        var attempts = missed.GetProperty("attempts").EnumerateArray().ToArray();
        attempts.Length.ShouldBe(2);
        attempts[0].GetProperty("by").GetProperty("kind").GetString().ShouldBe("key");
    }

    [Fact]
    public async Task R98_Every_place_in_the_pack_leads_to_an_event_whose_hash_can_be_made_again()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, text: "Where is my refund?");
        var suspended = await ASuspendedAccount.In(shop);
        await suspended.Ask(ticket);
        await Marked(ticket);
        await shop.Wait(TimeSpan.FromHours(25));

        var pack = (await shop.Agent.Get($"{suspended.Path}/evidence-pack")).Ok();

        var events = pack.GetProperty("events").EnumerateArray().Select(packed => Read(packed, Shop.Text(pack, "tenant"))).ToArray();
        events.ShouldNotBeEmpty();
        foreach (var packed in events)
            EventChain.Hash(packed.Previous.Span, packed.Header, packed.Payload.Span).ShouldBe(packed.Hash.ToArray());
        var known = events.Select(packed => (packed.Header.Stream, packed.Header.Version, Convert.ToHexStringLower(packed.Hash.Span))).ToHashSet();
        var places = Places(pack).ToArray();
        places.Length.ShouldBeGreaterThan(4);
        places.ShouldBeSubsetOf(known);
        (await shop.Agent.Get($"tickets/{ticket.Id}/verify")).Ok().GetProperty("intact").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task R99_Refunds_and_claims_from_before_are_listed_and_what_is_still_open_comes_first()
    {
        var shop = await server.NewShop();
        await ATicket.In(shop, text: "Is the lamp blue?");
        var refund = await ATicket.In(shop, text: "I want a refund.");
        var closed = await ATicket.In(shop, text: "I want a refund too.");
        var claim = await ATicket.In(shop, text: "I will open an A-to-Z claim.");
        var suspended = await ASuspendedAccount.In(shop);
        await ATicket.In(shop, text: "A refund, please.");
        foreach (var ticket in new[] { refund, closed, claim })
            await Marked(ticket);
        await closed.Close();

        var items = (await shop.Agent.Get($"{suspended.Path}/carried-over")).Ok().GetProperty("items").EnumerateArray().ToArray();

        items.Select(item => item.GetProperty("ticket").GetGuid()).ShouldBe([claim.Id, refund.Id, closed.Id]);
        items.Select(item => item.GetProperty("open").GetBoolean()).ShouldBe([true, true, false]);
        Shop.Text(items[1].GetProperty("grounds")[0], "kind").ShouldBe("mentionDetected");
    }

    [Fact]
    public async Task R100_Buyers_who_ask_where_the_order_is_are_counted_by_hour_and_by_day()
    {
        var shop = await server.NewShop();
        var suspended = await ASuspendedAccount.In(shop);
        await ATicket.In(shop, text: "Where is my order?");
        await ATicket.In(shop, text: "Dov'è il mio pacco?");
        await ATicket.In(shop, text: "The lamp is broken.");
        await shop.Wait(TimeSpan.FromDays(1));
        await ATicket.In(shop, text: "Wo bleibt mein Paket?");

        var byDay = (await shop.Agent.Get($"{suspended.Path}/surge?by=day")).Ok();

        byDay.GetProperty("open").GetInt32().ShouldBe(4);
        byDay.GetProperty("asking").GetInt32().ShouldBe(3);
        byDay.GetProperty("counts").EnumerateArray().Select(count => count.GetProperty("tickets").GetInt32()).ShouldBe([2, 1]);
        (await shop.Agent.Get($"{suspended.Path}/surge")).Ok().GetProperty("counts").EnumerateArray()
            .Sum(count => count.GetProperty("tickets").GetInt32()).ShouldBe(3);
        (await shop.Agent.Get($"{suspended.Path}/surge?by=minute")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task R114_A_wave_of_cancellations_is_counted_like_the_questions()
    {
        var shop = await server.NewShop();
        var suspended = await ASuspendedAccount.In(shop);
        await ATicket.In(shop, text: "Please cancel my order.");
        await ATicket.In(shop, text: "Bitte stornieren Sie meine Bestellung.");
        await ATicket.In(shop, text: "Where is my order?");

        var wave = (await shop.Agent.Get($"{suspended.Path}/surge?by=day&about=cancellation")).Ok();

        Shop.Text(wave, "about").ShouldBe("cancellation");
        (wave.GetProperty("open").GetInt32(), wave.GetProperty("asking").GetInt32()).ShouldBe((3, 2));
        wave.GetProperty("counts").EnumerateArray().Select(count => count.GetProperty("tickets").GetInt32()).ShouldBe([2]);
        (await shop.Agent.Get($"{suspended.Path}/surge?about=weather")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task R116_In_a_suspended_accounts_queue_refunds_and_claims_stand_before_all_others()
    {
        var shop = await server.NewShop();
        var late = await ATicket.In(shop, text: "The lamp is broken.");
        await shop.Wait(TimeSpan.FromHours(25));
        var (refund, other, claim) = (
            await ATicket.In(shop, text: "Where is my refund?"), await ATicket.In(shop, text: "What colour is it?"), await ATicket.In(shop, text: "I file an A-to-Z claim."));
        await ASuspendedAccount.In(shop);
        await Marked(claim);
        await Marked(refund);
        await Marked(late);
        await Marked(other);

        var queue = (await shop.Agent.Get($"tickets?account={Shop.Official}")).Ok().GetProperty("items").EnumerateArray().ToArray();

        queue.Select(item => item.GetProperty("id").GetGuid()).ShouldBe([claim.Id, refund.Id, late.Id, other.Id]);
        queue.Select(item => item.GetProperty("first").GetBoolean()).ShouldBe([true, true, false, false]);
        (await claim.Show()).GetProperty("first").GetBoolean().ShouldBeTrue();
        queue[1].GetProperty("attentionAt").GetDateTimeOffset().ShouldBeGreaterThan(queue[1].GetProperty("openedAt").GetDateTimeOffset());
    }

    /// <summary>Open tickets are marked soon after the declaration.</summary>
    private static Task<JsonElement> Marked(ATicket ticket) => Eventually.Get(ticket.Show, shown => shown.GetProperty("tags").GetArrayLength() > 0);

    private static StoredEvent Read(JsonElement packed, string tenant) => new(
        new(
            tenant,
            Shop.Text(packed, "stream"),
            packed.GetProperty("version").GetInt64(),
            Shop.Text(packed, "type"),
            packed.GetProperty("schema").GetInt32(),
            packed.GetProperty("atMicroseconds").GetInt64(),
            Shop.Text(packed, "by")),
        packed.GetProperty("payload").GetBytesFromBase64(),
        Convert.FromHexString(Shop.Text(packed, "previous")),
        Convert.FromHexString(Shop.Text(packed, "hash")));

    /// <summary>Every place that anything in the pack names.</summary>
    private static IEnumerable<(string Stream, long Version, string Hash)> Places(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array)
            return json.EnumerateArray().SelectMany(Places);
        if (json.ValueKind != JsonValueKind.Object)
            return [];
        if (json.TryGetProperty("hash", out var hash) && !json.TryGetProperty("payload", out _))
            return [(Shop.Text(json, "stream"), json.GetProperty("version").GetInt64(), hash.GetString()!)];
        return json.EnumerateObject().SelectMany(property => Places(property.Value));
    }
}

public sealed class EvidenceOnSqlite(SqliteServer server) : EvidenceContract(server), IClassFixture<SqliteServer>;

public sealed class EvidenceOnPostgresql(PostgresqlServer server) : EvidenceContract(server), IClassFixture<PostgresqlServer>;
