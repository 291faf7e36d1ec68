using System.Text;
using System.Text.Json.Nodes;

namespace Actors.Console.Tests.Desks;

/// <summary>A buyer's mail as the gateway hands it over.</summary>
public sealed record BuyerMail(string Subject, string Text)
{
    public string From { get; init; } = "q7x2m9k4@marketplace.amazon.it";

    public string To { get; init; } = "sales@shop.example";

    public DateTimeOffset? Date { get; init; }

    public JsonObject Body()
    {
        var id = $"<{Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}@mail.example>";
        var raw = $"From: {From}\r\nTo: {To}\r\nSubject: {Subject}\r\nMessage-ID: {id}\r\n\r\n{Text}\r\n";
        return new JsonObject
        {
            ["envelope"] = new JsonObject { ["from"] = From, ["to"] = new JsonArray(To) },
            ["headers"] = new JsonArray(
                Header("Message-ID", id), Header("Authentication-Results", "mx.shop.example; dkim=pass header.d=amazon.it")),
            ["messageId"] = id,
            ["from"] = new JsonObject { ["address"] = From, ["name"] = "Giulia Bianchi" },
            ["to"] = new JsonArray(new JsonObject { ["address"] = To }),
            ["subject"] = Subject,
            ["date"] = Date,
            ["receivedAt"] = Date,
            ["text"] = Text,
            ["raw"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(raw)),
        };
    }

    private static JsonObject Header(string name, string value) => new() { ["name"] = name, ["value"] = value };
}
