using Actors.Domain.Tickets;
using Actors.Domain;
using Actors.Ledger;
using Actors.Runtime;
using Actors.Server.Administration;
using Actors.Server.Intake;
using Actors.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Server.Tests.Intake;

/// <summary>Which ticket a mail belongs to.</summary>
public sealed class ConversationTests(SqliteServer server) : IClassFixture<SqliteServer>
{
    private const string First = "303-1234567-7654321";
    private const string Second = "303-1234567-7654322";

    [Fact]
    public async Task Two_orders_of_one_buyer_are_two_tickets_each_with_its_clock()
    {
        var shop = await server.NewShop();
        var first = await shop.TicketOf(ARawMail.FromABuyer("m1", "r4w8t2k6", First));

        var second = await shop.TicketOf(ARawMail.FromABuyer("m2", "r4w8t2k6", Second));

        second.ShouldNotBe(first);
        (await shop.TicketOf(ARawMail.FromABuyer("m3", "r4w8t2k6", First))).ShouldBe(first);
        (await shop.TicketOf(ARawMail.FromABuyer("m4", "r4w8t2k6", Second))).ShouldBe(second);
        (await Clock(shop, first)).ShouldBe(JsonValueKind.Object);
        (await Clock(shop, second)).ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public async Task An_order_that_a_buyer_names_later_stays_in_the_conversation_that_named_none()
    {
        var shop = await server.NewShop();
        var first = await shop.TicketOf(ARawMail.Of("m1", "Anna <r4w8t2k6@marketplace.amazon.de>", "Frage", "Passt es?", ARawMail.Believed));

        (await shop.TicketOf(ARawMail.FromABuyer("m2", "r4w8t2k6", First))).ShouldBe(first);
    }

    [Fact]
    public async Task Notices_under_one_subject_stand_on_the_ticket_of_their_order()
    {
        var shop = await server.NewShop();
        var first = await shop.TicketOf(Notice("n1", First));

        var second = await shop.TicketOf(Notice("n2", Second));

        second.ShouldNotBe(first);
        (await shop.TicketOf(Notice("n3", Second))).ShouldBe(second);
    }

    [Fact]
    public async Task R37_A_copy_of_a_reply_that_names_only_the_order_stops_the_clock_of_its_ticket()
    {
        var shop = await server.NewShop();
        var ticket = await shop.TicketOf(ARawMail.FromABuyer("m1", "r4w8t2k6", First));

        (await shop.TicketOf(ARawMail.CopyOfAReply("c1", $"Bestellung {First} kommt morgen."))).ShouldBe(ticket);

        (await Clock(shop, ticket)).ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_copy_of_a_reply_that_names_nothing_is_put_before_a_person()
    {
        var shop = await server.NewShop();
        var ticket = await shop.TicketOf(ARawMail.FromABuyer("m1", "r4w8t2k6", First));

        (await shop.HandIn(ARawMail.CopyOfAReply("c1", "Sie kommt morgen."))).Ok(HttpStatusCode.Accepted)
            .GetProperty("code").GetString().ShouldBe("mail.whose-copy");

        (await Clock(shop, ticket)).ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public async Task R14_A_copy_says_what_the_desk_would_have_refused_and_an_audit_asks_for_it()
    {
        var shop = await server.NewShop();
        var ticket = await shop.TicketOf(ARawMail.FromABuyer("m1", "r4w8t2k6", First));
        await shop.TicketOf(ARawMail.FromABuyer("m2", "x4w8t2k6", Second));
        await shop.TicketOf(ARawMail.CopyOfAReply("c1", $"Bestellung {First}: alles auf https://shop.example/hilfe"));

        var copy = (await shop.Agent.Get($"tickets/{ticket}/timeline")).Ok().GetProperty("items").EnumerateArray()
            .Single(entry => Shop.Text(entry, "type") == "ticket.outside-reply-detected").GetProperty("message");
        copy.GetProperty("screening").GetProperty("findings").EnumerateArray().Select(finding => Shop.Text(finding, "rule")).ShouldContain("link.external");

        (await Told("link.external")).ShouldBe([$"ticket/{ticket}"]);
        (await Told("review.request")).ShouldBeEmpty();
        (await shop.As("auditor").Get(Address("nonsense"))).Refused(HttpStatusCode.BadRequest, "request.malformed");

        async Task<IReadOnlyList<string>> Told(string violation)
        {
            using var archive = new MemoryStream(await shop.As("auditor").Http.GetByteArrayAsync(new Uri(Address(violation), UriKind.Relative)));
            var report = await ArchiveVerifier.Verify(archive, new(), default);
            report.Verdict.ShouldBe(ArchiveVerdict.Intact);
            return report.Manifest!.Subject;
        }

        static string Address(string violation) => $"accounts/{Shop.Official}/archive?from=2020-01-01T00:00:00Z&until=2100-01-01T00:00:00Z&violation={violation}";
    }

    [Fact]
    public async Task Two_waiting_tickets_of_one_order_are_not_guessed_between()
    {
        var shop = await server.NewShop();
        var first = await shop.TicketOf(ARawMail.FromABuyer("m1", "r4w8t2k6+aaaa", First));
        var second = await shop.TicketOf(ARawMail.FromABuyer("m2", "r4w8t2k6+bbbb", First));

        await shop.TicketOf(ARawMail.CopyOfAReply("c1", $"Bestellung {First} kommt morgen."));

        (await Clock(shop, first)).ShouldBe(JsonValueKind.Object);
        (await Clock(shop, second)).ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public async Task Mails_and_bounces_of_a_merged_ticket_find_where_it_goes_on_and_where_the_reply_was()
    {
        var shop = await server.NewShop();
        var first = await shop.TicketOf(ARawMail.FromABuyer("m1", "r4w8t2k6", First));
        var merged = new ATicket(shop, await shop.TicketOf(ARawMail.FromABuyer("m2", "r4w8t2k6", Second)), Guid.Empty);
        await merged.Reply();
        var delivery = (await merged.Lease()).GetProperty("id").GetString();
        (await shop.Integrator.Post($"deliveries/{delivery}/sent", new { channelMessageId = "<r1@shop.example>" })).Ok();
        (await shop.Agent.Post($"tickets/{first}/merges", new { ticket = merged.Id, reason = "One buyer." })).Ok();

        (await shop.TicketOf(ARawMail.FromABuyer("m3", "r4w8t2k6", Second))).ShouldBe(first);
        (await shop.Integrator.Post("mails", AMail.Bounce("b1", "r1@shop.example"))).Ok(HttpStatusCode.Created)
            .GetProperty("ticket").GetGuid().ShouldBe(first);

        (await merged.Show()).GetProperty("replies").GetProperty("bounced").GetInt32().ShouldBe(1);
        await Eventually.Get(async () => (await shop.Agent.Get($"tickets/{first}")).Ok().GetProperty("unanswered").GetInt32(), count => count == 3);
    }

    [Fact]
    public async Task Mails_of_a_split_conversation_go_to_the_first_ticket_unless_they_answer_a_mail_or_a_reply_of_the_new_one()
    {
        var shop = await server.NewShop();
        var first = await shop.TicketOf(ARawMail.FromABuyer("m1", "r4w8t2k6", First));
        var second = (await shop.HandIn(ARawMail.FromABuyer("m2", "r4w8t2k6", First))).Ok(HttpStatusCode.Created).GetProperty("message").GetGuid();
        var split = (await shop.Agent.Post($"tickets/{first}/split", new { messages = new[] { second } })).Ok(HttpStatusCode.Created);
        var ticket = new ATicket(shop, split.GetProperty("ticket").GetGuid(), second);
        await ticket.Reply();
        var delivery = await ticket.Lease();
        delivery.GetProperty("inReplyTo").GetString().ShouldBe("m2@mail.example");
        (await shop.Integrator.Post($"deliveries/{delivery.GetProperty("id").GetString()}/sent", new { channelMessageId = "<r9@shop.example>" })).Ok();

        (await shop.TicketOf(ARawMail.FromABuyer("m3", "r4w8t2k6", First))).ShouldBe(first);
        (await shop.TicketOf(ARawMail.FromABuyer("m4", "r4w8t2k6", First, "In-Reply-To: <m1@mail.example>"))).ShouldBe(first);
        (await shop.TicketOf(ARawMail.FromABuyer("m5", "r4w8t2k6", First, "In-Reply-To: <m2@mail.example>"))).ShouldBe(ticket.Id);
        (await shop.TicketOf(ARawMail.FromABuyer("m6", "r4w8t2k6", First, "In-Reply-To: <r9@shop.example>"))).ShouldBe(ticket.Id);
        (await shop.Integrator.Post("mails", AMail.Bounce("b9", "r9@shop.example"))).Ok(HttpStatusCode.Created);
        (await ticket.Show()).GetProperty("replies").GetProperty("bounced").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task The_name_of_a_conversation_cannot_be_guessed_from_outside()
    {
        var shop = await server.NewShop();

        await shop.TicketOf(ARawMail.FromABuyer("m1", "r4w8t2k6+aaaa", First));

        (await Holder(shop, Guessed("r4w8t2k6+aaaa"))).ShouldBeNull();
    }

    [Fact]
    public async Task A_ticket_whose_name_is_older_than_the_keyed_names_is_found()
    {
        var shop = await server.NewShop();
        var old = await OpenedUnder(shop, Guessed("r4w8t2k6+aaaa"));

        (await shop.TicketOf(ARawMail.FromABuyer("m2", "r4w8t2k6+aaaa", First))).ShouldBe(old);
        (await shop.TicketOf(ARawMail.FromABuyer("m3", "r4w8t2k6+aaaa", First))).ShouldBe(old);
    }

    private static string Notice(string id, string order) => ARawMail.Of(
        id, "Amazon.de <auto-communication@amazon.de>", "Ihre Nachricht wurde nicht zugestellt.", $"Sie betraf {order}. {id}", ARawMail.Believed);

    private static async Task<JsonValueKind> Clock(Shop shop, Guid ticket) =>
        (await shop.Agent.Get($"tickets/{ticket}")).Ok().GetProperty("clock").ValueKind;

    /// <summary>What anybody could compute who knows the address.</summary>
    private static string Guessed(string buyer) =>
        $"relay:{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{buyer}@marketplace.amazon.de")))}";

    private Task<string?> Holder(Shop shop, string thread) =>
        server.Services.GetRequiredService<IJournal>().FindName(shop.Tenant, Names.Thread(Shop.Official, thread), CancellationToken.None);

    private async Task<Guid> OpenedUnder(Shop shop, string thread)
    {
        var who = Who.System("test");
        using var scope = CallScope.Bind(shop.Tenant, who);
        var account = (await server.Services.GetRequiredService<IActors>().ReadTenant(shop.Tenant, CancellationToken.None)).Accounts[Shop.Official];
        var now = server.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var arrival = await server.Services.GetRequiredService<TicketIntake>().Receive(
            shop.Tenant, who, account, new Incoming(
                Shop.Official, "old", [new ThreadName(thread)], SenderKind.Buyer, new MessageHead("Frage", "Anna", null), new MessageBody("Wo?", null), null, [], null,
                now, [], new MessageSource("mail", "none"), true),
            CancellationToken.None);
        return arrival.Ticket;
    }
}
