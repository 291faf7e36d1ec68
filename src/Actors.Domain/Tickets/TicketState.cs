using Actors.Domain.Tickets.Replying;
using System.Collections.Immutable;
using Actors.Domain.Orders;
using Actors.Domain.Macros;
using Actors.Domain.Screening.Mentions;
using Actors.Domain.Tickets.Acting;
using Actors.Domain.Tickets.Reviewing;
using Actors.Domain.Tickets.Tagging;
using Actors.Domain.Tickets.Waiving;

namespace Actors.Domain.Tickets;

/// <summary>What a ticket remembers to decide: references and times, no text.</summary>
public sealed record TicketState
{
    public static readonly TicketState Empty = new();

    public string Account { get; init; } = "";

    public string Channel { get; init; } = "";

    public string Thread { get; init; } = "";

    public bool Official { get; init; }

    public TimeSpan ResponseTime { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset ChangedAt { get; init; }

    public TicketStatus Status { get; init; }

    public string? Assignee { get; init; }

    public ImmutableSortedSet<string> Tags { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    public ImmutableList<LinkedOrder> Orders { get; init; } = [];

    /// <summary>Orders it was about until then.</summary>
    public ImmutableDictionary<string, DateTimeOffset> FormerOrders { get; init; } = ImmutableDictionary<string, DateTimeOffset>.Empty;

    /// <summary>The marketplace's own id, of the first message that says it.</summary>
    public string? Marketplace { get; init; }

    /// <summary>What notices of the marketplace were about.</summary>
    public ImmutableSortedSet<NoticeKind> Notices { get; init; } = [];

    /// <summary>Since when a notice of the marketplace waits for somebody to see to it; null when none does.</summary>
    public DateTimeOffset? Summoned { get; init; }

    public ImmutableSortedSet<string> Asins { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The buyer's messages in order of arrival.</summary>
    public ImmutableList<BuyerMessage> BuyerMessages { get; init; } = [];

    /// <summary>Every buyer message before this index has an answer, so that a long conversation is not searched at each step.</summary>
    public int FirstOpen { get; init; }

    /// <summary>No acceptance that was ever recorded is later than this.</summary>
    public DateTimeOffset? LastAnswerAt { get; init; }

    public ImmutableDictionary<Guid, Reply> Replies { get; init; } = ImmutableDictionary<Guid, Reply>.Empty;

    /// <summary>The reply that was queued last. A command queues one at most.</summary>
    public Guid? LatestReply { get; init; }

    public ImmutableList<TakenNote> Notes { get; init; } = [];

    /// <summary>The files of its messages, replies and notes.</summary>
    public ImmutableHashSet<Guid> Attachments { get; init; } = [];

    /// <summary>Refunds that a manager has looked at (R108).</summary>
    public ImmutableList<RefundReview> Reviews { get; init; } = [];

    /// <summary>Reviews that somebody asked for, in the order in which they did (R108).</summary>
    public ImmutableList<AskedReview> AskedReviews { get; init; } = [];

    /// <summary>Messages outside that agreed on money; the order's account asks for them.</summary>
    public ImmutableHashSet<Guid> Agreements { get; init; } = [];

    /// <summary>What was done outside the conversation (R58).</summary>
    public ImmutableList<DoneAction> Done { get; init; } = [];

    /// <summary>The latest rating; null while nobody rated it (R41).</summary>
    public Risk? Risk { get; init; }

    /// <summary>The highest risk on record that no note with a decision path has judged lower since: what the gates go by (R53).</summary>
    public RiskRating? Hazard { get; init; }

    /// <summary>Who has it while it is escalated (R55).</summary>
    public Escalation? Escalation { get; init; }

    /// <summary>The last excursion from the official channel; null when there never was one (R73).</summary>
    public Migration? Migration { get; init; }

    public ImmutableDictionary<Guid, Waiver> Waivers { get; init; } = ImmutableDictionary<Guid, Waiver>.Empty;

    /// <summary>Orders whose buyer was asked for a review in this ticket; empty text stands for no order.</summary>
    public ImmutableSortedSet<string> ReviewRequests { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>What buyer messages mention that makes the ticket urgent, by message (R60).</summary>
    public ImmutableDictionary<Guid, ImmutableArray<BuyerMention>> Mentions { get; init; } =
        ImmutableDictionary<Guid, ImmutableArray<BuyerMention>>.Empty;

    /// <summary>What the buyer last wrote in, where it was clear; null before.</summary>
    public string? Language { get; init; }

    public ResponseClock? Clock { get; init; }

    public DateTimeOffset? SnoozedUntil { get; init; }

    /// <summary>Set while the account is suspended (R86); what may be sent is decided by the account itself.</summary>
    public TicketSuspension? Suspension { get; init; }

    /// <summary>Head of the first message; shown as the ticket's subject and sender.</summary>
    public Guid? Head { get; init; }

    /// <summary>Where the ticket goes on; null while it is on its own.</summary>
    public MergedAway? Merged { get; init; }

    /// <summary>The tickets that go on in this one.</summary>
    public ImmutableList<TakenTicket> TakenIn { get; init; } = [];

    /// <summary>Tickets that went on in this one and are on their own again: they still hear of answers they were given here.</summary>
    public ImmutableList<Guid> Left { get; init; } = [];

    /// <summary>The ticket it came back from.</summary>
    public TicketReturned? Returned { get; init; }

    /// <summary>The tickets that messages of this one went on in.</summary>
    public ImmutableList<SplitTicket> Splits { get; init; } = [];

    /// <summary>The ticket it was split off from; null for any other.</summary>
    public SplitOrigin? SplitFrom { get; init; }

    /// <summary>The last event that an author of a reply must have seen.</summary>
    public long ConversationVersion { get; init; }

    /// <summary>The buyer messages that still wait for an accepted official answer (R61).</summary>
    public IEnumerable<BuyerMessage> Unanswered
    {
        get
        {
            if (Merged is not null)
                yield break;
            for (var i = FirstOpen; i < BuyerMessages.Count; i++)
            {
                if (BuyerMessages[i].Waits)
                    yield return BuyerMessages[i];
            }
        }
    }

    /// <summary>Looks from the end: what is asked for is mostly recent.</summary>
    public BuyerMessage? Find(Guid message) => BuyerMessages.FindLast(candidate => candidate.Id == message);

    /// <summary>Whether the message stands here and is another ticket's now.</summary>
    public bool IsSplitOff(Guid message) => Find(message) is { Gone: true, Into: not null };

    /// <summary>The reply that the channel sent under this id; without one, the newest whose acceptance stands.</summary>
    public Guid? SentAs(string? channelMessageId) => Replies
        .Where(reply => channelMessageId is null
            ? reply.Value is { State: ReplyState.Sent, Outside: false }
            : reply.Value.ChannelMessageId?.Trim('<', '>') == channelMessageId)
        .OrderByDescending(reply => reply.Value.QueuedAt)
        .Select(reply => (Guid?)reply.Key)
        .FirstOrDefault();

    /// <summary>The waiver that lets findings of the rule pass now.</summary>
    public Guid? WaiverFor(string rule, DateTimeOffset now)
    {
        foreach (var (id, waiver) in Waivers)
        {
            if (waiver.Covers(rule, now))
                return id;
        }

        return null;
    }

    /// <summary>
    /// Its tags, and one each where somebody waits for a waiver and where a reply from outside lacks its paperwork: so such tickets are found as
    /// others are.
    /// </summary>
    public ImmutableSortedSet<string> ShownTags()
    {
        var shown = Waivers.Values.Any(waiver => waiver.State == WaiverState.Requested) ? Tags.Add(Waiver.RequestedTag) : Tags;
        return OutsideOwes.Any() ? shown.Add(SystemTags.OutsideReply) : shown;
    }

    /// <summary>The latest reply that was sent without the desk and still lacks a note with its reason (R120); null when none does.</summary>
    public Guid? Unexplained { get; init; }

    /// <summary>Whether there was such a reply at all: then the ticket has a tag, too.</summary>
    public bool AnsweredOutside { get; init; }

    private IEnumerable<string> OutsideOwes
    {
        get
        {
            if (Merged is not null)
                yield break;
            if (Unexplained is not null)
                yield return "outside-note";
            if (AnsweredOutside && Tags.All(SystemTags.Contain))
                yield return "outside-tags";
        }
    }

    /// <summary>What R9 asks for and the ticket still lacks, and what a reply from outside the desk does (R120).</summary>
    public IEnumerable<string> Missing
    {
        get
        {
            if (Merged is not null)
                yield break;
            if (Official && Orders.IsEmpty)
                yield return "order";
            // Elsewhere an account is on one marketplace, and names it.
            if (Official && Channel == Gating.Gates.Amazon && Marketplace is null)
                yield return "marketplace";
            if (Head is null)
                yield return "sender";
            foreach (var owed in OutsideOwes)
                yield return owed;
        }
    }
}

/// <param name="Covers">See <see cref="ReplyQueued"/>.</param>
/// <param name="AcceptedAt">Set while the official channel's acceptance stands.</param>
/// <param name="Outside">Written without the desk, where its author saw the thread itself (R37).</param>
/// <param name="ChannelMessageId">Under which the channel sent it; of a mail its Message-ID, which a bounce names.</param>
public sealed record Reply(
    ReplyState State,
    DateTimeOffset QueuedAt,
    int Covers,
    DateTimeOffset? AcceptedAt = null,
    bool Outside = false,
    string? ChannelMessageId = null)
{
    /// <summary>What its text was made from (R19).</summary>
    public MacroUse? Macro { get; init; }

    /// <summary>Given up by ourselves, not refused by the channel.</summary>
    public bool Discarded { get; init; }

    /// <summary>Who queued it; null for one that was written outside.</summary>
    public Who? By { get; init; }

    /// <summary>Until then it can be taken back.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>The merged ticket in whose thread it was written; null for the ticket's own.</summary>
    public Guid? Via { get; init; }

    /// <summary>A try ended without an answer: the channel may have it.</summary>
    public bool Doubtful { get; init; }

    /// <summary>After a try that the channel did not take.</summary>
    public Reply Delayed(string code) => ChannelAnswers.LeaveDoubt(code) ? this with { Doubtful = true } : this;

    /// <summary>Whether its author could know of the message, the ticket's <paramref name="index"/>th to arrive.</summary>
    public bool Reaches(int index, BuyerMessage message) => Outside ? message.Via == Via && message.OccurredAt < AcceptedAt : index < Covers;
}

/// <summary>A note as the gates see it.</summary>
/// <param name="Current">No buyer message came after it.</param>
/// <param name="Corrected">A later note puts it right.</param>
/// <param name="Used">An action of its own kind leaned on it (R51, R52).</param>
public sealed record TakenNote(
    Guid Id, DateTimeOffset At, NoteFacts? Facts, bool Current = true, bool Corrected = false, bool Used = false)
{
    /// <summary>The merged ticket it was written in; null for the ticket's own.</summary>
    public Guid? From { get; init; }
}

/// <param name="Target">How soon after <paramref name="Since"/> somebody has to look; null for the built-in target of the rating.</param>
public sealed record Risk(RiskRating Rating, DateTimeOffset Since, TimeSpan? Target = null);

public sealed record Escalation(Guid Id, string Team, DateTimeOffset At, Who By, Guid? Note);

public sealed record DoneAction(Guid Id, ActionKind Kind, Money? Amount, string? OrderId, DateTimeOffset At, Who By);

public sealed record LinkedOrder(string OrderId, string How);

/// <summary>The running response clock; <paramref name="Passed"/> counts the thresholds already recorded.</summary>
public sealed record ResponseClock(Guid Message, DateTimeOffset StartedAt, DateTimeOffset DueAt, int Passed, bool Breached);

/// <param name="Attempts">Versions of the events that say that an answer was prevented.</param>
public sealed record TicketSuspension(Guid Id, DateTimeOffset Since, ImmutableList<long> Attempts)
{
    /// <summary>The tag every ticket of a suspended account carries (R86).</summary>
    public const string Tag = "suspended";
}
