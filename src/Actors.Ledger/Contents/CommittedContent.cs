using System.Security.Cryptography;
using System.Text.Json;

namespace Actors.Ledger;

/// <summary>A text or file that an event commits to without holding it, so that it can be erased and the event stays as it is.</summary>
/// <param name="Commitment">HMAC-SHA-256 of its bytes under its salt, in lower-case hexadecimal.</param>
/// <param name="Size">Number of its bytes.</param>
public readonly record struct CommittedContent(Guid Id, string Commitment, int Size)
{
    public const int SaltLength = 32;

    /// <summary>
    /// The contents of a payload, found by their shape alone, an object with <c>id</c>, <c>commitment</c> and <c>size</c>: a verifier needs to
    /// know no type of event.
    /// </summary>
    /// <exception cref="JsonException">The payload is no JSON.</exception>
    public static IReadOnlyList<CommittedContent> In(ReadOnlyMemory<byte> payload)
    {
        using var document = JsonDocument.Parse(payload);
        var found = new List<CommittedContent>();
        Collect(document.RootElement, found);
        return found;
    }

    /// <summary>Whether these bytes under this salt are what was committed to.</summary>
    public bool Matches(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> plain) =>
        plain.Length == Size && Convert.ToHexStringLower(HMACSHA256.HashData(salt, plain)) == Commitment;

    private static void Collect(JsonElement element, List<CommittedContent> found)
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

    private static CommittedContent? AsReference(JsonElement element) =>
        element.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.TryGetGuid(out var guid)
        && element.TryGetProperty("commitment", out var commitment) && commitment.ValueKind == JsonValueKind.String
        && element.TryGetProperty("size", out var size) && size.TryGetInt32(out var length)
            ? new(guid, commitment.GetString()!, length)
            : null;
}
