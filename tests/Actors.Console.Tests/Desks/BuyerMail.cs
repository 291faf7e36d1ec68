using System.Text;
using System.Text.Json.Nodes;

namespace Actors.Console.Tests.Desks;

/// <summary>A buyer's mail as the gateway hands it over.</summary>
public sealed record BuyerMail(string Subject, string Text)
{
    public string From { get; init; } = "q7x2m9k4@marketplace.amazon.it";

    public string To { get; init; } = "sales@shop.example";

    public string Name { get; init; } = "Giulia Bianchi";

    /// <summary>What Amazon calls it, where Amazon wrote it.</summary>
    public string? Notice { get; init; }

    /// <summary>A machine wrote it.</summary>
    public bool Automatic { get; init; }

    public DateTimeOffset? Date { get; init; }

    public JsonObject Body()
    {
        var id = $"<{Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}@mail.example>";
        var raw = $"From: {From}\r\nTo: {To}\r\nSubject: {Subject}\r\nMessage-ID: {id}\r\n\r\n{Text}\r\n";
        return new JsonObject
        {
            ["envelope"] = new JsonObject { ["from"] = From, ["to"] = new JsonArray(To) },
            ["headers"] = new JsonArray([.. Headers(id)]),
            ["messageId"] = id,
            ["from"] = new JsonObject { ["address"] = From, ["name"] = Name },
            ["to"] = new JsonArray(new JsonObject { ["address"] = To }),
            ["subject"] = Subject,
            ["date"] = Date,
            ["receivedAt"] = Date,
            ["text"] = Text,
            ["raw"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(raw)),
        };
    }

    private IEnumerable<JsonNode> Headers(string id)
    {
        yield return Header("Authentication-Results", "mx.shop.example; dkim=pass header.d=amazon.it");
        yield return Header("Message-ID", id);
        if (Notice is not null)
            yield return Header("X-Space-Notification-Type", Notice);
        if (Automatic)
            yield return Header("Auto-Submitted", "auto-replied");
    }

    private static JsonObject Header(string name, string value) => new() { ["name"] = name, ["value"] = value };
}
