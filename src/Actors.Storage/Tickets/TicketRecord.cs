namespace Actors.Storage;

/// <summary>The columns of a row of the queue, in the order of <see cref="Columns"/>.</summary>
internal sealed record TicketRecord(
    Guid Ticket,
    long Version,
    string Account,
    string Channel,
    long? Official,
    string Status,
    string? Assignee,
    string? OrderId,
    Guid? Head,
    long NextDueUs,
    long Breached,
    long Unanswered,
    long Complete,
    long? SnoozedUntilUs,
    long OpenedUs,
    long ChangedUs,
    long? ResponseDueUs,
    string? Risk,
    string? Team)
{
    /// <summary>Of <c>tickets t</c> and <c>accounts a</c>, which <see cref="Join"/> adds.</summary>
    public const string Columns = """
        t.ticket, t.version, t.account, t.channel, a.official, t.status, t.assignee, t.order_id AS orderId, t.head,
        t.next_due_us AS nextDueUs, t.breached, t.unanswered, t.complete, t.snoozed_until_us AS snoozedUntilUs, t.opened_us AS openedUs,
        t.changed_us AS changedUs, t.response_due_us AS responseDueUs, t.risk, t.team
        """;

    public const string Join = "LEFT JOIN accounts a ON a.tenant = @tenant AND a.account = t.account";

    public TicketRowView With(IReadOnlyList<string> tags) => new(
        Ticket,
        Version,
        Account,
        Channel,
        Official == 1,
        Status,
        Assignee,
        OrderId,
        Head,
        QueuePlace.DueAt(NextDueUs),
        Breached == 1,
        (int)Unanswered,
        Complete == 1,
        SnoozedUntilUs is { } until ? Micros.ToTime(until) : null,
        Micros.ToTime(OpenedUs),
        Micros.ToTime(ChangedUs),
        ResponseDueUs is { } due ? Micros.ToTime(due) : null,
        Risk,
        Team,
        tags)
    {
        First = QueuePlace.IsFirst(NextDueUs),
    };
}
