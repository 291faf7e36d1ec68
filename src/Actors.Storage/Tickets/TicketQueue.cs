namespace Actors.Storage;

/// <summary>The tickets of a tenant, the most urgent first.</summary>
public sealed class TicketQueue(Database database)
{
    private const string Place = "tickets";

    /// <summary>A tag on fewer tickets than this is looked up first; tickets with a more frequent one are met soon anyhow.</summary>
    private const int FewTickets = 5_000;

    /// <summary>Ordered by next due time, those without a running clock last, then by ticket id.</summary>
    /// <returns>Null when <paramref name="cursor"/> is not one that this list gave out.</returns>
    public async Task<Page<TicketRowView>?> List(string tenant, TicketFilter filter, string? cursor, int limit, CancellationToken cancel)
    {
        if (!Cursor.TryRead<long, Guid>(Place, cursor, out var after))
            return null;
        if (!filter.Statuses.Any(TicketFilter.KnownStatuses.Contains))
            return new([], null);

        var few = filter is { Tag: { } tag, OrderId: null } && await FewHave(tenant, tag, cancel);
        var arguments = new
        {
            tenant,
            now = Micros.From(filter.Now),
            due = after?.First,
            ticket = after?.Second,
            account = filter.Account,
            assignee = filter.Assignee,
            tag = filter.Tag,
            team = filter.Team,
            orderId = filter.OrderId,
            rows = limit + 1,
        };
        var records = await database.Rows<TicketRecord>(TicketSql.List(filter, after is not null, few), arguments, cancel);
        var tags = await TagsOf(tenant, [.. records.Take(limit)], cancel);
        return Page<TicketRowView>.Of(
            records, limit, record => record.With(tags[record.Ticket].ToArray()), record => Cursor.Write(Place, record.NextDueUs, record.Ticket));
    }

    public async Task<TicketRowView?> Find(string tenant, Guid ticket, CancellationToken cancel) =>
        await Find(tenant, [ticket], cancel) is [var found] ? found : null;

    /// <summary>Those that exist, in no particular order.</summary>
    public async Task<IReadOnlyList<TicketRowView>> Find(string tenant, IReadOnlyCollection<Guid> tickets, CancellationToken cancel)
    {
        var sql = $"SELECT {TicketRecord.Columns} FROM tickets t {TicketRecord.Join} WHERE t.tenant = @tenant AND t.ticket {database.In("tickets")}";
        var records = await database.Rows<TicketRecord>(sql, new { tenant, tickets = tickets.ToArray() }, cancel);
        var tags = await TagsOf(tenant, records, cancel);
        return [.. records.Select(record => record.With(tags[record.Ticket].ToArray()))];
    }

    /// <param name="person">Whose own tickets are counted, as in <see cref="TicketFilter.Assignee"/>.</param>
    public async Task<TicketCounts> Counts(string tenant, string? person, DateTimeOffset now, CancellationToken cancel)
    {
        var arguments = new { tenant, person, now = Micros.From(now), most = TicketCounts.Limit };
        var row = (await database.Row<CountRecord>(TicketSql.Counts(), arguments, cancel))!;
        return new(
            Capped(row.Open), Capped(row.Pending), Capped(row.Escalated), Capped(row.Closed), Capped(row.Mine), Capped(row.Unassigned), Capped(row.Breached),
            Capped(row.Snoozed));

        static int Capped(long count) => (int)Math.Clamp(count, 0, TicketCounts.Limit);
    }

    private async Task<bool> FewHave(string tenant, string tag, CancellationToken cancel)
    {
        const string sql = "SELECT count(*) FROM (SELECT 1 FROM ticket_tags WHERE tenant = @tenant AND tag = @tag LIMIT @few) counted";
        return await database.Value<long>(sql, new { tenant, tag, few = FewTickets }, cancel) < FewTickets;
    }

    private async Task<ILookup<Guid, string>> TagsOf(string tenant, IReadOnlyCollection<TicketRecord> records, CancellationToken cancel)
    {
        var tickets = records.Select(record => record.Ticket).ToArray();
        var sql = $"SELECT ticket, tag FROM ticket_tags WHERE tenant = @tenant AND ticket {database.In("tickets")} ORDER BY ticket, tag";
        var tags = tickets.Length == 0 ? [] : await database.Rows<TagRecord>(sql, new { tenant, tickets }, cancel);
        return tags.ToLookup(row => row.Ticket, row => row.Tag);
    }

    private sealed record TagRecord(Guid Ticket, string Tag);

    private sealed record CountRecord(long Open, long Pending, long Escalated, long Closed, long Mine, long Unassigned, long Breached, long Snoozed);
}
