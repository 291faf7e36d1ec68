using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Actors.Server.Requests;

/// <summary>
/// No list of a request has a place for null, and the reader of bodies knows what may be null for fields alone. Most bodies have no null
/// at all, which is seen at a glance.
/// </summary>
internal static class NullElements
{
    /// <summary>The path of the first null in a list; null when there is none.</summary>
    public static string? First(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("null"u8) < 0)
            return null;
        var reader = new Utf8JsonReader(json);
        var path = new Stack<Step>();
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
            {
                path.Pop();
                continue;
            }
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                path.Peek().Name = reader.GetString();
                continue;
            }
            if (path.TryPeek(out var place) && place.Name is null)
                place.Index++;
            if (reader.TokenType == JsonTokenType.Null && place is { Name: null })
                return Written(path);
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                path.Push(new());
        }
        return null;
    }

    private static string Written(Stack<Step> path)
    {
        var written = new StringBuilder("$");
        foreach (var step in path.Reverse())
        {
            if (step.Name is { } name)
                written.Append('.').Append(name);
            else
                written.Append(CultureInfo.InvariantCulture, $"[{step.Index}]");
        }
        return written.ToString();
    }

    /// <summary>Where the reader is in an object or, without a name, in a list.</summary>
    private sealed class Step
    {
        public string? Name { get; set; }

        public int Index { get; set; } = -1;
    }
}
