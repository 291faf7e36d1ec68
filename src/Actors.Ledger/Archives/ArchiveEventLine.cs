using System.Text.Json;

namespace Actors.Ledger;

/// <summary>A line of <c>events.jsonl</c> with what its payload commits to.</summary>
/// <param name="Erased">Contents that it says are erased.</param>
/// <param name="Unreadable">Why the payload is no JSON; null when it is.</param>
internal sealed record ArchiveEventLine(ArchivedEvent Event, IReadOnlyList<CommittedContent> Contents, IReadOnlyList<Guid> Erased, string? Unreadable)
{
    public static ArchiveEventLine Parse(ReadOnlySpan<byte> line)
    {
        var parsed = Read(line);
        try
        {
            return new(parsed, CommittedContent.In(parsed.Payload), Erasure.Of(parsed.Type, parsed.Payload), null);
        }
        catch (JsonException error)
        {
            return new(parsed, [], [], error.Message);
        }
    }

    private static ArchivedEvent Read(ReadOnlySpan<byte> line)
    {
        try
        {
            return Fields(line);
        }
        catch (Exception error) when (error is InvalidOperationException or FormatException)
        {
            throw new JsonException($"A field has another form: {error.Message}", error);
        }
    }

    /// <summary>By hand: an archive has millions of these lines, and the serializer takes four times as long.</summary>
    private static ArchivedEvent Fields(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        (long? leaf, long? version, long? at, int? schema) = (null, null, null, null);
        (string? stream, string? type, string? by) = (null, null, null);
        (byte[]? payload, byte[]? hash, byte[]? previous) = (null, null, null);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("The line is no object.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Is(ref reader, "leaf"u8))
                leaf = reader.GetInt64();
            else if (Is(ref reader, "stream"u8))
                stream = reader.GetString();
            else if (Is(ref reader, "version"u8))
                version = reader.GetInt64();
            else if (Is(ref reader, "type"u8))
                type = reader.GetString();
            else if (Is(ref reader, "schema"u8))
                schema = reader.GetInt32();
            else if (Is(ref reader, "at"u8))
                at = reader.GetInt64();
            else if (Is(ref reader, "by"u8))
                by = reader.GetString();
            else if (Is(ref reader, "payload"u8))
                payload = reader.GetBytesFromBase64();
            else if (Is(ref reader, "hash"u8))
                hash = reader.GetBytesFromBase64();
            else if (Is(ref reader, "previous"u8))
                previous = reader.GetBytesFromBase64();
            else
                reader.Skip();
        }

        // Nothing may follow; the reader says so.
        _ = reader.Read();
        return leaf is { } place && version is { } number && schema is { } shape && at is { } micros
            && stream is not null && type is not null && by is not null && payload is not null && hash is not null
            ? new(place, stream, number, type, shape, micros, by, payload, hash, previous)
            : throw new JsonException("A field is missing.");
    }

    /// <summary>Whether the reader stands at this name; it moves to the value then.</summary>
    private static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => reader.ValueTextEquals(name) && reader.Read();
}
