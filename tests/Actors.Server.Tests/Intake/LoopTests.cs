namespace Actors.Server.Tests.Intake;

public sealed class LoopTests(SqliteServer server) : IClassFixture<SqliteServer>
{
    [Fact]
    public async Task The_same_words_again_and_again_are_recorded_and_wait_for_no_answer()
    {
        var shop = await server.NewShop();
        var ticket = Guid.Empty;
        for (var i = 1; i <= 5; i++)
            ticket = await shop.TicketOf(Robot($"r{i}", "Thank you for your mail."));

        var shown = (await shop.Agent.Get($"tickets/{ticket}")).Ok();

        shown.GetProperty("unanswered").GetInt32().ShouldBe(3);
        shown.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()).ShouldBe(["mail-loop"]);
        (await Messages(shop, ticket)).ShouldBe(["buyer", "buyer", "buyer", "automatic", "automatic"]);
    }

    [Fact]
    public async Task A_loop_under_ever_new_subjects_fills_one_ticket()
    {
        var shop = await server.NewShop();
        var tickets = new HashSet<Guid>();
        for (var i = 1; i <= 8; i++)
            tickets.Add(await shop.TicketOf(Robot($"r{i}", "Thank you.", $"Case {i} received")));

        tickets.Count.ShouldBe(4, "three that may be a person's, and one for all that follow");
    }

    [Fact]
    public async Task After_an_hour_a_sender_is_a_person_again()
    {
        var shop = await server.NewShop();
        for (var i = 1; i <= 4; i++)
            await shop.TicketOf(Robot($"r{i}", "Thank you."));
        await shop.Wait(TimeSpan.FromHours(1));

        var ticket = await shop.TicketOf(Robot("r5", "Thank you.", "Another matter"));

        (await Messages(shop, ticket)).ShouldBe(["buyer"]);
    }

    [Fact]
    public async Task A_form_that_writes_for_all_visitors_is_no_loop()
    {
        var shop = await server.NewShop();
        var tickets = new HashSet<Guid>();
        for (var i = 1; i <= 40; i++)
        {
            var mail = ARawMail.Of(
                $"f{i}", "Form <form@web.example>", "Contact form", "Please call me back.", $"Reply-To: visitor{i}@buyer.example");
            tickets.Add(await shop.TicketOf(mail));
        }

        tickets.Count.ShouldBe(40);
        (await shop.Agent.Get("tickets?tag=mail-loop")).Ok().GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_buyer_at_Amazon_never_loops()
    {
        var shop = await server.NewShop();
        var ticket = Guid.Empty;
        for (var i = 1; i <= 6; i++)
            ticket = await shop.TicketOf(ARawMail.Of($"m{i}", "Anna <r4w8t2k6+aaaa@marketplace.amazon.de>", "Frage", "Hallo?", ARawMail.Believed));

        (await shop.Agent.Get($"tickets/{ticket}")).Ok().GetProperty("unanswered").GetInt32().ShouldBe(6);
    }

    [Fact]
    public async Task A_reply_that_comes_back_under_another_sender_wakes_nobody()
    {
        var shop = await server.NewShop();
        var question = (await shop.HandIn(ARawMail.Of("q1", "Anna <anna@buyer.example>", "A question", "Does it fit?"))).Ok(HttpStatusCode.Created);
        var ticket = new ATicket(shop, question.GetProperty("ticket").GetGuid(), question.GetProperty("message").GetGuid());
        await ticket.Reply();
        var delivery = (await ticket.Lease()).GetProperty("id").GetString();
        (await shop.Integrator.Post($"deliveries/{delivery}/sent", new { channelMessageId = "<r1@mail.example>" })).Ok();

        var back = await shop.TicketOf(ARawMail.Of("r1", "Postmaster of Anna <forwarder@buyer.example>", "Re: A question", "It does."));

        back.ShouldBe(ticket.Id);
        (await ticket.Show()).GetProperty("unanswered").GetInt32().ShouldBe(0);
    }

    private static string Robot(string id, string text, string subject = "Received") =>
        ARawMail.Of(id, "Robot <robot@elsewhere.example>", subject, text);

    private static async Task<IEnumerable<string?>> Messages(Shop shop, Guid ticket) =>
        (await shop.Agent.Get($"tickets/{ticket}/timeline")).Ok().GetProperty("items").EnumerateArray()
            .Where(item => item.GetProperty("kind").GetString() == "message")
            .Select(item => item.GetProperty("message").GetProperty("sender").GetProperty("kind").GetString());
}
