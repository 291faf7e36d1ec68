using System.Text.Json;

namespace Actors.Storage;

/// <summary>
/// Finds the <see cref="ContentRef"/>s in an event's payload by their shape, so that verification needs to know no event type.
/// </summary>
internal static class CommittedContents
{
    public static IReadOnlyList<ContentRef> In(ReadOnlyMemory<byte> payload)
    {
        using var document = JsonDocument.Parse(payload);
        var found = new List<ContentRef>();
        Collect(document.RootElement, found);
        return found;
    }

    private static void Collect(JsonElement element, List<ContentRef> found)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Collect(item, found);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (AsReference(element) is { } reference)
                found.Add(reference);
            foreach (var property in element.EnumerateObject())
                Collect(property.Value, found);
        }
    }

    private static ContentRef? AsReference(JsonElement element) =>
        element.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.TryGetGuid(out var guid)
        && element.TryGetProperty("commitment", out var commitment) && commitment.ValueKind == JsonValueKind.String
        && element.TryGetProperty("size", out var size) && size.TryGetInt32(out var length)
            ? new(guid, commitment.GetString()!, length)
            : null;
}
