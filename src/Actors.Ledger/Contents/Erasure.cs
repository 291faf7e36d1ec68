using System.Text.Json;

namespace Actors.Ledger;

/// <summary>The event that says which contents were destroyed. It names no person, only the contents and the rule.</summary>
public static class Erasure
{
    public const string EventType = "record.content-erased";

    /// <summary>The contents that the event says are erased; none for an event of another type.</summary>
    public static IReadOnlyList<Guid> Of(string type, ReadOnlyMemory<byte> payload)
    {
        if (type != EventType)
            return [];
        using var document = JsonDocument.Parse(payload);
        return document.RootElement.TryGetProperty("contents", out var contents) && contents.ValueKind == JsonValueKind.Array
            ? [.. from content in contents.EnumerateArray() where content.TryGetGuid(out _) select content.GetGuid()]
            : [];
    }
}
