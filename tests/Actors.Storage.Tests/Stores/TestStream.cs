using System.Security.Cryptography;
using System.Text;
using Actors.Ledger;

namespace Actors.Storage.Tests;

/// <summary>Builds the appends of one stream, each on top of the one before.</summary>
public sealed class TestStream(string key, string tenant = "acme")
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private long _version;
    private ReadOnlyMemory<byte> _head = EventChain.Genesis;

    /// <summary>The stream as it stands after events that were read.</summary>
    public static TestStream After(string key, IReadOnlyList<StoredEvent> events)
    {
        var stream = new TestStream(key);
        if (events.Count > 0)
            (stream._version, stream._head) = (events[^1].Header.Version, events[^1].Hash);
        return stream;
    }

    public string Name => $"ticket/{key}";

    public long Version => _version;

    /// <summary>When the next events are recorded.</summary>
    public DateTimeOffset At { get; set; } = Start;

    /// <summary>The next append; the stream goes on from it, whether it is sent or not.</summary>
    public Append Next(
        int events = 1, Guid? command = null, string fingerprint = "same", byte[]? payload = null, string by = "system/test", string type = "tested")
    {
        var append = Peek(events, command, fingerprint, payload, by, type);
        _version += events;
        _head = append.Events[^1].Hash;
        return append;
    }

    /// <summary>An event that commits to the content, and brings it along.</summary>
    /// <param name="stored">What is stored in its place.</param>
    public Append Committing(Content content, Content? stored = null) =>
        Next(payload: Encoding.UTF8.GetBytes(
            $$"""{"body": {"id": "{{content.Id}}", "commitment": "{{content.Ref.Commitment}}", "size": {{content.Ref.Size}} } }""")) with
        {
            Contents = [stored ?? content],
        };

    /// <summary>The event that says that the content was erased.</summary>
    public Append Erasing(Guid content) => Next(payload: Encoding.UTF8.GetBytes($$"""{"contents":["{{content}}"]}"""), type: Erasure.EventType);

    /// <summary>An append at the present end; the stream stays where it is.</summary>
    public Append Peek(
        int events = 1, Guid? command = null, string fingerprint = "same", byte[]? payload = null, string by = "system/test", string type = "tested")
    {
        var stored = new StoredEvent[events];
        var head = _head;
        for (var i = 0; i < events; i++)
        {
            var header = new EventHeader(tenant, Name, _version + i + 1, type, 1, Micros.From(At), by);
            var bytes = payload ?? Encoding.UTF8.GetBytes($$"""{"n":{{_version + i + 1}}}""");
            var hash = EventChain.Hash(head.Span, header, bytes);
            stored[i] = new(header, bytes, head, hash);
            head = hash;
        }

        var id = command ?? Guid.CreateVersion7(Start);
        return new(tenant, Name, _version, stored, new(id, SHA256.HashData(Encoding.UTF8.GetBytes(fingerprint)), Receipt(id)));
    }

    /// <summary>What <see cref="AppendOutcome.Repeated"/> must give back.</summary>
    public static byte[] Receipt(Guid command) => Encoding.UTF8.GetBytes($"receipt of {command}");

    /// <summary>An event that carries the right hash of wrong links.</summary>
    public Append Forged()
    {
        var header = new EventHeader(tenant, Name, _version + 1, "forged", 1, Micros.From(Start), "system/test");
        var previous = SHA256.HashData("nobody"u8);
        var stored = new StoredEvent(header, "{}"u8.ToArray(), previous, EventChain.Hash(previous, header, "{}"u8));
        return Peek() with { Events = [stored] };
    }

    public TicketRow Row(Guid ticket) => new(
        ticket, _version, "amazon-eu", "amazon", "open", null, null, null, Start.AddHours(24), false, 1, true, null, Start, Start);
}
