using Actors.Domain.Tenants;

namespace Actors.Domain;

/// <summary>A row of a read table, written in the append transaction. It holds references and codes, never text.</summary>
public abstract record ReadRow;

/// <summary>The queue's view of a ticket; key (tenant, ticket).</summary>
/// <param name="Head">Content with subject line and sender of the first message.</param>
/// <param name="NextDueAt">The deadline that orders the queue: of the response clock, or of the risk where that is earlier (R59).</param>
/// <param name="Unanswered">Number of buyer messages that still count as unanswered.</param>
/// <param name="Complete">False while order, marketplace or sender is missing (R9).</param>
/// <param name="ResponseDueAt">The response clock's own deadline; null when it does not run.</param>
/// <param name="Team">Who has it while it is escalated.</param>
public sealed record TicketRow(
    Guid Ticket,
    long Version,
    string Account,
    string Channel,
    string Status,
    string? Assignee,
    string? OrderId,
    Guid? Head,
    DateTimeOffset? NextDueAt,
    bool Breached,
    int Unanswered,
    bool Complete,
    DateTimeOffset? SnoozedUntil,
    DateTimeOffset OpenedAt,
    DateTimeOffset ChangedAt,
    DateTimeOffset? ResponseDueAt = null,
    string? Risk = null,
    string? Team = null) : ReadRow
{
    /// <summary>True where it stands before all others, whatever their deadlines (R116).</summary>
    public bool? First { get; init; }
}

/// <summary>A tag on a ticket; removed when <paramref name="Present"/> is false.</summary>
public sealed record TicketTagRow(Guid Ticket, string Tag, bool Present) : ReadRow;

/// <summary>An order ID a ticket refers to, whatever account the ticket is on (R5, R16).</summary>
public sealed record TicketOrderRow(Guid Ticket, string OrderId, bool Present) : ReadRow;

/// <summary>A marketplace order; key (tenant, account, order ID).</summary>
public sealed record OrderRow(
    string Account,
    string OrderId,
    long Version,
    string? Fulfilment,
    string? Status,
    DateTimeOffset? PlacedAt,
    DateTimeOffset ChangedAt) : ReadRow;

/// <summary>A selling account; key (tenant, account).</summary>
/// <param name="Outbound">False stops every delivery of the account in the transaction that would claim it.</param>
public sealed record AccountRow(
    string Account,
    string Channel,
    string Region,
    bool Official,
    string Name,
    IReadOnlyList<string> MailAddresses,
    bool Outbound) : ReadRow
{
    /// <summary>What the second gate compares deliveries with (R85).</summary>
    public AccountMode Mode { get; init; } = AccountMode.Open;
}

/// <summary>An incident of an account; key (tenant, suspension).</summary>
/// <param name="Stage"><c>proposed</c>, <c>prepared</c>, <c>active</c>, <c>lifted</c> or <c>dismissed</c>.</param>
public sealed record SuspensionRow(
    Guid Suspension,
    long Version,
    string Account,
    string Stage,
    DateTimeOffset OpenedAt,
    DateTimeOffset? DeclaredAt,
    DateTimeOffset? LiftedAt) : ReadRow;

/// <summary>A mail that could not be understood; kept until somebody retries or discards it.</summary>
public sealed record MailRow(Guid Mail, long Version, string State, string Reason, string? Account, DateTimeOffset ReceivedAt) : ReadRow;

/// <summary>A macro; key (tenant, macro).</summary>
/// <param name="Latest">The number of its newest version.</param>
/// <param name="Approved">The version in use; null when none is.</param>
public sealed record MacroRow(
    Guid Macro,
    long Version,
    string Name,
    string Locale,
    string? Channel,
    string Purpose,
    int Latest,
    int? Approved) : ReadRow;

/// <summary>One use of a macro; written with the reply (R19, R107).</summary>
public sealed record MacroUseRow(Guid Macro, int MacroVersion, Guid Ticket, Guid Reply, DateTimeOffset At) : ReadRow;

/// <summary>A review of a refund that waits for somebody who may decide (R108); removed when <paramref name="Waiting"/> is false.</summary>
public sealed record RefundReviewRow(Guid Ticket, Guid Review, string? OrderId, DateTimeOffset AskedAt, bool Waiting) : ReadRow;
