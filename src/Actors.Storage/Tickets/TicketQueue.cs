using Dapper;

namespace Actors.Storage;

/// <summary>The tickets of a tenant, the most urgent first.</summary>
public sealed class TicketQueue(Database database)
{
    private const string Place = "tickets";

    /// <summary>A tag on fewer tickets than this is looked up first; tickets with a more frequent one are met soon anyhow.</summary>
    private const int FewTickets = 5_000;

    /// <summary>Counting a list stops here.</summary>
    public const int MostCounted = 1_000;

    /// <summary>In the order the filter asks for.</summary>
    /// <returns>Null when <paramref name="cursor"/> is not one that this list gave out.</returns>
    public async Task<Page<TicketRowView>?> List(string tenant, TicketFilter filter, string? cursor, int limit, CancellationToken cancel)
    {
        var place = filter.Order == TicketOrder.Attention ? Place : $"{Place}/{filter.Order}";
        if (!Cursor.TryRead<long, Guid>(place, cursor, out var after))
            return null;
        if (!filter.Statuses.Any(TicketFilter.KnownStatuses.Contains))
            return new([], null);

        var few = await FewHaveTheTag(tenant, filter, cancel);
        var sql = TicketSql.List(filter, after is not null, few, database.In("teams"));
        var records = await database.Rows<TicketRecord>(sql, Arguments(tenant, filter, limit + 1, after), cancel);
        var tags = await TagsOf(tenant, [.. records.Take(limit)], cancel);
        return Page<TicketRowView>.Of(
            records, limit, record => record.With(tags[record.Ticket].ToArray()), record => Cursor.Write(place, record.NextDueUs, record.Ticket));
    }

    /// <returns>At most <see cref="MostCounted"/>.</returns>
    public async Task<int> Count(string tenant, TicketFilter filter, CancellationToken cancel)
    {
        var sql = TicketSql.Count(filter, await FewHaveTheTag(tenant, filter, cancel), database.In("teams"));
        return (int)await database.Value<long>(sql, Arguments(tenant, filter, MostCounted, after: null), cancel);
    }

    /// <param name="dayEnds">Of whoever looks: what falls due before it is due today.</param>
    public async Task<TicketSections> Sections(string tenant, TicketFilter filter, DateTimeOffset dayEnds, CancellationToken cancel)
    {
        var sql = TicketSql.Sections(filter, await FewHaveTheTag(tenant, filter, cancel), database.In("teams"));
        var arguments = new DynamicParameters(Arguments(tenant, filter, MostCounted, after: null));
        arguments.AddDynamicParams(new { soon = Micros.From(filter.Now.AddHours(1)), dayEnds = Micros.From(dayEnds), never = Micros.Never });
        var row = (await database.Rows<SectionRecord>(TenantScope.Of(tenant), sql, arguments, cancel)).Single();
        return new((int)row.First, (int)row.Missed, (int)row.Hour, (int)row.Today, (int)row.Later, (int)row.None);
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

    private static object Arguments(string tenant, TicketFilter filter, int rows, (long First, Guid Second)? after) => new
    {
        tenant,
        now = Micros.From(filter.Now),
        due = after?.First,
        ticket = after?.Second,
        account = filter.Account,
        assignee = filter.Assignee,
        tag = filter.Tag,
        teams = filter.Teams?.ToArray(),
        orderId = filter.OrderId,
        rows,
    };

    private async Task<bool> FewHaveTheTag(string tenant, TicketFilter filter, CancellationToken cancel)
    {
        if (filter is not { Tag: { } tag, OrderId: null })
            return false;
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

    private sealed record SectionRecord(long First, long Missed, long Hour, long Today, long Later, long None);

    private sealed record CountRecord(long Open, long Pending, long Escalated, long Closed, long Mine, long Unassigned, long Breached, long Snoozed);
}
