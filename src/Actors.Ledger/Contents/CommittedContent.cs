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
        var reader = new Utf8JsonReader(payload.Span);
        var (open, found) = (new Stack<Candidate>(), (List<CommittedContent?>?)null);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    found ??= [];
                    open.Push(new(found.Count));
                    found.Add(null);
                    break;
                case JsonTokenType.EndObject:
                    var closed = open.Pop();
                    found![closed.Place] = closed.Content;
                    break;
                case JsonTokenType.PropertyName:
                    Note(open.Peek(), in reader);
                    break;
            }
        }

        return found is null ? [] : [.. found.OfType<CommittedContent>()];
    }

    /// <summary>Whether these bytes under this salt are what was committed to.</summary>
    public bool Matches(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> plain) =>
        plain.Length == Size && Convert.ToHexStringLower(HMACSHA256.HashData(salt, plain)) == Commitment;

    private static void Note(Candidate candidate, in Utf8JsonReader name)
    {
        try
        {
            candidate.Note(name);
        }
        catch (InvalidOperationException error)
        {
            throw new JsonException("A string is no UTF-8.", error);
        }
    }

    /// <summary>An object that is being read. Of a name that stands in it twice the last value counts.</summary>
    private sealed class Candidate(int place)
    {
        private Guid? _id;
        private string? _commitment;
        private int? _size;

        /// <summary>Among the objects, in the order in which they begin.</summary>
        public int Place => place;

        public CommittedContent? Content => (_id, _commitment, _size) is ({ } id, { } commitment, { } size) ? new(id, commitment, size) : null;

        /// <summary>Takes the value that follows the name where the reader stands; the reader stays there.</summary>
        public void Note(in Utf8JsonReader name)
        {
            var reader = name;
            var next = name;
            if (reader.ValueTextEquals("id"u8))
                _id = next.Read() && next.TokenType == JsonTokenType.String && next.TryGetGuid(out var id) ? id : null;
            else if (reader.ValueTextEquals("commitment"u8))
                _commitment = next.Read() && next.TokenType == JsonTokenType.String ? next.GetString() : null;
            else if (reader.ValueTextEquals("size"u8))
                _size = next.Read() && next.TokenType == JsonTokenType.Number && next.TryGetInt32(out var size) ? size : null;
        }
    }
}
