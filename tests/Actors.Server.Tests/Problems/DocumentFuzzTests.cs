using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Actors.Server.Tests.Problems;

/// <summary>Every field of every body the document describes gets every kind of value, and nobody gets a 500 out of the server.</summary>
public sealed class DocumentFuzzTests(SqliteServer server) : IClassFixture<SqliteServer>
{
    private const string Place = "\"@@here@@\"";

    /// <summary>As they stand in JSON.</summary>
    private static readonly string[] Values =
    [
        "null", "true", "-1", "0", "1e308", "99999999999999999999", "0.1", "\"\"", "\" \"", "\"\\u0000\"", "\"\\ufffe\"", "\"\\ud800\"", "\"\\u202e\\ud83d\\udce7\"",
        "\"../../x\"", "\"2026-02-30T25:61:00Z\"", "\"00000000-0000-0000-0000-000000000000\"", "[]", "[null]", "[[[[[[[[[[]]]]]]]]]]", "{}", "{\"a\":null}",
        "{\"a\":1,\"a\":2}", $"\"{new string('x', 20_000)}\"", $"[{string.Join(',', Enumerable.Repeat("\"x\"", 3_000))}]", $"{new string('[', 100)}{new string(']', 100)}",
    ];

    [Fact]
    public async Task No_value_in_any_field_of_any_body_yields_an_internal_error()
    {
        var shop = await server.NewShop();
        var ticket = await ATicket.In(shop, orderId: "123-1234567-1234567");
        var document = JsonNode.Parse((await shop.Admin.Get("/openapi/v1.json")).Text)!;
        var failures = new ConcurrentBag<string>();
        var bodies = Bodies(new Sample(document), document, ticket.Id).ToArray();
        bodies.Length.ShouldBeGreaterThan(2_000);

        await Parallel.ForEachAsync(bodies, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (request, _) =>
        {
            var answer = await shop.Admin.Send(new(request.Method), request.Path, request.Body, ("If-Match", "\"4\""));
            if ((int)answer.Status >= 500)
                failures.Add($"{request.Method} {request.Path} {request.Body[..Math.Min(300, request.Body.Length)]}");
        });

        failures.Order().Take(20).ShouldBeEmpty();
        (await shop.Admin.Get("verify")).Ok().GetProperty("intact").GetBoolean().ShouldBeTrue();
    }

    private static IEnumerable<(string Method, string Path, string Body)> Bodies(Sample sample, JsonNode document, Guid ticket)
    {
        foreach (var (path, operations) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in operations!.AsObject())
            {
                if (operation is not JsonObject || operation["requestBody"]?["content"]?["application/json"]?["schema"] is not { } schema || path.EndsWith("/session", StringComparison.Ordinal))
                    continue;
                var (verb, address) = (method.ToUpperInvariant(), Filled(path, ticket));
                var example = sample.Of(schema, "")!.ToJsonString();
                yield return (verb, address, example);
                yield return (verb, address, $"{example[..^1]},{example[1..]}");
                foreach (var body in Places(example))
                {
                    foreach (var value in Values)
                        yield return (verb, address, body.Replace(Place, value, StringComparison.Ordinal));
                }
            }
        }
    }

    private static string Filled(string path, Guid ticket) => path
        .Replace("{ticket}", ticket.ToString(), StringComparison.Ordinal)
        .Replace("{account}", Shop.Unofficial, StringComparison.Ordinal)
        .Replace("{orderId}", "123-1234567-1234567", StringComparison.Ordinal)
        .Replace("{number}", "1", StringComparison.Ordinal)
        .Replace("{", "", StringComparison.Ordinal)
        .Replace("}", "", StringComparison.Ordinal)
        .Split('/')
        .Select(part => part is "user" or "suspension" or "macro" or "mail" or "delivery" or "effect" or "approval" or "refund" or "view" or "waiver" or "key" or "id"
            ? Guid.Empty.ToString()
            : part)
        .Aggregate((left, right) => $"{left}/{right}");

    /// <summary>The example, once for each place in it, which is marked.</summary>
    private static IEnumerable<string> Places(string example)
    {
        var count = Nodes(JsonNode.Parse(example)!).Count();
        for (var i = 0; i < count; i++)
        {
            var copy = JsonNode.Parse(example)!;
            var node = Nodes(copy).ElementAt(i);
            node.ReplaceWith("@@here@@");
            yield return copy.ToJsonString();
        }
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode node)
    {
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject o => o.Select(pair => pair.Value),
            JsonArray a => a,
            _ => [],
        };
        foreach (var child in children.OfType<JsonNode>())
        {
            yield return child;
            foreach (var below in Nodes(child))
                yield return below;
        }
    }

    /// <summary>A body as the document wants it.</summary>
    private sealed class Sample(JsonNode document)
    {
        private const int Deepest = 6;

        public JsonNode? Of(JsonNode schema, string name, int depth = 0)
        {
            if (schema["$ref"]?.GetValue<string>() is { } reference)
                return depth > Deepest ? null : Of(reference[2..].Split('/').Aggregate(document, (node, part) => node[part]!), name, depth + 1);
            if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray choices)
                return Of(choices.First(choice => choice!["type"]?.ToJsonString() != "\"null\"")!, name, depth);
            if (schema["enum"] is JsonArray words)
                return words.First(word => word is not null)!.DeepClone();
            return Type(schema) switch
            {
                "object" => Object(schema, depth),
                "array" => new JsonArray(schema["items"] is { } items ? Of(items, name, depth + 1) : null),
                "integer" or "number" => 1,
                "boolean" => true,
                _ => Text(schema["format"]?.GetValue<string>(), name),
            };
        }

        private JsonObject Object(JsonNode schema, int depth)
        {
            var made = new JsonObject();
            foreach (var (property, of) in schema["properties"]?.AsObject() ?? [])
                made[property] = Of(of!, property, depth + 1);
            if (schema["additionalProperties"] is JsonObject any)
                made["orderId"] = Of(any, "", depth + 1);
            return made;
        }

        private static string? Type(JsonNode schema) => schema["type"] switch
        {
            JsonArray types => types.Select(type => type!.GetValue<string>()).First(type => type != "null" && (type != "string" || types.Count < 3)),
            JsonValue type => type.GetValue<string>(),
            _ => schema["properties"] is null ? null : "object",
        };

        private static string Text(string? format, string name) => (format, name) switch
        {
            ("uuid", _) => Guid.Empty.ToString(),
            ("date-time", _) => "2036-11-21T10:00:00Z",
            ("byte" or "base64", _) => "AAAA",
            (_, "account") => Shop.Unofficial,
            (_, "orderId") => "123-1234567-1234567",
            (_, "currency") => "EUR",
            (_, "locale") => "en",
            (_, "content" or "raw") => "AAAA",
            _ => "x",
        };
    }
}
