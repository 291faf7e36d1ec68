namespace Actors.Server.Tests.Intake;

public abstract class MessageContract(TestServer server)
{
    [Fact]
    public async Task A_message_opens_a_ticket_with_a_running_clock()
    {
        var shop = await server.NewShop();

        var ticket = await ATicket.In(shop, Shop.Official, "123-1234567-1234567", "Wo bleibt mein Paket?");

        var shown = await ticket.Show();
        shown.GetProperty("subject").GetString().ShouldBe("A question");
        shown.GetProperty("sender").GetProperty("name").GetString().ShouldBe("Anna Berg");
        shown.GetProperty("orderId").GetString().ShouldBe("123-1234567-1234567");
        shown.GetProperty("complete").GetBoolean().ShouldBeTrue();
        var message = (await ticket.Timeline()).GetProperty("items").EnumerateArray().Single(item => item.GetProperty("kind").GetString() == "message");
        message.GetProperty("message").GetProperty("text").GetString().ShouldBe("Wo bleibt mein Paket?");
        message.GetProperty("official").GetBoolean().ShouldBeFalse();
    }

    [Theory]
    [InlineData("manual", "none")]
    [InlineData("api", "spapi")]
    [InlineData("mail", "relay-domain; dkim=pass header.d=amazon.de; by=mx1.example.net")]
    public async Task R62_R97_What_a_caller_says_of_its_source_stops_no_clock_and_takes_back_no_miss(string kind, string verified)
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, thread: "t");
        var asked = DateTimeOffset.Parse((await Proof(ticket)).GetProperty("occurredAt").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
        await shop.Wait(TimeSpan.FromHours(25));

        (await shop.Integrator.Post("messages", new
        {
            account = Shop.Official,
            externalId = "answer",
            thread = "t",
            sender = new { kind = "seller" },
            text = "Answered in Seller Central.",
            occurredAt = asked.AddHours(1),
            source = new { kind, verified },
        })).Ok(HttpStatusCode.Created);

        var proof = await Proof(ticket);
        proof.GetProperty("breached").GetBoolean().ShouldBeTrue();
        proof.GetProperty("answeredAt").ValueKind.ShouldBe(JsonValueKind.Null);
        var entries = (await ticket.Timeline()).GetProperty("items").EnumerateArray().ToArray();
        entries.ShouldNotContain(entry => entry.GetProperty("type").GetString() == "ticket.response-clock-breach-withdrawn");
        var answer = entries.Single(entry => entry.GetProperty("type").GetString() == "ticket.outside-reply-detected");
        answer.GetProperty("official").GetBoolean().ShouldBeFalse();
        answer.GetProperty("message").GetProperty("source").GetProperty("verified").GetString()
            .ShouldBe(verified == "none" ? "none" : $"claimed: {verified}");
    }

    [Theory]
    [InlineData("A question", "About my Amazon order 305-1182934-6670215, the B0ABCDEF12.", null, null)]
    [InlineData("Order 305-1182934-6670215", "The B0ABCDEF12 is broken.", null, null)]
    [InlineData("A question", null, "<p>Order 305\u20111182934\u20116670215, B0ABCDEF12</p>", null)]
    [InlineData("A question", "It is 305-1182934-6670215, the B0ABCDEF12.", null, "#1001")]
    public async Task R8_R32_The_order_is_found_in_the_words_as_in_those_of_a_mail(string subject, string? text, string? html, string? orderId)
    {
        var shop = await server.NewShop();

        var ticket = (await shop.Integrator.Post("messages", new
        {
            account = Shop.Unofficial,
            externalId = "m",
            sender = new { kind = "buyer", address = "anna@example.com" },
            subject,
            text,
            html,
            orderId,
            source = new { kind = "webhook", verified = "none" },
        })).Ok(HttpStatusCode.Created).GetProperty("ticket").GetGuid();

        await Eventually.Get(
            async () => (await shop.Agent.Get("orders/305-1182934-6670215/history")).Text, history => history.Contains($"{ticket}", StringComparison.Ordinal));
        (await shop.Agent.Get($"tickets/{ticket}/timeline")).Ok().GetProperty("items").EnumerateArray()
            .First(entry => entry.GetProperty("kind").GetString() == "message").GetProperty("message").GetProperty("asins")[0].GetString()
            .ShouldBe("B0ABCDEF12");
    }

    private static async Task<JsonElement> Proof(ATicket ticket) =>
        (await ticket.Shop.Agent.Get($"{ticket.Path}/clock")).Ok().GetProperty("items").EnumerateArray().Single();

    [Fact]
    public async Task Messages_of_one_thread_are_one_ticket()
    {
        var shop = await server.NewShop();

        var first = (await shop.Integrator.Post("messages", AMessage.On(shop, Shop.Official, "t", "One"))).Ok(HttpStatusCode.Created);
        var second = (await shop.Integrator.Post("messages", AMessage.On(shop, Shop.Official, "t", "Two"))).Ok(HttpStatusCode.Created);
        var elsewhere = (await shop.Integrator.Post("messages", AMessage.On(shop, Shop.Unofficial, "t", "Three"))).Ok(HttpStatusCode.Created);

        Ticket(second).ShouldBe(Ticket(first));
        Ticket(elsewhere).ShouldNotBe(Ticket(first));
    }

    [Fact]
    public async Task A_message_arrives_once_however_often_it_is_handed_in()
    {
        var shop = await server.NewShop();
        var first = (await shop.Integrator.Post("messages", AMessage.On(shop, Shop.Official, "t", "Hello", externalId: "m1"))).Ok(HttpStatusCode.Created);

        var again = (await shop.Integrator.Post("messages", AMessage.On(shop, Shop.Official, "t", "Hello, edited", externalId: "m1"))).Ok(HttpStatusCode.OK);

        again.GetProperty("outcome").GetString().ShouldBe("duplicate");
        again.GetProperty("message").GetGuid().ShouldBe(first.GetProperty("message").GetGuid());
        var other = (await shop.Integrator.Post("messages", AMessage.On(shop, Shop.Unofficial, "t", "Hello", externalId: "m1"))).Ok(HttpStatusCode.Created);
        Ticket(other).ShouldNotBe(Ticket(first));
    }

    [Fact]
    public async Task A_hundred_identical_messages_at_once_are_one_message()
    {
        var shop = await server.NewShop();
        var body = JsonSerializer.Serialize(AMessage.On(shop, Shop.Official, "t", "Hello", externalId: "m1"), JsonSerializerOptions.Web);

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => shop.Integrator.Post("messages", body)));

        answers.Count(answer => answer.Status == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(99);
        answers.Select(answer => answer.Json.GetProperty("message").GetGuid()).Distinct().Count().ShouldBe(1);
        (await shop.Agent.Get("tickets")).Ok().GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Fifty_first_messages_of_one_thread_at_once_are_one_ticket()
    {
        var shop = await server.NewShop();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(number =>
            shop.Integrator.Post("messages", AMessage.On(shop, Shop.Official, "t", $"Message {number}"))));

        answers.Select(answer => Ticket(answer.Ok(HttpStatusCode.Created))).Distinct().Count().ShouldBe(1);
        var summary = (await shop.Agent.Get("tickets")).Ok().GetProperty("items").EnumerateArray().Single();
        summary.GetProperty("unanswered").GetInt32().ShouldBe(50);
    }

    [Fact]
    public async Task An_unknown_account_is_named()
    {
        var shop = await server.NewShop();

        var problem = (await shop.Integrator.Post("messages", AMessage.On(shop, "nobody", "t", "Hello"))).Refused(HttpStatusCode.UnprocessableEntity, "request.invalid");

        problem.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe("$.account");
    }

    [Fact]
    public async Task Only_a_buyer_starts_the_clock()
    {
        var shop = await server.NewShop();
        foreach (var kind in (string[])["system", "automatic", "seller"])
        {
            var answer = await shop.Integrator.Post("messages", new
            {
                account = Shop.Official,
                externalId = kind,
                thread = kind,
                sender = new { kind },
                text = "Notice",
                source = new { kind = "api", verified = "none" },
            });
            var ticket = (await shop.Agent.Get($"tickets/{Ticket(answer.Ok(HttpStatusCode.Created))}")).Ok();
            ticket.GetProperty("clock").ValueKind.ShouldBe(JsonValueKind.Null, kind);
        }
    }

    [Fact]
    public async Task The_same_file_in_one_conversation_is_kept_and_served()
    {
        var shop = await server.NewShop();
        var file = new { name = "photo.png", mediaType = "image/png", content = Convert.ToBase64String(new byte[200_000]) };
        object Message(string id) => new
        {
            account = Shop.Official,
            externalId = id,
            thread = "t",
            sender = new { kind = "buyer" },
            text = "See",
            attachments = new[] { file },
            source = new { kind = "api", verified = "none" },
        };

        var ticket = Ticket((await shop.Integrator.Post("messages", Message("a"))).Ok(HttpStatusCode.Created));
        (await shop.Integrator.Post("messages", Message("b"))).Ok(HttpStatusCode.Created);

        var items = (await shop.Agent.Get($"tickets/{ticket}/timeline")).Ok().GetProperty("items").EnumerateArray()
            .Where(item => item.GetProperty("kind").GetString() == "message").ToArray();
        items.Length.ShouldBe(2);
        foreach (var attachment in items.Select(item => item.GetProperty("message").GetProperty("attachments")[0]))
        {
            attachment.GetProperty("sha256").GetString()!.Length.ShouldBe(64);
            var bytes = await shop.Agent.Http.GetByteArrayAsync(new Uri($"attachments/{ticket}/{attachment.GetProperty("id").GetString()}", UriKind.Relative));
            bytes.Length.ShouldBe(200_000);
        }
    }

    private static Guid Ticket(JsonElement answer) => answer.GetProperty("ticket").GetGuid();
}

public sealed class MessagesOnSqlite(SqliteServer server) : MessageContract(server), IClassFixture<SqliteServer>;

public sealed class MessagesOnPostgresql(PostgresqlServer server) : MessageContract(server), IClassFixture<PostgresqlServer>;
