using System.Collections.Immutable;
using Actors.Domain.Macros;
using Actors.Domain.Orders;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Replying;

namespace Actors.Domain.Suspensions;

/// <summary>What an incident remembers to decide.</summary>
public sealed record SuspensionState
{
    public static readonly SuspensionState Empty = new();

    public SuspensionStage Stage { get; init; }

    public string Account { get; init; } = "";

    /// <summary>Of the account while the incident holds it; after it was lifted, of the account from then on.</summary>
    public long Epoch { get; init; }

    /// <summary>What proposed it; null where a person declared it at once.</summary>
    public SuspensionProposed? Proposal { get; init; }

    public ContentRef? Reason { get; init; }

    public ContentRef? Protocol { get; init; }

    public Who? DeclaredBy { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? DeclaredAt { get; init; }

    public DateTimeOffset? LiftedAt { get; init; }

    /// <summary>Who has read the protocol, and when (R89); by <see cref="Who.Value"/>.</summary>
    public ImmutableDictionary<string, DateTimeOffset> Acknowledged { get; init; } = ImmutableDictionary<string, DateTimeOffset>.Empty;

    /// <summary>In the order in which they were asked for.</summary>
    public ImmutableList<Approval> Approvals { get; init; } = [];

    /// <summary>Deliveries about which somebody has decided.</summary>
    public ImmutableHashSet<Guid> Decided { get; init; } = [];

    /// <summary>In the order in which they were listed; see <see cref="RefundsByPriority"/>.</summary>
    public ImmutableList<ListedRefund> Refunds { get; init; } = [];

    /// <summary>The last decision about orders the seller ships; null while there is none (R100).</summary>
    public ShippingDecision? Shipping { get; init; }

    public ImmutableList<Mention> Mentions { get; init; } = [];

    /// <summary>Tickets whose buyers are to be written to after the reinstatement, and whether that was done (R101).</summary>
    public ImmutableDictionary<Guid, bool> FollowUps { get; init; } = ImmutableDictionary<Guid, bool>.Empty;

    public bool IsDeclared => Stage is SuspensionStage.Prepared or SuspensionStage.Active or SuspensionStage.Lifted;

    /// <summary>R95: claims first, then disputes, then by value.</summary>
    public IEnumerable<ListedRefund> RefundsByPriority() => Refunds
        .OrderByDescending(refund => refund.Claimed)
        .ThenByDescending(refund => refund.Disputed)
        .ThenByDescending(refund => refund.Amount.Amount)
        .ThenBy(refund => refund.ListedAt);

    public ListedRefund? FindRefund(Guid refund) => Refunds.Find(candidate => candidate.Id == refund);

    public Approval? Find(Guid approval) => Approvals.Find(candidate => candidate.Id == approval);
}

/// <param name="Reply">Set once granted.</param>
public sealed record Approval(
    Guid Id,
    Guid Ticket,
    Stake Stake,
    MacroUse Macro,
    ContentRef Body,
    int Covers,
    Who RequestedBy,
    DateTimeOffset RequestedAt,
    ApprovalState State = ApprovalState.Requested,
    Guid? Reply = null,
    Who? DecidedBy = null,
    DateTimeOffset? DecidedAt = null,
    ContentRef? Reason = null)
{
    /// <summary>See <see cref="ApprovalRequested"/>.</summary>
    public ReplyScreening? Screening { get; init; }

    /// <summary>See <see cref="ApprovalRequested"/>.</summary>
    public ImmutableArray<StakeGround> Grounds { get; init; } = [];

    /// <summary>See <see cref="ApprovalRequested"/>.</summary>
    public ContentRef? Statement { get; init; }

    /// <summary>See <see cref="ApprovalRequested"/>.</summary>
    public long? Seen { get; init; }

    /// <summary>Whether its author knew all that was said on the ticket by now.</summary>
    public bool Knows(TicketState ticket) =>
        Seen is { } seen ? ticket.ConversationVersion <= seen : Covers >= ticket.BuyerMessages.Count;
}

/// <param name="How">Where it was made; null before it was settled.</param>
public sealed record ListedRefund(
    Guid Id,
    Guid Ticket,
    string OrderId,
    Money Amount,
    bool Disputed,
    bool Claimed,
    Who ListedBy,
    DateTimeOffset ListedAt,
    RefundState State = RefundState.Listed,
    Who? ComplianceBy = null,
    DateTimeOffset? ComplianceAt = null,
    Who? FinanceBy = null,
    DateTimeOffset? FinanceAt = null,
    ContentRef? Reason = null,
    string? How = null,
    string? Reference = null,
    Who? SettledBy = null,
    DateTimeOffset? SettledAt = null)
{
    /// <summary>See <see cref="RefundListed"/>.</summary>
    public ContentRef? Why { get; init; }
}

public sealed record ShippingDecision(bool Ship, ContentRef Why, Who By, DateTimeOffset At);

public sealed record Mention(Guid Id, string Site, ContentRef Text, Who By, DateTimeOffset At);
