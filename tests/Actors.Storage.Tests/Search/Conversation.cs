using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Actors.Domain.Tickets;
using Actors.Ledger;

namespace Actors.Storage.Tests;

/// <summary>A ticket that is written into the record, event by event, with real contents.</summary>
public sealed class Conversation(StorageSession session, string tenant, Guid ticket)
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly NewContents _contents = new(TimeProvider.System);
    private ReadOnlyMemory<byte> _head = EventChain.Genesis;

    public string Stream => ActorId.ForTicket(tenant, ticket).Stream;

    public long Version { get; private set; }

    /// <returns>The contents: head, body, and the names of the files.</returns>
    public async Task<Guid[]> Message(string? text, string? subject = null, string? from = null, string? html = null, params IEnumerable<string> files)
    {
        var head = New(RecordClasses.Correspondence, new MessageHead(subject, from, null), DomainJson.Default.MessageHead);
        var body = New(RecordClasses.Correspondence, new MessageBody(text, html), DomainJson.Default.MessageBody);
        var attached = files.Select(name => new AttachedFile(
            Guid.CreateVersion7(Start),
            New(RecordClasses.Attachment, new AttachmentDescriptor(name, "image/png", 1, "00"), DomainJson.Default.AttachmentDescriptor),
            _contents.Bytes("buyer", RecordClasses.Attachment, RandomNumberGenerator.GetBytes(8)))).ToArray();
        await Record(
            new MessageReceived(
                Guid.CreateVersion7(Start), SenderKind.Buyer, "external", head.Ref, body.Ref, [.. attached.Select(file => file.Attachment)], [], Start, Start,
                new("api", "none"), Official: true),
            [head, body, .. attached.SelectMany(file => file.Contents)]);
        return [head.Id, body.Id, .. attached.Select(file => file.Descriptor.Id)];
    }

    public Task Reply(string text)
    {
        var body = New(RecordClasses.Correspondence, new ReplyBody(text), DomainJson.Default.ReplyBody);
        return Record(new ReplyQueued(Guid.CreateVersion7(Start), body.Ref, [], Automatic: false, Covers: 1), body);
    }

    public Task Note(string text)
    {
        var body = New(RecordClasses.Note, new NoteBody(text), DomainJson.Default.NoteBody);
        return Record(new NoteAdded(Guid.CreateVersion7(Start), body.Ref), body);
    }

    public Task Tag(params IReadOnlyList<string> tags) => Record(new TagsChanged(tags, []));

    public Task Record(Event e, params IReadOnlyList<Content> contents)
    {
        var type = EventTypes.Of(e);
        return Record(type.Name, type.Write(e), contents);
    }

    public async Task Record(string type, byte[] payload, params IReadOnlyList<Content> contents)
    {
        var header = new EventHeader(tenant, Stream, Version + 1, type, 1, Micros.From(Start) + Version, "system/test");
        var hash = EventChain.Hash(_head.Span, header, payload);
        var stored = new StoredEvent(header, payload, _head, hash);
        var command = new CommandRecord(Guid.CreateVersion7(Start), SHA256.HashData(hash), "{}"u8.ToArray());
        var outcome = await session.Journal.Append(new(tenant, Stream, Version, [stored], command) { Contents = contents }, CancellationToken.None);
        outcome.ShouldBeOfType<AppendOutcome.Appended>();
        (_head, Version) = (hash, Version + 1);
    }

    private Content New<T>(string recordClass, T value, JsonTypeInfo<T> type) =>
        _contents.Bytes("buyer", recordClass, JsonSerializer.SerializeToUtf8Bytes(value, type));
}
