using System.Collections.Frozen;
using System.Text.Json;
using Actors.Domain.Mails.Reading;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Detailing;

namespace Actors.Storage;

/// <summary>What of an event can be found: texts in contents, and words of the event itself.</summary>
/// <param name="Kind">One of <see cref="SearchKinds"/>.</param>
internal sealed record Searchable(string Kind, IReadOnlyList<SearchableContent> Contents, IReadOnlyList<string> Words)
{
    /// <summary>When it was said, where that was before it was recorded.</summary>
    public DateTimeOffset? SaidAt { get; private init; }

    /// <summary>In place of what was erased: it reads as a gap and is no word.</summary>
    private const string Nothing = "…";

    private static readonly FrozenSet<string> Types = EventTypes.Known
        .Where(type => type.Clr == typeof(MessageReceived)
            || type.Clr == typeof(OutsideReplyDetected)
            || type.Clr == typeof(ReplyQueued)
            || type.Clr == typeof(NoteAdded)
            || type.Clr == typeof(ExternalMessageRecorded)
            || type.Clr == typeof(MigrationResolved)
            || type.Clr == typeof(TagsChanged))
        .Select(type => type.Name)
        .ToFrozenSet();

    /// <summary>Null when there is nothing to find in it.</summary>
    public static Searchable? Of(string type, int schema, ReadOnlySpan<byte> payload) =>
        Types.Contains(type) ? Of(EventTypes.Read(type, schema, payload)) : null;

    private static Searchable? Of(Event e) => e switch
    {
        MessageReceived m => new(SearchKinds.Message, [Head(m.Head), Body(m.Body, m.Details), .. Names(m.Attachments)], []) { SaidAt = m.OccurredAt },
        OutsideReplyDetected m => new(SearchKinds.Message, [Head(m.Head), Body(m.Body, m.Details), .. Names(m.Attachments)], []) { SaidAt = m.OccurredAt },
        ReplyQueued r => new(SearchKinds.Reply, [new(r.Body.Id, plain => [Read(plain, DomainJson.Default.ReplyBody)?.Text]), .. Names(r.Attachments)], []),
        ExternalMessageRecorded m => new(SearchKinds.Note, [Note(m.Body)], []) { SaidAt = m.OccurredAt },
        MigrationResolved m => new(SearchKinds.Note, [Note(m.Summary)], []),
        NoteAdded n => new(SearchKinds.Note, [Note(n.Body), .. Names(n.Attachments ?? [])], []),
        TagsChanged { Added.Count: > 0 } t => new(SearchKinds.Tag, [], t.Added),
        _ => null,
    };

    private static SearchableContent Head(ContentRef head) => new(head.Id, plain =>
        Read(plain, DomainJson.Default.MessageHead) is { } read ? [read.Subject, read.FromName, read.FromAddress] : []);

    /// <summary>What the sender wrote; the quoted history behind it was written, and is found, elsewhere.</summary>
    private static SearchableContent Body(ContentRef body, ContentRef? details) => new(body.Id, WordsOf) { Details = details?.Id };

    private static string?[] WordsOf(ReadOnlyMemory<byte> plain, ReadOnlyMemory<byte>? details) =>
        Read(plain, DomainJson.Default.MessageBody)?.Joined(details is { } known ? Read(known, DomainJson.Default.MessageDetails) : null, Nothing) is { } read
            ? [string.IsNullOrWhiteSpace(read.Text) && read.Html is { } html ? HtmlText.From(html) : read.Text]
            : [];

    private static SearchableContent Note(ContentRef body) => new(body.Id, plain =>
        Read(plain, DomainJson.Default.NoteBody) is { } note
            ? [note.Text, note.ActionTaken, note.NextStep, note.DecisionPath, .. (note.Evidence ?? []).SelectMany(EvidenceWords)]
            : []);

    private static IEnumerable<string?> EvidenceWords(Evidence entry) => [entry.Label, entry.Carrier, entry.Number, entry.Id];

    private static IEnumerable<SearchableContent> Names(IEnumerable<Attachment> attachments) => attachments.Select(attachment =>
        new SearchableContent(attachment.Descriptor.Id, plain => [Read(plain, DomainJson.Default.AttachmentDescriptor)?.Name]));

    private static T? Read<T>(ReadOnlyMemory<byte> plain, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(plain.Span, type);
}

/// <param name="Texts">The texts of the opened content, with its details or without those that were erased.</param>
internal sealed record SearchableContent(Guid Id, Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>?, IEnumerable<string?>> Texts)
{
    public SearchableContent(Guid id, Func<ReadOnlyMemory<byte>, IEnumerable<string?>> texts)
        : this(id, (plain, _) => texts(plain))
    {
    }

    /// <summary>The content with what was cut out of this one; null where nothing was.</summary>
    public Guid? Details { get; init; }

    public IEnumerable<Guid> Ids => Details is { } details ? [Id, details] : [Id];
}

public static class SearchKinds
{
    public const string Message = "message";
    public const string Reply = "reply";
    public const string Note = "note";
    public const string Tag = "tag";
}
