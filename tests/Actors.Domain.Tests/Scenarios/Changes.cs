using System.Text.Json.Nodes;

namespace Actors.Domain.Tests;

/// <summary>What differs between two states, one line per member: its path, what it was and what it became.</summary>
public static class Changes
{
    private const string None = "none";

    public static string Between(object before, object after)
    {
        var lines = Between("", Texts.Node(before), Texts.Node(after)).ToArray();
        return lines.Length == 0 ? None : string.Join('\n', lines);
    }

    private static IEnumerable<string> Between(string path, JsonNode? before, JsonNode? after) => (before, after) switch
    {
        _ when JsonNode.DeepEquals(before, after) => [],
        (JsonObject left, JsonObject right) => left.Select(member => member.Key).Union(right.Select(member => member.Key))
            .SelectMany(key => Between(path.Length == 0 ? key : $"{path}.{key}", left[key], right[key])),
        (JsonArray left, JsonArray right) => BetweenItems(path, left, right),
        _ => [$"{path} {Text(before)} → {Text(after)}"],
    };

    /// <summary>Items are known by their id or key, and where they have none by what they are.</summary>
    private static string[] BetweenItems(string path, JsonArray before, JsonArray after)
    {
        var (old, current) = (ByName(before), ByName(after));
        if (old is null || current is null)
            return [$"{path} {Text(before)} → {Text(after)}"];
        string[] changes =
        [
            .. old.Keys.Union(current.Keys)
                .Select(name => (Name: name, Old: old.GetValueOrDefault(name), New: current.GetValueOrDefault(name)))
                .SelectMany(item => Between(Id(item.Old ?? item.New!) is null ? path : $"{path}[{item.Name}]", item.Old, item.New)),
        ];
        return changes.Length > 0 ? changes : [$"{path} in another order: {string.Join(", ", current.Keys)}"];
    }

    /// <returns>Null where two items have one name.</returns>
    private static Dictionary<string, JsonNode>? ByName(JsonArray items)
    {
        var named = new Dictionary<string, JsonNode>();
        return items.All(item => named.TryAdd(Name(item!), item!)) ? named : null;
    }

    private static string Name(JsonNode item) => Text(Id(item) ?? item).Trim('"');

    private static JsonNode? Id(JsonNode item) => item is JsonObject members ? members["id"] ?? members["key"] : null;

    private static string Text(JsonNode? node) => node is null ? None : node.ToJsonString(Texts.Options);
}
