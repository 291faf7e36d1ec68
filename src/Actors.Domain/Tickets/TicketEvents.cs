using Actors.Domain.Orders;
using Actors.Domain.Macros;
using Actors.Domain.Screening.Mentions;
using Actors.Domain.Tenants;
using Actors.Domain.Tickets.Replying;
using Actors.Domain.Tickets.Waiving;

namespace Actors.Domain.Tickets;

/// <summary>The first event of every ticket.</summary>
/// <param name="Official">True when replies on this account count for the marketplace (R6).</param>
/// <param name="Thread">The channel's conversation key; an address where the channel uses one is a content, never this.</param>
/// <param name="ResponseTime">How long the oldest unanswered buyer message may wait (R61).</param>
public sealed record TicketOpened(string Account, string Channel, bool Official, string Thread, TimeSpan ResponseTime) : Event;

/// <summary>Something the buyer, the marketplace's own systems or an automaton said.</summary>
/// <param name="Head">JSON of <see cref="MessageHead"/>.</param>
/// <param name="Body">JSON of <see cref="MessageBody"/>.</param>
/// <param name="OccurredAt">When the channel says it was said; never after <paramref name="ReceivedAt"/>.</param>
/// <param name="Official">Whether this message came through the official channel (R6).</param>
public sealed record MessageReceived(
    Guid Message,
    SenderKind Sender,
    string ExternalId,
    ContentRef Head,
    ContentRef Body,
    IReadOnlyList<Attachment> Attachments,
    IReadOnlyList<string> Asins,
    DateTimeOffset OccurredAt,
    DateTimeOffset ReceivedAt,
    MessageSource Source,
    bool Official) : Event
{
    /// <summary>JSON of <see cref="MessageDetails"/>: the personal data of the body, erased before it; absent where there is none.</summary>
    public ContentRef? Details { get; init; }

    /// <summary>What a buyer wrote it in, as a two-letter code; absent where that is not clear.</summary>
    public string? Language { get; init; }

    /// <summary>The marketplace's own id of itself, where the message says it (R9).</summary>
    public string? Marketplace { get; init; }

    /// <summary>What the marketplace calls the message, as it wrote it; values nobody has seen before are kept.</summary>
    public string? NotificationType { get; init; }

    public NoticeKind? Notice { get; init; }

    /// <summary>True for a mail that machines send each other: it starts no clock.</summary>
    public bool? Loop { get; init; }

    /// <summary>True for history of an archive whose time to answer was over: it starts no clock and nobody waits in it.</summary>
    public bool? Archived { get; init; }

    /// <summary>The merged ticket through whose thread it came; absent for the ticket's own.</summary>
    public Guid? Via { get; init; }
}

/// <summary>
/// A reply that was sent without the desk and came to us as a copy (R37). An official one answers the buyer messages said before
/// it, whichever arrived first; any other answers nothing.
/// </summary>
public sealed record OutsideReplyDetected(
    Guid Message,
    string ExternalId,
    ContentRef Head,
    ContentRef Body,
    IReadOnlyList<Attachment> Attachments,
    DateTimeOffset OccurredAt,
    DateTimeOffset ReceivedAt,
    MessageSource Source,
    bool Official) : Event
{
    /// <inheritdoc cref="MessageReceived.Details"/>
    public ContentRef? Details { get; init; }

    /// <inheritdoc cref="MessageReceived.Archived"/>
    public bool? Archived { get; init; }

    /// <inheritdoc cref="MessageReceived.Via"/>
    public Guid? Via { get; init; }

    /// <summary>
    /// What the desk would have said to it, positions in the text as it came; absent where it is not official, and in replies older than this look.
    /// </summary>
    public ReplyScreening? Screening { get; init; }
}

/// <summary>A reply waits for its channel. It has not been sent yet and stops no clock (R62).</summary>
/// <param name="Covers">
/// How many of the ticket's buyer messages, in order of arrival, its author could know of: those it answers once the channel
/// accepts it. 0 for an automaton's reply, which answers nothing.
/// </param>
public sealed record ReplyQueued(
    Guid Reply,
    ContentRef Body,
    IReadOnlyList<Attachment> Attachments,
    bool Automatic,
    int Covers) : Event
{
    /// <summary>Of the account when it was allowed; absent while that was never suspended. See <see cref="Tenants.AccountMode"/>.</summary>
    public long? Epoch { get; init; }

    /// <summary>Of the accounts of the ticket's orders; absent where there are none but its own. See <see cref="Tenants.Governing"/>.</summary>
    public IReadOnlyList<AccountFence>? Fences { get; init; }

    /// <summary>The approval under a suspension that let it pass (R88).</summary>
    public Guid? Approval { get; init; }

    /// <summary>What the text was made from (R19).</summary>
    public MacroUse? Macro { get; init; }

    /// <summary>Absent on channels without wording rules, and in replies older than the rules.</summary>
    public ReplyScreening? Screening { get; init; }

    /// <summary>Nobody gets it before, so that it can be taken back; absent when it may go at once.</summary>
    public DateTimeOffset? HeldUntil { get; init; }
}

