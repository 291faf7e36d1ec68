using System.Diagnostics;
using System.Text.Json;
using Actors.Bench.Live;
using Actors.Bench.Rest;
using Actors.Bench.Serving;
using Actors.Testing;
using MailKit;
using MailKit.Net.Imap;
using MimeKit;

namespace Actors.Bench.Mails;

/// <summary>
/// Mails through a real Dovecot and a real Postfix into the embedded product and out of it: how many a second it takes in, against a
/// client that only fetches and parses them; how soon one that arrives is on a screen; how soon a reply has its 250.
/// </summary>
internal sealed class MailFlow : IBenchmark
{
    private const int Mails = 10_000;
    private const int Single = 200;

    public string Name => "mail";

    public async Task Run(Report report)
    {
        using var dovecot = new DovecotServer();
        using var postfix = new PostfixServer(dovecot, LoopbackPort.Free());
        using var mailbox = new ShopMailbox(dovecot);
        var inbox = await mailbox.Open();
        await mailbox.Fill(Mails);
        var bare = await Parsed(inbox);

        await using var server = await ServerProcess.Embedded(Directory.CreateTempSubdirectory("actors-bench-").FullName);
        using var caller = new Caller(server.Address);
        await caller.Send(HttpMethod.Put, $"/api/v1/accounts/{Conversations.Account}", new
        {
            name = "Amazon EU",
            channel = "amazon",
            region = "EU",
            official = true,
            mailAddresses = new[] { ShopMailbox.Address },
        });
        var taken = await TakenIn(caller, dovecot, postfix);
        report.Add(Name, "fetched and parsed by a bare client", bare, "mails/s");
        report.AtLeast(Name, $"{Mails} mails of 2 kB taken in", taken, "mails/s", 300);
        report.Add(Name, "ratio", taken / bare, "×");

        var arrival = await Arrivals(server, caller, mailbox);
        report.Add(Name, "from the mailbox to an agent's socket, p50", arrival.P50, "ms");
        report.AtMost(Name, "from the mailbox to an agent's socket, p99", arrival.P99, "ms", 1_000);
        var departure = await Departures(caller);
        report.Add(Name, "from send to the recorded 250, p50", departure.P50, "ms");
        report.AtMost(Name, "from send to the recorded 250, p99", departure.P99, "ms", 1_000);
    }

    private static async Task<double> Parsed(IMailFolder inbox)
    {
        await inbox.CheckAsync();
        var clock = Stopwatch.StartNew();
        foreach (var batch in (await inbox.SearchAsync(MailKit.Search.SearchQuery.All)).Chunk(64))
        {
            await ((ImapFolder)inbox).GetStreamsAsync(
                batch, async (_, _, _, stream, cancel) => (await MimeMessage.LoadAsync(stream, cancel)).Dispose(), CancellationToken.None);
        }

        return Mails / clock.Elapsed.TotalSeconds;
    }

    /// <summary>From the connection's first moment until the last mail is a ticket.</summary>
    private static async Task<double> TakenIn(Caller caller, DovecotServer dovecot, PostfixServer postfix)
    {
        var login = new { user = ShopMailbox.User, password = DovecotServer.Password };
        var clock = Stopwatch.StartNew();
        await caller.Send(HttpMethod.Put, $"/api/v1/connections/{Conversations.Account}", new
        {
            incoming = new { server = new { host = "localhost", port = dovecot.TlsPort, security = "tls" }, login },
            outgoing = new { server = new { host = "localhost", port = postfix.Port, security = "startTls" }, login, sender = ShopMailbox.Address },
            trustedCertificate = dovecot.Certificate,
        });
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        while (await Left(caller) > 0)
            await pace.WaitForNextTickAsync();
        return Mails / clock.Elapsed.TotalSeconds;
    }

    private static async Task<int> Left(Caller caller)
    {
        var health = JsonDocument.Parse(await caller.Get("/api/v1/connections")).RootElement.GetProperty("items")[0].GetProperty("incoming").GetProperty("health");
        if (health.GetProperty("error").GetString() is { } error)
            throw new InvalidOperationException(error);
        return health.GetProperty("lastMailAt").ValueKind == JsonValueKind.Null ? Mails : health.GetProperty("backlog").GetInt32();
    }

    private static async Task<Latencies> Arrivals(ServerProcess server, Caller caller, ShopMailbox mailbox)
    {
        var tickets = await Tickets(caller);
        await using var audience = await Audience.Gather(server.Address, "queue", 1);
        for (var i = 0; i < Single; i++)
        {
            audience.Expect($"ticket/{tickets[i].Id}");
            await mailbox.Append(tickets[i].Buyer);
            var heard = Stopwatch.StartNew();
            while (audience.Heard <= i && heard.Elapsed < TimeSpan.FromSeconds(30))
                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }

        return audience.Delays();
    }

    /// <summary>As the record says it, between a reply that is queued and the 250 for it.</summary>
    private static async Task<Latencies> Departures(Caller caller)
    {
        var tickets = await Tickets(caller);
        var delays = new List<double>(Single);
        foreach (var (id, _) in tickets.Take(Single))
        {
            var version = JsonDocument.Parse(await caller.Get($"/api/v1/tickets/{id}")).RootElement.GetProperty("version").GetInt64();
            await caller.Send(HttpMethod.Post, $"/api/v1/tickets/{id}/replies", new { text = "It is on its way." }, $"\"{version}\"");
            DateTimeOffset? sent = null;
            while (sent is null)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
                var entries = JsonDocument.Parse(await caller.Get($"/api/v1/tickets/{id}/timeline?after={version}")).RootElement.GetProperty("items").EnumerateArray().ToArray();
                sent = At(entries, "ticket.reply-sent");
                if (sent is { } at)
                    delays.Add((at - At(entries, "ticket.reply-queued")!.Value).TotalMilliseconds);
            }
        }

        return Latencies.Of(delays);
    }

    private static DateTimeOffset? At(JsonElement[] entries, string type) =>
        entries.FirstOrDefault(entry => entry.GetProperty("type").GetString() == type) is { ValueKind: JsonValueKind.Object } entry
            ? entry.GetProperty("at").GetDateTimeOffset()
            : null;

    private static async Task<(string Id, int Buyer)[]> Tickets(Caller caller) =>
    [
        .. JsonDocument.Parse(await caller.Get($"/api/v1/tickets?limit={Single}")).RootElement.GetProperty("items").EnumerateArray().Select(ticket => (
            ticket.GetProperty("id").GetString()!,
            int.Parse(ticket.GetProperty("sender").GetProperty("address").GetString()!["buyer".Length..].Split('@')[0], System.Globalization.CultureInfo.InvariantCulture))),
    ];
}
