using Actors.Ledger;
using Actors.Testing;

namespace Actors.Server.Tests.Tickets;

/// <summary>A second question gets a ticket of its own, over HTTP: messages stay where they were said, clocks go along, nothing is lost.</summary>
public abstract class SplittingContract(TestServer server)
{
    private const string FirstOrder = "302-1111111-1111111";

    private const string SecondOrder = "302-2222222-2222222";

    [Fact]
    public async Task The_new_ticket_has_the_clock_and_the_first_one_says_where_its_message_went()
    {
        var (a, second) = await Two(await server.NewShop());

        var s = await Split(a, second);

        var (first, split) = (await a.Show(), await s.Show());
        first.GetProperty("splits").EnumerateArray().Select(id => id.GetGuid()).ShouldBe([s.Id]);
        first.GetProperty("clockStartedBy").GetGuid().ShouldBe(a.Message);
        first.GetProperty("unanswered").GetInt32().ShouldBe(1);
        split.GetProperty("splitFrom").GetProperty("ticket").GetGuid().ShouldBe(a.Id);
        split.GetProperty("splitFrom").GetProperty("messages").EnumerateArray().Select(id => id.GetGuid()).ShouldBe([second]);
        split.GetProperty("clockStartedBy").GetGuid().ShouldBe(second);
        split.GetProperty("status").GetString().ShouldBe("open");
        split.GetProperty("subject").GetString().ShouldBe("A question");
        (await Said(a, second)).GetProperty("splitInto").GetGuid().ShouldBe(s.Id);
        (await s.Activity("ticket.split-off")).GetProperty("ticket").GetGuid().ShouldBe(a.Id);
    }

