using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Actors.Server.Json;

/// <summary>Times as ISO 8601 in UTC with six decimals (R7). A time without an offset is refused: nobody knows when it was.</summary>
public sealed class MicrosecondConverter : JsonConverter<DateTimeOffset>
{
    private const int Length = 27;

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String || !reader.TryGetDateTimeOffset(out var value) || !HasOffset(ref reader))
            throw new JsonException();
        return new(value.UtcTicks - value.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        // The round-trip format is fast and has seven decimals: the last makes room for the Z.
        Span<byte> text = stackalloc byte[Length + 1];
        var formatted = value.UtcDateTime.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        Debug.Assert(formatted, "28 bytes hold every round-trip time.");
        text[Length - 1] = (byte)'Z';
        writer.WriteStringValue(text[..Length]);
    }

    private static bool HasOffset(ref Utf8JsonReader reader)
    {
        var text = reader.GetString()!;
        return text.EndsWith('Z') || text.AsSpan(Math.Max(0, text.Length - 6)).IndexOfAny('+', '-') == 0;
    }
}
