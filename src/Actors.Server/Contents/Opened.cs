using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Detailing;
using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Contents;

/// <summary>Opened contents by id; what was erased opens as null.</summary>
public sealed class Opened(IReadOnlyDictionary<Guid, ReadOnlyMemory<byte>?> contents)
{
    private static readonly DomainJson Json = DomainJson.Default;

    public MessageHead? Head(Guid? id) => id is { } known ? Read(known, Json.MessageHead) : null;

    public MessageHead? Head(ContentRef content) => Read(content.Id, Json.MessageHead);

    /// <summary>Whole, or with a mark where its details were erased or not opened.</summary>
    public MessageBody? Body(ContentRef content, ContentRef? details = null) => Read(content.Id, Json.MessageBody)?.Joined(details is null ? null : Read(details.Id, Json.MessageDetails));

    /// <summary>Whether it is there.</summary>
    public bool Has(ContentRef content) => contents.GetValueOrDefault(content.Id) is not null;

    public ReplyBody? Reply(ContentRef content) => Read(content.Id, Json.ReplyBody);

    public NoteBody? Note(ContentRef content) => Read(content.Id, Json.NoteBody);

    public AttachmentEntry[] Attachments(IReadOnlyList<Attachment> attachments)
    {
        if (attachments.Count == 0)
            return [];
        var entries = new AttachmentEntry[attachments.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            var attachment = attachments[i];
            var descriptor = Read(attachment.Descriptor.Id, Json.AttachmentDescriptor);
            entries[i] = new(attachment.Id, descriptor?.Name, descriptor?.MediaType, attachment.Bytes.Size, descriptor?.Sha256);
        }
        return entries;
    }

    public T? Read<T>(Guid id, JsonTypeInfo<T> json)
        where T : class =>
        contents.GetValueOrDefault(id) is { } plain ? JsonSerializer.Deserialize(plain.Span, json) : null;
}