    [Fact]
    public async Task An_answer_of_the_new_ticket_goes_to_the_buyer_in_the_thread_and_both_tickets_show_it()
    {
        var shop = await server.NewShop();
        var a = await ATicket.In(shop, thread: "thread-a");
        var second = await Next(a, "thread-a", "And my other parcel?");
        var s = await Split(a, second);

        var reply = await s.Reply();
        var delivery = await s.Lease();
        delivery.GetProperty("to").GetString().ShouldBe(AMessage.Buyer);
        delivery.GetProperty("thread").GetString().ShouldBe("thread-a");
        (await shop.Integrator.Post($"deliveries/{delivery.GetProperty("id").GetString()}/sent", new { channelMessageId = shop.Unique("sent") })).Ok();

        (await s.Show()).GetProperty("clock").ValueKind.ShouldBe(JsonValueKind.Null);
        (await Said(a, second)).GetProperty("answered").GetProperty("by").GetGuid().ShouldBe(reply);
        (await shop.Agent.Get($"{s.Path}/clock")).Ok().GetProperty("items")[0].GetProperty("answeredBy").GetGuid().ShouldBe(reply);
        (await a.Show()).GetProperty("unanswered").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_reply_of_the_first_ticket_answers_what_was_left_there()
    {
        var shop = await server.NewShop();
        var (a, second) = await Two(shop);
        var s = await Split(a, second);

        await a.Reply();
        var delivery = (await a.Lease()).GetProperty("id").GetString();
        (await shop.Integrator.Post($"deliveries/{delivery}/sent", new { channelMessageId = shop.Unique("sent") })).Ok();

        (await a.Show()).GetProperty("clock").ValueKind.ShouldBe(JsonValueKind.Null);
        (await s.Show()).GetProperty("clockStartedBy").GetGuid().ShouldBe(second);
    }

    [Fact]
    public async Task Orders_are_carried_over_unless_they_are_chosen()
    {
        var shop = await server.NewShop();
        var a = await ATicket.In(shop, orderId: FirstOrder, thread: "thread-a");
        var (second, third) = (await Next(a, "thread-a", "One."), await Next(a, "thread-a", "Two."));

        Orders(await (await Split(a, second)).Show()).ShouldBe([FirstOrder]);
        Orders(await (await Split(a, third, SecondOrder)).Show()).ShouldBe([SecondOrder]);
        Orders(await a.Show()).ShouldBe([FirstOrder]);
    }

    [Fact]
    public async Task A_repeated_request_finds_the_ticket_that_the_first_one_made()
    {
        var (a, second) = await Two(await server.NewShop());
        var seen = await a.Seen();

        var first = await a.Shop.Agent.Post($"{a.Path}/split", new { messages = new[] { second } }, ("Idempotency-Key", "once"), ("If-Match", seen));
        var again = await a.Shop.Agent.Post($"{a.Path}/split", new { messages = new[] { second } }, ("Idempotency-Key", "once"), ("If-Match", seen));

        again.Ok(HttpStatusCode.Created).GetProperty("ticket").GetGuid().ShouldBe(first.Ok(HttpStatusCode.Created).GetProperty("ticket").GetGuid());
        (await a.Show()).GetProperty("splits").GetArrayLength().ShouldBe(1);
        (await a.Shop.Agent.Post($"{a.Path}/split", new { messages = new[] { a.Message } }, ("If-Match", seen))).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task Of_splits_messages_and_replies_at_one_moment_each_message_waits_in_one_ticket()
    {
        var shop = await server.NewShop();
        var a = await ATicket.In(shop, thread: "thread-a");
        var second = await Next(a, "thread-a", "And my other parcel?");
        var seen = await a.Seen();

        var splits = Enumerable.Range(0, 6).Select(_ => Ask(a, [second])).ToArray();
        var messages = Enumerable.Range(0, 6).Select(n => Next(a, "thread-a", $"More {n}")).ToArray();
        var reply = shop.Agent.Post($"{a.Path}/replies", new { text = "It is on its way." }, ("If-Match", seen));
        var answers = await Task.WhenAll(splits);
        await Task.WhenAll(messages);

        answers.Count(answer => answer.Status == HttpStatusCode.Created).ShouldBe(1);
        answers.Where(answer => answer.Status != HttpStatusCode.Created).ShouldEachBe(answer => answer.Json.GetProperty("code").GetString() == "split.elsewhere");
        (await reply).Status.ShouldBeOneOf(HttpStatusCode.Accepted, HttpStatusCode.PreconditionFailed);
        (await a.Show()).GetProperty("unanswered").GetInt32().ShouldBe(7);
        var s = new ATicket(shop, (await a.Show()).GetProperty("splits")[0].GetGuid(), second);
        (await s.Show()).GetProperty("unanswered").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task What_cannot_be_split_says_why()
    {
        var shop = await server.NewShop();
        var (a, second) = await Two(shop);

        (await Ask(a, [])).Refused(HttpStatusCode.UnprocessableEntity, "split.nothing");
        (await Ask(a, [a.Message, second])).Refused(HttpStatusCode.Conflict, "split.everything");
        (await Ask(a, [Guid.CreateVersion7(DateTimeOffset.UnixEpoch)])).Refused(HttpStatusCode.NotFound, "message.unknown");
        (await Ask(new ATicket(shop, Guid.CreateVersion7(DateTimeOffset.UnixEpoch), second), [second])).Refused(HttpStatusCode.NotFound, "ticket.unknown");
        var s = await Split(a, second);
        (await Ask(a, [second])).Refused(HttpStatusCode.Conflict, "split.elsewhere");
        (await Ask(s, [second])).Refused(HttpStatusCode.Conflict, "split.elsewhere");
    }

    [Fact]
    public async Task Merged_into_the_first_ticket_again_it_is_as_if_nothing_had_been_split()
    {
        var shop = await server.NewShop();
        var (a, second) = await Two(shop);
        var s = await Split(a, second);

        (await shop.Agent.Post($"{a.Path}/merges", new { ticket = s.Id })).Ok();

        (await a.Show()).GetProperty("unanswered").GetInt32().ShouldBe(2);
        (await s.Show()).GetProperty("mergedInto").GetGuid().ShouldBe(a.Id);
        (await s.Show()).GetProperty("clock").ValueKind.ShouldBe(JsonValueKind.Null);
        (await Ask(a, [second])).Refused(HttpStatusCode.Conflict, "split.elsewhere");
    }

    [Fact]
    public async Task R105_Erasing_the_new_ticket_erases_its_messages_and_a_hold_on_it_keeps_them()
    {
        var shop = await server.NewShop();
        var (a, second) = await Two(shop);
        var s = await Split(a, second);
        var compliance = shop.As("compliance");
        (await compliance.Post("legal-holds", new { stream = $"ticket/{s.Id:D}", reason = "Claim." })).Ok();

        var held = (await compliance.Post("erasures", new { ticket = a.Id })).Ok().GetProperty("items").EnumerateArray().ToArray();
        held.Select(item => Shop.Text(item, "stream")).ShouldContain($"ticket/{a.Id:D}");
        held.ShouldEachBe(item => item.GetProperty("onHold").GetBoolean());

        (await compliance.Delete($"legal-holds?stream={Uri.EscapeDataString($"ticket/{s.Id:D}")}")).Ok();
        (await compliance.Post("erasures", new { ticket = s.Id, dryRun = false })).Ok();
        await Eventually.Get(async () => (await Said(a, second)).GetProperty("text").ValueKind, kind => kind == JsonValueKind.Null);
    }

    [Fact]
    public async Task The_archive_of_the_new_ticket_holds_the_stream_its_messages_stand_in_and_verifies()
    {
        var (a, second) = await Two(await server.NewShop());
        var s = await Split(a, second);

        using var bytes = new MemoryStream(await s.Shop.Agent.Http.GetByteArrayAsync($"{s.Path}/archive"));
        (await ArchiveVerifier.Verify(bytes, new(), default)).Verdict.ShouldBe(ArchiveVerdict.Intact);
        bytes.Position = 0;
        using var archive = new System.IO.Compression.ZipArchive(bytes);

        string.Join('\n', archive.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd())).ShouldContain($"ticket/{a.Id:D}");
    }

    private static async Task<(ATicket A, Guid Second)> Two(Shop shop)
    {
        var a = await ATicket.In(shop, thread: "thread-a");
        return (a, await Next(a, "thread-a", "And where is my other parcel?"));
    }

    private static async Task<Guid> Next(ATicket ticket, string thread, string text) =>
        (await ticket.Shop.Integrator.Post("messages", AMessage.On(ticket.Shop, Shop.Official, thread, text))).Ok(HttpStatusCode.Created).GetProperty("message").GetGuid();

    private static Task<Answer> Ask(ATicket ticket, Guid[] messages, string[]? orders = null) =>
        ticket.Shop.Agent.Post($"{ticket.Path}/split", new { messages, orders });

    private static async Task<ATicket> Split(ATicket ticket, Guid message, params string[] orders)
    {
        var answer = (await Ask(ticket, [message], orders.Length == 0 ? null : orders)).Ok(HttpStatusCode.Created);
        return new(ticket.Shop, answer.GetProperty("ticket").GetGuid(), message);
    }

    private static async Task<JsonElement> Said(ATicket ticket, Guid message) =>
        (await ticket.Timeline()).GetProperty("items").EnumerateArray()
            .Where(entry => Shop.Text(entry, "kind") == "message")
            .Select(entry => entry.GetProperty("message"))
            .Single(entry => entry.GetProperty("id").GetGuid() == message);

    private static string[] Orders(JsonElement ticket) => [.. ticket.GetProperty("orders").EnumerateArray().Select(order => Shop.Text(order, "orderId")!)];
}

public sealed class SplittingOnSqlite(SqliteServer server) : SplittingContract(server), IClassFixture<SqliteServer>;

public sealed class SplittingOnPostgresql(PostgresqlServer server) : SplittingContract(server), IClassFixture<PostgresqlServer>;
