using Actors.Domain.Tickets;

namespace Actors.Storage;

/// <param name="Stage">See <see cref="Domain.SuspensionRow"/>.</param>
public sealed record IncidentView(
    Guid Suspension,
    long Version,
    string Account,
    string Stage,
    DateTimeOffset OpenedAt,
    DateTimeOffset? DeclaredAt,
    DateTimeOffset? LiftedAt);

/// <summary>The suspensions of a tenant, proposed ones included.</summary>
public sealed class Incidents(Database database)
{
    /// <summary>The latest first.</summary>
    /// <param name="account">Null lists all accounts.</param>
    public async Task<IReadOnlyList<IncidentView>> List(string tenant, string? account, int most, CancellationToken cancel)
    {
        var sql = $"""
            SELECT suspension, version, account, stage, opened_us AS openedUs, declared_us AS declaredUs, lifted_us AS liftedUs
            FROM suspensions WHERE tenant = @tenant {(account is null ? "" : "AND account = @account")}
            ORDER BY suspension DESC
            LIMIT @most
            """;
        return [.. (await database.Rows<IncidentRecord>(sql, new { tenant, account, most }, cancel)).Select(record => record.View())];
    }

    /// <summary>
    /// Tickets that can carry the mark of an incident: they existed before it was over, and something was recorded on them since it
    /// began. In the order in which they were opened.
    /// </summary>
    public async Task<IReadOnlyList<Guid>> Touched(
        string tenant, string account, DateTimeOffset since, DateTimeOffset? until, CancellationToken cancel)
    {
        const string sql = $"""
            SELECT ticket FROM tickets t
            WHERE tenant = @tenant AND account = @account AND changed_us >= @since AND opened_us <= @until
            UNION
            SELECT ticket FROM tickets t
            WHERE tenant = @tenant AND account <> @account AND changed_us >= @since AND opened_us <= @until AND EXISTS ({OfItsOrders})
            ORDER BY 1
            """;
        var arguments = new { tenant, account, since = Micros.From(since), until = until is { } end ? Micros.From(end) : long.MaxValue };
        return await database.Rows<Guid>(sql, arguments, cancel);
    }

    /// <summary>
    /// Tickets that have to carry the mark of a suspension of the account from now on: its own and those about its orders, as far as they are in
    /// work or a clock still runs for them.
    /// </summary>
    public async Task<IReadOnlyList<Guid>> ToMark(string tenant, string account, CancellationToken cancel)
    {
        const string sql = $"""
            SELECT ticket FROM tickets t
            WHERE tenant = @tenant AND account = @account AND (status <> 'closed' OR response_due_us IS NOT NULL)
            UNION
            SELECT ticket FROM tickets t
            WHERE tenant = @tenant AND account <> @account AND (status <> 'closed' OR response_due_us IS NOT NULL) AND EXISTS ({OfItsOrders})
            """;
        return await database.Rows<Guid>(sql, new { tenant, account }, cancel);
    }

    /// <summary>Tickets that carry the mark of some suspension.</summary>
    public async Task<IReadOnlyList<Guid>> Marked(string tenant, CancellationToken cancel) => await database.Rows<Guid>(
        "SELECT ticket FROM ticket_tags WHERE tenant = @tenant AND tag = @tag", new { tenant, tag = TicketSuspension.Tag }, cancel);

    private const string OfItsOrders = """
        SELECT 1 FROM ticket_orders x JOIN orders o ON o.tenant = x.tenant AND o.order_id = x.order_id AND o.account = @account
        WHERE x.tenant = t.tenant AND x.ticket = t.ticket
        """;

    private sealed record IncidentRecord(
        Guid Suspension, long Version, string Account, string Stage, long OpenedUs, long? DeclaredUs, long? LiftedUs)
    {
        public IncidentView View() => new(
            Suspension, Version, Account, Stage, Micros.ToTime(OpenedUs), Time(DeclaredUs), Time(LiftedUs));

        private static DateTimeOffset? Time(long? micros) => micros is { } known ? Micros.ToTime(known) : null;
    }
}
