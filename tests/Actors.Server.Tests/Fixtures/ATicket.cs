namespace Actors.Server.Tests;

/// <summary>An open ticket with one unanswered buyer message.</summary>
public sealed class ATicket(Shop shop, Guid id, Guid message)
{
    public Shop Shop => shop;

    public Guid Id => id;

    public Guid Message => message;

    public string Path => $"tickets/{id}";

    public static async Task<ATicket> In(
        Shop shop, string account = Shop.Official, string? orderId = null, string text = "Where is my order?", string? thread = null, DateTimeOffset? at = null,
        string sender = AMessage.Buyer)
    {
        var message = AMessage.On(shop, account, thread ?? shop.Unique("thread"), text, orderId, at: at, sender: sender);
        var json = (await shop.Integrator.Post("messages", message)).Ok(HttpStatusCode.Created);
        return new(shop, json.GetProperty("ticket").GetGuid(), json.GetProperty("message").GetGuid());
    }

    public async Task<JsonElement> Show() => (await shop.Agent.Get(Path)).Ok();

    public async Task<JsonElement> Timeline(long after = 0) => (await shop.Agent.Get($"{Path}/timeline?after={after}")).Ok();

    /// <summary>What the record says of the first activity of that type, once there is one.</summary>
    public async Task<JsonElement> Activity(string type)
    {
        var entries = await Eventually.Get(
            async () => (await Timeline()).GetProperty("items").EnumerateArray().Where(entry => Shop.Text(entry, "type") == type).ToArray(),
            found => found.Length > 0);
        return entries[0].GetProperty("activity").GetProperty("data");
    }

    public async Task<long> Version() => (await Show()).GetProperty("version").GetInt64();

    public async Task<string> Seen() => (await shop.Agent.Get(Path)).ETag;

    /// <summary>Adds a note that passes the ACID test.</summary>
    public async Task<Guid> Note(string? why = null, string risk = "slaWarning") =>
        (await shop.Agent.Post($"{Path}/notes", ANote.Complete(why, risk))).Ok(HttpStatusCode.Created).GetProperty("note").GetGuid();

    public async Task Close()
    {
        await Note();
        (await shop.Agent.Put($"{Path}/status", new { status = "closed" })).Ok();
    }

    public async Task<Guid> Reply(string text = "It is on its way.")
    {
        var answer = await shop.Agent.Post($"{Path}/replies", new { text }, ("If-Match", await Seen()));
        return answer.Ok(HttpStatusCode.Accepted).GetProperty("reply").GetGuid();
    }

    /// <summary>Takes the ticket's queued reply as a gateway does.</summary>
    public async Task<JsonElement> Lease(int seconds = 60)
    {
        var items = (await shop.Integrator.Post("deliveries/lease", new { max = 100, seconds })).Ok().GetProperty("items");
        return items.EnumerateArray().Single(item => item.GetProperty("ticket").GetGuid() == id);
    }
}

/// <summary>A note as an agent writes it.</summary>
public static class ANote
{
    public static object Complete(string? why = null, string risk = "slaWarning") => new
    {
        text = "The parcel is late; DHL has it in Lyon.",
        risk,
        policy = "amazon.shipping",
        actionTaken = "Asked DHL.",
        nextStep = "Ask DHL again on Monday.",
        decisionPath = why,
        evidence = new object[] { new { kind = "tracking", carrier = "DHL", number = "0034043416109404", status = "in transit" } },
    };
}

/// <summary>A message as an integration hands it in.</summary>
public static class AMessage
{
    public const string Buyer = "buyer@marketplace.amazon.de";

    public static object On(
        Shop shop, string account, string thread, string text, string? orderId = null, string? externalId = null, DateTimeOffset? at = null, string sender = Buyer) => new
    {
        account,
        externalId = externalId ?? shop.Unique("message"),
        thread,
        sender = new { kind = "buyer", address = sender, name = "Anna Berg" },
        subject = "A question",
        text,
        orderId,
        occurredAt = at,
        source = new { kind = "api", verified = "none" },
    };
}

/// <summary>A ticket whose response clock ran out an hour ago.</summary>
public static class ATicketOverdueByAnHour
{
    public static async Task<ATicket> In(Shop shop)
    {
        var ticket = await ATicket.In(shop);
        await shop.Wait(TimeSpan.FromHours(25));
        return ticket;
    }
}

/// <summary>A ticket with a reply that waits for its channel.</summary>
public static class ATicketWithAQueuedReply
{
    public static async Task<(ATicket Ticket, Guid Reply)> In(Shop shop, string account = Shop.Official)
    {
        var ticket = await ATicket.In(shop, account);
        return (ticket, await ticket.Reply());
    }
}

/// <summary>A ticket whose reply the channel accepted.</summary>
public static class AnAnsweredTicket
{
    public static async Task<(ATicket Ticket, Guid Reply, string Delivery)> In(Shop shop, string account = Shop.Official)
    {
        var (ticket, reply) = await ATicketWithAQueuedReply.In(shop, account);
        var delivery = (await ticket.Lease()).GetProperty("id").GetString()!;
        (await shop.Integrator.Post($"deliveries/{delivery}/sent", new { channelMessageId = shop.Unique("sent") })).Ok();
        return (ticket, reply, delivery);
    }
}