/// <summary>The channel accepted the reply.</summary>
public sealed record ReplySent(Guid Reply, string ChannelMessageId, DateTimeOffset AcceptedAt) : Event
{
    /// <summary>What the channel's server said when it took it, without addresses; absent where nobody wrote it down.</summary>
    public string? Answer { get; init; }

    /// <summary>An earlier try ended without an answer, so the buyer may have it twice, under one <see cref="ChannelMessageId"/>.</summary>
    public bool? PerhapsTwice { get; init; }
}

/// <summary>The channel did not take the reply now; it is tried again (R23: what waits must be seen).</summary>
/// <param name="Attempt">1 for the first try.</param>
public sealed record ReplyDelayed(Guid Reply, string Code, int Attempt, DateTimeOffset NextTryAt) : Event
{
    /// <summary>What the channel's server said, without addresses.</summary>
    public string? Answer { get; init; }
}

/// <summary>Its author took the reply back before anybody could get it.</summary>
public sealed record ReplyTakenBack(Guid Reply) : Event;

/// <summary>The channel gave the reply back after, or instead of, accepting it: it counts as never sent.</summary>
public sealed record ReplyBounced(Guid Reply, string Code) : Event;

/// <summary>The channel refused the reply for good, or we gave it up: it was never sent, as far as is known.</summary>
public sealed record ReplyFailed(Guid Reply, string Code) : Event
{
    /// <summary>The code of a reply that we gave up ourselves (R102). A gateway that had it may have sent it all the same, and says so later.</summary>
    public const string Discarded = "suspension.discarded";

    /// <summary>What the channel's server said, without addresses.</summary>
    public string? Answer { get; init; }

    /// <summary>An earlier try ended without an answer, so the buyer may have it all the same.</summary>
    public bool? PerhapsSent { get; init; }
}

/// <summary>An internal note. It is a type of its own so that no path can send it (R40).</summary>
public sealed record NoteAdded(Guid Note, ContentRef Body) : Event
{
    /// <summary>What the note says in codes, with the result of its ACID test (R41–R48); null for notes older than the test.</summary>
    public NoteFacts? Facts { get; init; }

    /// <summary>The note that this one puts right.</summary>
    public Guid? Corrects { get; init; }

    /// <summary>Null when it came without files.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>How soon the rating wants somebody to look, as the tenant said then; absent for the built-in <see cref="RiskTargets"/>.</summary>
    public TimeSpan? Target { get; init; }
}

/// <summary>The ticket was handed to a team (R55). No clock is touched (R57).</summary>
/// <param name="Note">The note that opened the gate; null where no gate holds.</param>
public sealed record TicketEscalated(Guid Escalation, string Team, Guid? Note) : Event;

/// <summary>Something was done about the case outside the conversation, so that nobody does it twice (R58).</summary>
/// <param name="Detail">JSON of <see cref="NoteBody"/>.</param>
/// <param name="Note">The note that allowed it, where one was needed (R51, R52).</param>
/// <param name="Repeats">The earlier action it repeats knowingly.</param>
public sealed record ActionRecorded(
    Guid Action, ActionKind Kind, Money? Amount, string? OrderId, ContentRef? Detail, Guid? Note, Guid? Repeats) : Event
{
    /// <summary>The review it was issued on (R108); absent where none was needed.</summary>
    public Guid? Review { get; init; }
}

/// <summary>A manager, for whom the event is recorded, has looked at a refund before it is issued (R108).</summary>
/// <param name="Review">The request it decides, where there was one.</param>
public sealed record RefundReviewed(Guid Review, Money Amount, string? OrderId, Guid Note) : Event
{
    /// <summary>As it was asked for; absent where nobody had asked.</summary>
    public ActionKind? Kind { get; init; }
}

/// <summary>A person decided that a buyer message needs no answer (R62).</summary>
/// <param name="Reason">A content, because people write names into reasons.</param>
public sealed record NoResponseNeededMarked(Guid Message, ContentRef Reason) : Event;

