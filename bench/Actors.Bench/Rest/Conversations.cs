using System.Globalization;
using Actors.Bench.Serving;

namespace Actors.Bench.Rest;

/// <summary>What a seller's day asks of the REST interface.</summary>
internal sealed class Conversations(Caller caller)
{
    public const string Account = "amazon-eu";
    private const string Said = "Hello, thank you for your patience. Your parcel left our warehouse on Monday and should arrive within two days.";

    private int _messages;
    private int _orders;

    public Task Open() => caller.Send(
        HttpMethod.Put,
        $"/api/v1/accounts/{Account}",
        new { name = "Amazon EU", channel = "amazon", region = "EU", official = true, mailAddresses = Array.Empty<string>() });

    /// <summary>The identifier of an order nobody has spoken of.</summary>
    public string NewOrder()
    {
        var number = Interlocked.Increment(ref _orders);
        return string.Create(CultureInfo.InvariantCulture, $"305-{number / 10_000_000:0000000}-{number % 10_000_000:0000000}");
    }

    public async Task<Opened> Write(string thread, string? orderId = null)
    {
        var external = $"external-{Interlocked.Increment(ref _messages)}";
        var received = await caller.Send(HttpMethod.Post, "/api/v1/messages", new
        {
            account = Account,
            externalId = external,
            thread,
            sender = new { address = $"{thread}@marketplace.example", name = "A Buyer", kind = "buyer" },
            subject = "Where is my order?",
            text = Said,
            orderId,
            occurredAt = TimeProvider.System.GetUtcNow(),
            source = new { kind = "api", verified = "none" },
        });
        return new(received.GetProperty("ticket").GetString()!, received.GetProperty("version").GetInt64());
    }

    public async Task<Opened> Reply(Opened ticket)
    {
        var answer = await caller.Send(HttpMethod.Post, $"/api/v1/tickets/{ticket.Id}/replies", new { text = Said }, $"\"{ticket.Version}\"");
        return ticket with { Version = answer.GetProperty("version").GetInt64() };
    }

    public Task<byte[]> History(string ticket) => caller.Get($"/api/v1/tickets/{ticket}/timeline");

    /// <summary>New tickets with that many messages each.</summary>
    public async Task<Opened[]> Prepare(int count, int messages)
    {
        var tickets = new Opened[count];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, _) =>
        {
            var thread = Store.NewId().ToString("N");
            for (var message = 0; message < messages; message++)
                tickets[i] = await Write(thread);
        });
        return tickets;
    }
}

/// <param name="Version">What its author has seen.</param>
internal sealed record Opened(string Id, long Version);
