using Actors.Testing;

namespace Actors.Server.Tests.Tickets;

/// <summary>Two tickets become one case, over HTTP: streams stay, clocks follow, nothing is lost.</summary>
public abstract class MergingContract(TestServer server)
{
    [Fact]
    public async Task The_merged_ticket_is_closed_leads_to_the_other_one_and_its_clock_runs_there()
    {
        var shop = await server.NewShop();
        var (a, b) = await Two(shop, older: "b");

        var preview = (await shop.Agent.Get($"{a.Path}/merges/{b.Id}/preview")).Ok();
        preview.GetProperty("problem").ValueKind.ShouldBe(JsonValueKind.Null);
        preview.GetProperty("needsReason").GetBoolean().ShouldBeFalse();
        preview.GetProperty("unanswered").GetInt32().ShouldBe(1);
        await Merge(a, b);

        var (into, merged) = (await a.Show(), await b.Show());
        into.GetProperty("merged").EnumerateArray().Select(id => id.GetGuid()).ShouldBe([b.Id]);
        into.GetProperty("clockStartedBy").GetGuid().ShouldBe(b.Message);
        into.GetProperty("unanswered").GetInt32().ShouldBe(2);
        merged.GetProperty("mergedInto").GetGuid().ShouldBe(a.Id);
        merged.GetProperty("status").GetString().ShouldBe("closed");
        merged.GetProperty("clock").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task An_answer_of_the_ticket_answers_both_and_both_prove_it()
    {
        var shop = await server.NewShop();
        var (a, b) = await Two(shop);
        await Merge(a, b);

        var reply = await a.Reply();
        var delivery = (await a.Lease()).GetProperty("id").GetString();
        (await shop.Integrator.Post($"deliveries/{delivery}/sent", new { channelMessageId = shop.Unique("sent") })).Ok();

        (await a.Show()).GetProperty("clock").ValueKind.ShouldBe(JsonValueKind.Null);
        (await shop.Agent.Get($"{b.Path}/clock")).Ok().GetProperty("items")[0].GetProperty("answeredBy").GetGuid().ShouldBe(reply);
        var said = (await b.Timeline()).GetProperty("items").EnumerateArray().First(entry => Shop.Text(entry, "kind") == "message");
        said.GetProperty("message").GetProperty("answered").GetProperty("by").GetGuid().ShouldBe(reply);
    }

    [Fact]
    public async Task R1_Messages_of_both_conversations_that_come_while_they_are_merged_are_recorded_once_and_wait_in_one_ticket()
    {
        var shop = await server.NewShop();
        var a = await ATicket.In(shop, thread: "thread-a");
        var b = await ATicket.In(shop, thread: "thread-b");
        object[] messages = [.. Enumerable.Range(0, 24).Select(n => AMessage.On(shop, Shop.Official, n % 3 == 0 ? "thread-a" : "thread-b", $"And {n}?"))];

        var arrived = messages.Select(message => shop.Integrator.Post("messages", message)).ToArray();
        await Merge(a, b);
        foreach (var answer in await Task.WhenAll(arrived))
            answer.Ok(HttpStatusCode.Created);
        foreach (var answer in await Task.WhenAll(messages.Select(message => shop.Integrator.Post("messages", message))))
            Shop.Text(answer.Ok(), "outcome").ShouldBe("duplicate");

        await Eventually.Get(async () => (await a.Show()).GetProperty("unanswered").GetInt32(), count => count == 26);
        var texts = (await Texts(a)).Concat(await Texts(b)).ToArray();
        texts.Where(text => text.StartsWith("And", StringComparison.Ordinal)).ShouldBe(Enumerable.Range(0, 24).Select(n => $"And {n}?"), ignoreOrder: true);
        (await b.Show()).GetProperty("status").GetString().ShouldBe("closed");
    }

    [Fact]
    public async Task What_comes_later_in_either_conversation_stands_on_the_ticket()
    {
        var shop = await server.NewShop();
        var a = await ATicket.In(shop);
        var b = await ATicket.In(shop, thread: "thread-b");
        await Merge(a, b);

        var arrival = (await shop.Integrator.Post("messages", AMessage.On(shop, Shop.Official, "thread-b", "Hello?"))).Ok(HttpStatusCode.Created);

        arrival.GetProperty("ticket").GetGuid().ShouldBe(a.Id);
        (await Texts(a)).ShouldContain("Hello?");
    }

    [Fact]
    public async Task R62_A_bounce_that_comes_after_the_merge_is_booked_where_the_reply_was_and_the_clock_runs_again()
    {
        var shop = await server.NewShop();
        var (b, reply, delivery) = await AnAnsweredTicket.In(shop);
        var a = await ATicket.In(shop);
        await Merge(a, b);

        (await shop.Integrator.Post($"deliveries/{delivery}/bounced", new { code = "5.1.1" })).Ok();

        (await b.Show()).GetProperty("replies").GetProperty("bounced").GetInt32().ShouldBe(1);
        (await b.Activity("ticket.reply-bounced")).GetProperty("reply").GetGuid().ShouldBe(reply);
        await Eventually.Get(async () => (await a.Show()).GetProperty("clockStartedBy").GetGuid(), message => message == b.Message);
        (await b.Show()).GetProperty("status").GetString().ShouldBe("closed");
    }

    [Fact]
    public async Task Nothing_is_done_on_a_merged_ticket_on_any_path()
    {
        var shop = await server.NewShop();
        var (a, b) = await Two(shop);
        await Merge(a, b);

        (await shop.Agent.Post($"{b.Path}/replies", new { text = "Hello." }, ("If-Match", await b.Seen()))).Refused(HttpStatusCode.Conflict, "ticket.merged");
        (await shop.Agent.Post($"{b.Path}/notes", ANote.Complete())).Refused(HttpStatusCode.Conflict, "ticket.merged");
        (await shop.Agent.Put($"{b.Path}/status", new { status = "open" })).Refused(HttpStatusCode.Conflict, "ticket.merged");
        (await shop.Agent.Post("tickets/bulk/close", new { tickets = new[] { b.Id } })).Ok().GetProperty("items")[0]
            .GetProperty("problem").GetProperty("code").GetString().ShouldBe("ticket.merged");
    }

    [Fact]
    public async Task Who_may_not_be_merged_is_told_why()
    {
        var shop = await server.NewShop();
        var a = await ATicket.In(shop);
        var elsewhere = await ATicket.In(shop, Shop.Unofficial);
        var (waiting, _) = await ATicketWithAQueuedReply.In(shop);
        var (taken, other) = await Two(shop);
        await Merge(taken, other);

        (await Ask(a, elsewhere)).Refused(HttpStatusCode.Conflict, "merge.other-account");
        (await Ask(a, waiting)).Refused(HttpStatusCode.Conflict, "merge.replies-waiting");
        (await Ask(a, taken)).Refused(HttpStatusCode.Conflict, "merge.has-others");
        (await Ask(a, other)).Refused(HttpStatusCode.Conflict, "ticket.merged");
        (await Ask(a, a)).Refused(HttpStatusCode.UnprocessableEntity, "merge.itself");
        (await shop.Agent.Post($"{a.Path}/merges", new { ticket = Guid.CreateVersion7(DateTimeOffset.UnixEpoch) })).Refused(HttpStatusCode.NotFound, "ticket.unknown");
        (await shop.Agent.Get($"{a.Path}/merges/{taken.Id}/preview")).Ok().GetProperty("problem").GetProperty("code").GetString().ShouldBe("merge.has-others");
    }

    [Fact]
    public async Task Tickets_of_different_senders_need_a_reason_which_is_on_record()
    {
        var shop = await server.NewShop();
        var a = await ATicket.In(shop);
        var b = await ATicket.In(shop, sender: "another@marketplace.amazon.de");

        (await Ask(a, b)).Refused(HttpStatusCode.UnprocessableEntity, "merge.reason-missing");
        (await shop.Agent.Post($"{a.Path}/merges", new { ticket = b.Id, reason = "Her second address." })).Ok();

        Shop.Text(await a.Activity("ticket.taken-in"), "reason").ShouldBe("Her second address.");
    }

    [Fact]
    public async Task The_end_of_a_merge_opens_the_ticket_again_with_what_waits()
    {
        var shop = await server.NewShop();
        var (a, b) = await Two(shop);
        await Merge(a, b);

        (await shop.Agent.Delete($"{a.Path}/merges/{b.Id}", new { reason = "Two buyers." })).Ok();

        var back = await b.Show();
        back.GetProperty("status").GetString().ShouldBe("open");
        back.GetProperty("mergedInto").ValueKind.ShouldBe(JsonValueKind.Null);
        back.GetProperty("clockStartedBy").GetGuid().ShouldBe(b.Message);
        (await a.Show()).GetProperty("unanswered").GetInt32().ShouldBe(1);
        (await shop.Agent.Delete($"{a.Path}/merges/{b.Id}", new { reason = "Again." })).Refused(HttpStatusCode.NotFound, "merge.unknown");
    }

    [Fact]
    public async Task R105_Erasing_one_erases_both_and_a_hold_on_one_keeps_both()
    {
        var shop = await server.NewShop();
        var (a, b) = await Two(shop);
        await Merge(a, b);
        var streams = new[] { $"ticket/{a.Id:D}", $"ticket/{b.Id:D}" };
        (await shop.As("compliance").Post("legal-holds", new { stream = streams[0], reason = "Claim." })).Ok();

        var held = (await shop.As("compliance").Post("erasures", new { ticket = b.Id })).Ok().GetProperty("items").EnumerateArray().ToArray();
        held.Select(item => Shop.Text(item, "stream")).Distinct().ShouldBe(streams, ignoreOrder: true);
        held.ShouldEachBe(item => item.GetProperty("onHold").GetBoolean());

        (await shop.As("compliance").Delete($"legal-holds?stream={Uri.EscapeDataString(streams[0])}")).Ok();
        (await shop.As("compliance").Post("erasures", new { ticket = b.Id, dryRun = false })).Ok();
        await Eventually.Get(() => Texts(a), texts => texts.Length == 0);
        await Eventually.Get(() => Texts(b), texts => texts.Length == 0);
    }

    [Fact]
    public async Task The_archive_of_the_ticket_holds_both_streams()
    {
        var shop = await server.NewShop();
        var (a, b) = await Two(shop);
        await Merge(a, b);

        using var archive = new System.IO.Compression.ZipArchive(await shop.Agent.Http.GetStreamAsync($"{a.Path}/archive"));

        var names = string.Join('\n', archive.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
        names.ShouldContain($"ticket/{b.Id:D}");
    }

    private static async Task<(ATicket A, ATicket B)> Two(Shop shop, string older = "a")
    {
        if (older == "a")
            return (await ATicket.In(shop), await ATicket.In(shop));
        var b = await ATicket.In(shop);
        await shop.Wait(TimeSpan.FromHours(1));
        return (await ATicket.In(shop), b);
    }

    private static Task<Answer> Ask(ATicket into, ATicket other) => into.Shop.Agent.Post($"{into.Path}/merges", new { ticket = other.Id });

    private static async Task Merge(ATicket into, ATicket other) => (await Ask(into, other)).Ok();

    private static async Task<string[]> Texts(ATicket ticket) =>
    [
        .. (await ticket.Timeline()).GetProperty("items").EnumerateArray()
            .Where(entry => Shop.Text(entry, "kind") == "message")
            .Select(entry => entry.GetProperty("message").GetProperty("text").GetString()!)
            .Where(text => text is not null),
    ];
}

public sealed class MergingOnSqlite(SqliteServer server) : MergingContract(server), IClassFixture<SqliteServer>;

public sealed class MergingOnPostgresql(PostgresqlServer server) : MergingContract(server), IClassFixture<PostgresqlServer>;
