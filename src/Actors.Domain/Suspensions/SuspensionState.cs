using System.Collections.Immutable;
using Actors.Domain.Macros;

namespace Actors.Domain.Suspensions;

/// <summary>What an incident remembers to decide.</summary>
public sealed record SuspensionState
{
    public static readonly SuspensionState Empty = new();

    public SuspensionStage Stage { get; init; }

    public string Account { get; init; } = "";

    /// <summary>Of the account while the incident holds it; after it was lifted, of the account from then on.</summary>
    public long Epoch { get; init; }

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
    ContentRef? Reason = null);
