using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Actors.Testing;

namespace Actors.Console.Tests.Desks;

/// <summary>What gateways and administrators do over REST while people use the console.</summary>
public sealed class DeskApi : IDisposable
{
    private readonly HttpClient _http;

    public DeskApi(Uri address, string apiKey)
    {
        _http = new HttpClient { BaseAddress = address };
        _http.DefaultRequestHeaders.Add("X-Api-Key", apiKey);
    }

    public Task PutAccount(string id, string name, string channel, bool official, string mailAddress) =>
        Send(HttpMethod.Put, $"/api/v1/accounts/{id}", new { name, channel, region = "EU", official, mailAddresses = new[] { mailAddress } });

    /// <summary>Replies wait so long before they go to a server that nobody reaches.</summary>
    public Task ConnectOutgoing(string account, string sender, int undoSeconds) => Send(
        HttpMethod.Put,
        $"/api/v1/connections/{account}",
        new
        {
            outgoing = new
            {
                server = new { host = "127.0.0.1", port = 1, security = "none" },
                login = new { user = "shop", password = Desk.Password },
                sender,
                undoSeconds,
            },
        });

    /// <summary>Mails leave through a real server.</summary>
    public Task ConnectOutgoing(string account, string sender, DovecotServer dovecot, PostfixServer postfix) => Send(
        HttpMethod.Put,
        $"/api/v1/connections/{account}",
        new
        {
            outgoing = new
            {
                server = new { host = "localhost", port = postfix.Port, security = "startTls" },
                login = new { user = "console", password = DovecotServer.Password },
                sender,
            },
            trustedCertificate = dovecot.Certificate,
        });

    public Task AddAgent(Person person, string role = "supervisor") => Send(
        HttpMethod.Post,
        "/api/v1/users",
        new { email = person.Email, displayName = person.Name, roles = new[] { role }, password = Desk.Password });

    /// <returns>The ticket, or null when the mail was quarantined.</returns>
    public async Task<string?> PostMail(BuyerMail mail) =>
        (await Send(HttpMethod.Post, "/api/v1/mails", mail.Body()))["ticket"]?.GetValue<string>();

    public async Task<string> PostMessage(
        string text, string subject, string thread, DateTimeOffset? at = null, string? html = null, string? orderId = null, string account = "amazon-eu")
    {
        var message = new JsonObject
        {
            ["account"] = account,
            ["externalId"] = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString(),
            ["thread"] = thread,
            ["sender"] = new JsonObject { ["name"] = "Giulia Bianchi", ["kind"] = "buyer" },
            ["subject"] = subject,
            ["text"] = text,
            ["html"] = html,
            ["orderId"] = orderId,
            ["occurredAt"] = at,
            ["receivedAt"] = at,
            ["source"] = new JsonObject { ["kind"] = "api", ["verified"] = "none" },
        };
        return (await Send(HttpMethod.Post, "/api/v1/messages", message))["ticket"]!.GetValue<string>();
    }

    public Task PutOrder(string account, string orderId) => Send(
        HttpMethod.Put,
        $"/api/v1/orders/{account}/{orderId}/snapshot",
        new
        {
            source = "sp-api/orders-2026-01-01",
            marketplace = "amazon.it",
            status = "Shipped",
            fulfilment = "fbm",
            total = new { amount = 64.99, currency = "EUR" },
            items = new[]
            {
                new
                {
                    asin = "B0C7KX1Q2W",
                    sku = "KTL-BLU-17",
                    title = "Electric kettle 1.7 l, blue enamel",
                    quantity = 1,
                    price = new { amount = 64.99, currency = "EUR" },
                },
            },
            buyer = new { name = "Giulia Bianchi", email = (string?)null, address = (object?)null },
        });

    /// <summary>Approves a macro of the starter library as compliance does.</summary>
    public async Task ApproveMacro(string name, string locale)
    {
        var macros = await Send(HttpMethod.Post, "/api/v1/macros/starter-library", null);
        var macro = macros["items"]!.AsArray().Single(item => item!["name"]!.GetValue<string>() == name && item["locale"]!.GetValue<string>() == locale)!;
        var key = await Send(HttpMethod.Post, "/api/v1/api-keys", new { name = "compliance", roles = new[] { "compliance" } });
        using var compliance = new DeskApi(_http.BaseAddress!, key["key"]!.GetValue<string>());
        await compliance.Send(HttpMethod.Post, $"/api/v1/macros/{macro["id"]}/versions/1/approval", null);
    }

    /// <summary>Adds a note that passes the ACID test.</summary>
    /// <param name="why">Its decision path.</param>
    public Task PostNote(string ticket, string? why = null) => Send(
        HttpMethod.Post,
        $"/api/v1/tickets/{ticket}/notes",
        new
        {
            text = "The parcel is late.",
            risk = "slaWarning",
            nextStep = "Ask the carrier again on Monday.",
            decisionPath = why,
            evidence = new[] { new { kind = "tracking", carrier = "DHL", number = "0034043416109404" } },
        });

    /// <summary>Does what a gateway does: takes all queued replies and reports that their channel accepted them.</summary>
    public async Task DeliverReplies()
    {
        var leased = await Send(HttpMethod.Post, "/api/v1/deliveries/lease", new { max = 100, seconds = 60 });
        foreach (var delivery in leased["items"]!.AsArray())
            await Send(HttpMethod.Post, $"/api/v1/deliveries/{delivery!["id"]}/sent", new { channelMessageId = $"<{delivery["id"]}@relay>" });
    }

    public async Task AskForWaiver(string ticket, string rule, string reason, string text) => await Send(
        HttpMethod.Post,
        $"/api/v1/tickets/{ticket}/waivers",
        new { rules = new[] { rule }, ground = "other", reason, text, expiresAt = (await Now()).AddDays(1) });

    /// <summary>Refunds above that are reviewed before they are issued.</summary>
    public Task ReviewRefundsAbove(decimal amount, string currency) => Send(
        HttpMethod.Put,
        "/api/v1/refund-review",
        new { above = new[] { new { amount, currency } }, kinds = Array.Empty<string>(), policies = Array.Empty<string>() });

    public Task Suspend(string account) => Send(
        HttpMethod.Post,
        "/api/v1/suspensions",
        new { account, reason = "Amazon deactivated the account.", protocol = new { text = "Answer nothing.", steps = new[] { "Ask compliance." } } });

    /// <returns>The texts of all replies of a ticket that are on record, sent or not.</returns>
    public async Task<IReadOnlyList<string>> Replies(string ticket)
    {
        var timeline = await Send(HttpMethod.Get, $"/api/v1/tickets/{ticket}/timeline?limit=200", null);
        return [.. timeline["items"]!.AsArray().Select(item => item!["reply"]?["text"]?.GetValue<string>()).OfType<string>()];
    }

    public async Task<DateTimeOffset> Now() => (await Send(HttpMethod.Get, "/api/v1/time", null))["now"]!.GetValue<DateTimeOffset>();

    /// <param name="by">An ISO 8601 duration.</param>
    public Task AdvanceClock(string by) => Send(HttpMethod.Post, "/test/clock", new { advance = by });

    public void Dispose() => _http.Dispose();

    private async Task<JsonNode> Send(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is JsonNode json)
            request.Content = new StringContent(json.ToJsonString(), Encoding.UTF8, "application/json");
        else if (body is not null)
            request.Content = JsonContent.Create(body);
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"{method} {path}: {(int)response.StatusCode} {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }
}