/// <summary>That decision was taken back: the message waits again, from its own time.</summary>
public sealed record NoResponseNeededWithdrawn(Guid Message) : Event;

public sealed record TicketAssigned(string? Assignee, string? Previous) : Event;

public sealed record TagsChanged(IReadOnlyList<string> Added, IReadOnlyList<string> Removed) : Event;

public sealed record StatusChanged(TicketStatus From, TicketStatus To, StatusCause Cause) : Event;

public sealed record TicketSnoozed(DateTimeOffset Until) : Event;

public sealed record SnoozeEnded(SnoozeEnd Cause) : Event;

/// <param name="How">How the link was found (R32): <c>subject</c>, <c>text</c>, <c>api</c>, <c>address</c>, <c>manual</c>, <c>merge</c> or <c>split</c>.</param>
public sealed record OrderLinked(string OrderId, string How) : Event;

/// <summary>Somebody said that the ticket is not about the order; both stand in the record.</summary>
/// <param name="Reason">JSON of <see cref="NoteBody"/>.</param>
public sealed record OrderUnlinked(string OrderId, ContentRef Reason) : Event;

/// <summary>The clock runs for the oldest unanswered buyer message, from that message's own time (R61).</summary>
public sealed record ResponseClockStarted(Guid Message, DateTimeOffset StartedAt, DateTimeOffset DueAt) : Event;

/// <summary>No buyer message is unanswered any more.</summary>
public sealed record ResponseClockStopped(Guid Message, DateTimeOffset StartedAt, DateTimeOffset StoppedAt) : Event
{
    /// <summary>The ticket that the message went on in unanswered, when it was split off.</summary>
    public Guid? Into { get; init; }
}

/// <param name="PassedAt">When the threshold lay; the event may be recorded later, after an outage.</param>
public sealed record ResponseClockThresholdPassed(Guid Message, ResponseThreshold Threshold, DateTimeOffset PassedAt) : Event;

public sealed record ResponseClockBreached(Guid Message, DateTimeOffset DueAt) : Event;

/// <summary>The breach was none: the channel had accepted the answer in time and said so only later (R62, R63).</summary>
public sealed record ResponseClockBreachWithdrawn(Guid Message, DateTimeOffset DueAt, DateTimeOffset AnsweredAt) : Event
{
    /// <summary>The reply, or the official copy of one, that proves it; absent in withdrawals older than this.</summary>
    public Guid? Proof { get; init; }
}

/// <summary>The account is suspended, and the ticket with it (R86).</summary>
public sealed record SuspensionMarked(Guid Suspension, DateTimeOffset Since) : Event;

public sealed record SuspensionUnmarked(Guid Suspension) : Event;

/// <summary>An answer was tried and refused because of the suspension; who and when is the event's own (R97).</summary>
public sealed record AnswerPrevented(Guid Suspension) : Event
{
    /// <summary>The request that was made of compliance instead; absent where the attempt was refused.</summary>
    public Guid? Approval { get; init; }
}

/// <summary>The breach just before stays counted; this is why it came to it (R97).</summary>
/// <param name="Attempts">Versions of the <see cref="AnswerPrevented"/> events in this stream.</param>
public sealed record BreachAttributed(Guid Message, Guid Suspension, IReadOnlyList<long> Attempts) : Event;

/// <summary>The buyer wrote of a claim, a chargeback or a refund (R60). Names entries of a word list and places, no word of theirs.</summary>
/// <param name="Lists">Version of the word list.</param>
public sealed record MentionsDetected(Guid Message, string Lists, IReadOnlyList<BuyerMention> Mentions) : Event
{
    /// <inheritdoc cref="NoteAdded.Target"/>
    public TimeSpan? Target { get; init; }
}

/// <summary>Somebody asks that findings of these rules may pass on this ticket.</summary>
/// <param name="Reason">A content, because people write names into reasons.</param>
public sealed record WaiverRequested(Guid Waiver, IReadOnlyList<string> Rules, ContentRef Reason, DateTimeOffset ExpiresAt) : Event
{
    /// <summary>Absent in requests older than grounds (R118).</summary>
    public WaiverGround? Ground { get; init; }

    /// <summary>JSON of <see cref="NoteBody"/>: what was to be sent; absent where nobody said.</summary>
    public ContentRef? Text { get; init; }
}

/// <summary>Approved by whoever the event is recorded for.</summary>
public sealed record WaiverGiven(Guid Waiver) : Event;

/// <summary>Denied, or ended early.</summary>
public sealed record WaiverRefused(Guid Waiver, ContentRef Reason) : Event;
