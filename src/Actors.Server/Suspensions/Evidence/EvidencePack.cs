using Actors.Domain.Suspensions;
using Actors.Domain.Tickets;
using Actors.Ledger;
using Actors.Server.Suspensions.Approving;
using Actors.Server.Suspensions.Declaring;
using Actors.Server.Suspensions.Refunding;
using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Suspensions.Evidence;

/// <summary>Where in the record something stands.</summary>
/// <param name="Hash">Of the event there, hex.</param>
public sealed record Place(string Stream, long Version, string Hash)
{
    public static Place Of(StoredEvent stored) =>
        new(stored.Header.Stream, stored.Header.Version, Convert.ToHexStringLower(stored.Hash.Span));
}

/// <summary>An event as it is stored: with the tenant, all that its hash is made of, so that anybody can make it again.</summary>
/// <param name="AtMicroseconds">Since 1970-01-01T00:00:00Z.</param>
/// <param name="Payload">The stored bytes, base64.</param>
/// <param name="Previous">Hash of the event before it in the stream, hex.</param>
public sealed record PackedEvent(
    string Stream, long Version, string Type, int Schema, long AtMicroseconds, string By, ReadOnlyMemory<byte> Payload, string Previous, string Hash)
{
    public static PackedEvent Of(StoredEvent stored) => new(
        stored.Header.Stream,
        stored.Header.Version,
        stored.Header.Type,
        stored.Header.Schema,
        stored.Header.AtMicros,
        stored.Header.By,
        stored.Payload,
        Convert.ToHexStringLower(stored.Previous.Span),
        Convert.ToHexStringLower(stored.Hash.Span));
}

/// <summary>Somebody read the protocol, or tried to answer.</summary>
public sealed record Deed(By By, DateTimeOffset At, Place Place);

public sealed record ApprovalEvidence(ApprovalView Approval, IReadOnlyList<Place> Places);

public sealed record RefundEvidence(RefundView Refund, IReadOnlyList<Place> Places);

/// <param name="Status">As of now.</param>
public sealed record TicketEvidence(Guid Ticket, string? OrderId, TicketStatus Status, DateTimeOffset MarkedAt, IReadOnlyList<Place> Places);

/// <summary>A response clock that ran out under the mark. It stays counted; this is why it came to it (R97).</summary>
/// <param name="Attribution">Null where it was due before the suspension.</param>
/// <param name="Attempts">To answer, which the suspension did not let go.</param>
public sealed record MissedClock(
    Guid Ticket,
    Guid Message,
    DateTimeOffset OccurredAt,
    DateTimeOffset DueAt,
    DateTimeOffset? AnsweredAt,
    Place Breach,
    Place? Attribution,
    IReadOnlyList<Deed> Attempts);

/// <summary>What a plan of action needs of one suspension (R98).</summary>
/// <param name="Tenant">Part of what every hash is made of.</param>
/// <param name="Events">Every event that a place names, and all between them under the mark; words of people are left out.</param>
public sealed record EvidencePack(
    Guid Suspension,
    string Tenant,
    string Account,
    SuspensionStage Stage,
    string? Reason,
    ProtocolText? Protocol,
    DateTimeOffset? DeclaredAt,
    DateTimeOffset? LiftedAt,
    DateTimeOffset AssembledAt,
    By AssembledBy,
    IReadOnlyList<Deed> Acknowledgements,
    IReadOnlyList<ApprovalEvidence> Approvals,
    IReadOnlyList<RefundEvidence> Refunds,
    IReadOnlyList<TicketEvidence> Tickets,
    IReadOnlyList<MissedClock> MissedClocks,
    IReadOnlyList<PackedEvent> Events);
