namespace Actors.Storage;

/// <summary>
/// The statement for a filter. Either it starts from the few tickets a selective condition picks and sorts them, or it walks the
/// index of each status in the order of the list and stops at the end of the page; it never sorts a whole status.
/// </summary>
internal static class TicketSql
{
    /// <param name="teams">"Is one of the parameter <c>teams</c>", as the database says it.</param>
    public static string List(TicketFilter filter, bool continued, bool fewHaveTheTag, string teams) => $"""
        SELECT {TicketRecord.Columns}
        FROM ({Source(filter, continued, fewHaveTheTag, teams)}) t
        {TicketRecord.Join}
        ORDER BY {Order(filter)}
        LIMIT @rows
        """;

    /// <summary>How many there are, up to <c>@rows</c>.</summary>
    public static string Count(TicketFilter filter, bool fewHaveTheTag, string teams) =>
        $"SELECT count(*) FROM (SELECT 1 FROM ({Source(filter, continued: false, fewHaveTheTag, teams)}) t LIMIT @rows) counted";

    /// <summary>
    /// One row; each part is counted up to <c>@rows</c> in a range of the index. Where a part begins and ends, <see cref="QueuePlace"/> says.
    /// </summary>
    public static string Sections(TicketFilter filter, bool fewHaveTheTag, string teams)
    {
        return $"""
            SELECT {Part("t.next_due_us < 0")} AS first, {Part("t.next_due_us >= 0 AND t.next_due_us <= @now")} AS missed,
                {Part("t.next_due_us > @now AND t.next_due_us <= @soon")} AS hour, {Part("t.next_due_us > @soon AND t.next_due_us < @dayEnds")} AS today,
                {Part("t.next_due_us > @soon AND t.next_due_us >= @dayEnds AND t.next_due_us < @never")} AS later,
                {Part("t.next_due_us >= @never")} AS none
            """;

        string Part(string range) =>
            $"(SELECT count(*) FROM (SELECT 1 FROM ({Source(filter, continued: false, fewHaveTheTag, teams, range)}) t LIMIT @rows) counted)";
    }

    private static string Source(TicketFilter filter, bool continued, bool fewHaveTheTag, string teams, string? range = null)
    {
        var start =
            filter.OrderId is not null ? "SELECT ticket FROM ticket_orders WHERE tenant = @tenant AND order_id = @orderId"
            : filter.Tag is not null && fewHaveTheTag ? "SELECT ticket FROM ticket_tags WHERE tenant = @tenant AND tag = @tag"
            : filter.Snoozed == Snoozed.Only ? "SELECT ticket FROM tickets WHERE tenant = @tenant AND snoozed_until_us > @now"
            : null;
        var conditions = string.Concat(Conditions(filter, continued, teams).Concat(range is null ? [] : [range]).Select(condition => $" AND {condition}"));
        var statuses = filter.Statuses.Where(TicketFilter.KnownStatuses.Contains).Distinct().Order(StringComparer.Ordinal).ToArray();
        return start is not null
            ? $"SELECT t.* FROM ({start}) picked CROSS JOIN tickets t WHERE t.tenant = @tenant AND t.ticket = picked.ticket AND t.status IN ({Quoted(statuses)}){conditions}"
            : string.Join(" UNION ALL ", statuses.Select(status => Walk(status, conditions, Order(filter))));
    }

    /// <summary>Ids of tickets sort like the times at which they were opened.</summary>
    private static string Order(TicketFilter filter) => filter.Order switch
    {
        TicketOrder.Newest => "t.ticket DESC",
        TicketOrder.Oldest => "t.ticket",
        _ => "t.next_due_us, t.ticket",
    };

    /// <summary>
    /// One row; no part of a sum exceeds <c>@most</c>. Snoozed tickets are few: they are counted apart and taken off, so that the rest
    /// is counted in the index alone.
    /// </summary>
    public static string Counts() => $"""
        WITH snoozed AS MATERIALIZED (
            SELECT t.status, t.assignee FROM tickets t
            WHERE t.tenant = @tenant AND t.snoozed_until_us > @now AND t.status <> 'closed' LIMIT @most
        )
        SELECT
            {Count(["open"])} - {CountSnoozed("s.status = 'open'")} AS "open",
            {Count(["pending"])} - {CountSnoozed("s.status = 'pending'")} AS pending,
            {Count(["escalated"])} - {CountSnoozed("s.status = 'escalated'")} AS escalated,
            {Count(["closed"])} AS closed,
            {Count(TicketFilter.ActiveStatuses, "AND t.assignee = @person")} - {CountSnoozed("s.assignee = @person")} AS mine,
            {Count(TicketFilter.ActiveStatuses, "AND t.assignee IS NULL")} - {CountSnoozed("s.assignee IS NULL")} AS unassigned,
            {Count(TicketFilter.ActiveStatuses, $"AND {Overdue} AND {NotSnoozed}")} AS breached,
            {CountSnoozed("TRUE")} AS snoozed
        """;

    /// <summary>Walks as the lists do. The order is for the planner: it leads to the index that can be left after so many rows.</summary>
    private static string Count(IEnumerable<string> statuses, string condition = "") => string.Join(" + ", statuses.Select(status => $"""
        (SELECT count(*) FROM (
            SELECT 1 FROM tickets t WHERE t.tenant = @tenant AND t.status = '{status}' {condition}
            ORDER BY t.next_due_us, t.ticket LIMIT @most) counted)
        """));

    private static string CountSnoozed(string condition) => $"(SELECT count(*) FROM snoozed s WHERE {condition})";

    private const string NotSnoozed = "(t.snoozed_until_us IS NULL OR t.snoozed_until_us <= @now)";

    /// <summary>A breached clock is past due: that keeps the walk to the head of the queue.</summary>
    private const string Overdue = "t.breached = 1 AND t.next_due_us <= @now";

    private static string Walk(string status, string conditions, string order) =>
        $"SELECT * FROM (SELECT t.* FROM tickets t WHERE t.tenant = @tenant AND t.status = '{status}'{conditions} ORDER BY {order} LIMIT @rows) AS {status}_ones";

    private static IEnumerable<string> Conditions(TicketFilter filter, bool continued, string teams)
    {
        if (continued)
            yield return filter.Order switch
            {
                TicketOrder.Newest => "t.ticket < @ticket",
                TicketOrder.Oldest => "t.ticket > @ticket",
                _ => "(t.next_due_us, t.ticket) > (@due, @ticket)",
            };
        if (filter.Account is not null)
            yield return "t.account = @account";
        if (filter.Unassigned)
            yield return "t.assignee IS NULL";
        else if (filter.Assignee is not null)
            yield return "t.assignee = @assignee";
        if (filter.Teams is not null)
            yield return $"t.team {teams}";
        if (filter.Breached is { } breached)
            yield return breached ? Overdue : "t.breached = 0";
        if (filter.Complete is { } complete)
            yield return complete ? "t.complete = 1" : "t.complete = 0";
        if (filter.Snoozed != Snoozed.Include)
            yield return filter.Snoozed == Snoozed.Only ? "t.snoozed_until_us > @now" : NotSnoozed;
        if (filter.Tag is not null)
            yield return "EXISTS (SELECT 1 FROM ticket_tags g WHERE g.tenant = @tenant AND g.ticket = t.ticket AND g.tag = @tag)";
    }

    /// <summary>Statuses are written into the statement: they are ours, few, and the planner needs them to pick an index.</summary>
    private static string Quoted(IEnumerable<string> statuses) => string.Join(", ", statuses.Select(status => $"'{status}'"));
}
