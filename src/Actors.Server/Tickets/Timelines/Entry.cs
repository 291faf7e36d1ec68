using System.Text.Json.Serialization;
using Actors.Domain.Macros;
using Actors.Domain.Mails.Reading;
using Actors.Domain.Tickets;
using Actors.Server.Tickets.Noting;
using Actors.Domain.Tickets.Replying;

namespace Actors.Server.Tickets.Timelines;

public enum EntryKind
{
    Message,
    Reply,
    Note,
    Activity,
}

/// <summary>One event of a conversation or an order as people read it, with its contents.</summary>
/// <param name="Version">Its number in the stream of <paramref name="Ticket"/> or <paramref name="Order"/>; without gaps there.</param>
/// <param name="Type">The recorded event's type, such as <c>ticket.message-received</c>.</param>
/// <param name="At">When the server recorded it.</param>
/// <param name="Order"><c>account/order ID</c>, for events of the order itself.</param>
/// <param name="Official">Whether it belongs to the channel that counts for the marketplace.</param>
/// <param name="Kind">Says which one of the following objects is there.</param>
/// <param name="Erased">True when contents of it were erased; the record still proves that they were there.</param>
public sealed record Entry(
    long Version,
    string Type,
    DateTimeOffset At,
    By By,
    Guid? Ticket,
    string? Order,
    string? Account,
    string? Channel,
    bool? Official,
    EntryKind Kind)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MessageEntry? Message { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReplyEntry? Reply { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public NoteEntry? Note { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ActivityEntry? Activity { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Erased { get; init; }
}

/// <summary>Who did it.</summary>
/// <param name="Kind"><c>person</c>, <c>key</c> or <c>system</c>.</param>
public sealed record By(string Kind, string Id, string DisplayName);

public enum Direction
{
    In,
    Out,
}

/// <param name="OccurredAt">When the channel says it was said.</param>
/// <param name="Answered">The accepted reply that answered it; null while it waits, or when it needs no answer.</param>
public sealed record MessageEntry(
    Guid Id,
    Direction Direction,
    SenderEntry Sender,
    string? Subject,
    string? Text,
    string? Html,
    string? FullText,
    DateTimeOffset OccurredAt,
    DateTimeOffset ReceivedAt,
    DateTimeOffset RecordedAt,
    MessageSource Source,
    string ExternalId,
    IReadOnlyList<string> Asins,
    IReadOnlyList<AttachmentEntry> Attachments,
    AnsweredEntry? Answered,
    bool NoResponseNeeded)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public NoticeKind? Notice { get; init; }

    /// <summary>Why it may not come from Amazon, though it reads as if it did; absent where nothing speaks against it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Doubt? Doubt { get; init; }

    /// <summary>The ticket it went on in when it was split off; absent for any other.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? SplitInto { get; init; }

    /// <summary>What the marketplace calls the message.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? NotificationType { get; init; }

    /// <summary>Words of the buyer that made the ticket urgent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MentionEntry>? Mentions { get; init; }

    /// <summary>What the wording rules say of a reply that was sent without the desk; absent for any other, and in older ones.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReplyScreening? Screening { get; init; }

    /// <summary>The personal data in it; absent where none was found, and in messages older than the search for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DetailsEntry? Details { get; init; }
}

/// <param name="Places">In the text as it stands here, where an erased one reads <c>[erased]</c>.</param>
public sealed record DetailsEntry(IReadOnlyList<DetailEntry> Places)
{
    /// <summary>Absent while they are there. The HTML, the full text and the mail as it came went with them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>Why they were erased.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ErasureGround? Ground { get; init; }
}

/// <param name="Kind"><c>email</c>, <c>telephone</c> or <c>address</c>.</param>
public sealed record DetailEntry(string Kind, int Start, int End);

/// <param name="Category"><c>a-to-z</c>, <c>chargeback</c> or <c>refund</c>.</param>
/// <param name="Entry">Of the word list.</param>
/// <param name="Words">As the buyer wrote them; null when the message was erased.</param>
public sealed record MentionEntry(string Category, string Entry, int Start, int End, string? Words);

public sealed record SenderEntry(string? Name, string? Address, SenderKind Kind);

/// <param name="Sha256">Of the bytes, lower-case hex.</param>
public sealed record AttachmentEntry(Guid Id, string? Name, string? MediaType, long Size, string? Sha256);

/// <param name="ElapsedSeconds">From when the message occurred to when the channel accepted the answer.</param>
/// <param name="By">The reply's, or the outside message's, id.</param>
public sealed record AnsweredEntry(DateTimeOffset At, double ElapsedSeconds, Guid By);

/// <param name="State">As of now, not as of when it was queued.</param>
public sealed record ReplyEntry(
    Guid Id, string? Text, ReplyState State, DateTimeOffset? AcceptedAt, bool Automatic, IReadOnlyList<AttachmentEntry> Attachments)
{
    /// <summary>The macro and version it was made from.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MacroUse? Macro { get; init; }

    /// <summary>Its author can take it back until then; absent where it goes at once.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>The approval under a suspension that let it pass.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? Approval { get; init; }

    /// <summary>What the wording rules said when it was accepted; absent on channels without them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReplyScreening? Screening { get; init; }
}

/// <param name="Policy">A code of the catalogue.</param>
/// <param name="Acid">Its test as it was recorded with it; null for notes older than the test.</param>
/// <param name="Corrects">The note it puts right.</param>
/// <param name="CorrectedBy">The note that puts it right.</param>
public sealed record NoteEntry(
    Guid Id,
    string? Text,
    RiskRating? Risk,
    string? ActionTaken,
    string? NextStep,
    string? DecisionPath,
    string? Policy,
    IReadOnlyList<EvidenceEntry> Evidence,
    IReadOnlyList<AcidView>? Acid,
    Guid? Corrects,
    Guid? CorrectedBy,
    IReadOnlyList<AttachmentEntry> Attachments);

/// <param name="Code">The same as the entry's type.</param>
public sealed record ActivityEntry(string Code, ActivityData Data);
