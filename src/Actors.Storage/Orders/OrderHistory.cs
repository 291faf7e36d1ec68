namespace Actors.Storage;

/// <summary>Everything that belongs to an order ID, whatever account or channel it came through (R5, R16, R36).</summary>
public sealed class OrderHistory
{
    private const string Place = "order-history";

    private const string OrderColumns =
        "account, order_id AS orderId, version, fulfilment, status, placed_us AS placedUs, changed_us AS changedUs";

    private readonly Database _database;
    private readonly SharedLookups<(string Tenant, string OrderId), List<OrderRecord>> _orders;

    public OrderHistory(Database database)
    {
        _database = database;
        _orders = new(ReadOrders);
    }

    public async Task<OrderRowView?> Find(string tenant, string account, string orderId, CancellationToken cancel)
    {
        const string sql = $"SELECT {OrderColumns} FROM orders WHERE tenant = @tenant AND account = @account AND order_id = @orderId";
        return (await _database.Row<OrderRecord>(sql, new { tenant, account, orderId }, cancel))?.View();
    }

    /// <summary>The orders with this ID; more than one when the same ID is known to several accounts.</summary>
    public async Task<IReadOnlyList<OrderRowView>> WithId(string tenant, string orderId, CancellationToken cancel) =>
        [.. (await _orders.Find((tenant, orderId), cancel) ?? []).Select(record => record.View()).OrderBy(order => order.Account, StringComparer.Ordinal)];

    /// <summary>The tickets of all accounts that refer to the order, oldest first, closed ones included.</summary>
    public async Task<IReadOnlyList<TicketRowView>> TicketsOf(string tenant, string orderId, CancellationToken cancel)
    {
        var tickets = await new TicketQueue(_database).Find(tenant, await TicketIdsOf(tenant, orderId, cancel), cancel);
        return [.. tickets.OrderBy(ticket => ticket.OpenedAt).ThenBy(ticket => ticket.Ticket)];
    }

    /// <summary>
    /// The events of the order's own streams and of all its tickets in one order: recorded time, then stream, then version.
    /// </summary>
    /// <returns>Null when <paramref name="cursor"/> is not one that this list gave out.</returns>
    public async Task<Page<StoredEvent>?> History(string tenant, string orderId, string? cursor, int limit, CancellationToken cancel)
    {
        if (!Cursor.TryRead<long, string, long>(Place, cursor, out var after))
            return null;

        var orders = await WithId(tenant, orderId, cancel);
        var tickets = await TicketIdsOf(tenant, orderId, cancel);
        string[] streams =
        [
            .. orders.Select(order => ActorId.ForOrder(tenant, order.Account, orderId).Stream),
            .. tickets.Select(ticket => ActorId.ForTicket(tenant, ticket).Stream),
        ];
        if (streams.Length == 0)
            return new([], null);

        var sql = $"""
            SELECT {EventRecord.Columns}
            FROM events e
            WHERE e.tenant = @tenant AND e.stream {_database.In("streams")}
                {(after is null ? "" : "AND (e.at_us, e.stream, e.version) > (@at, @stream, @version)")}
            ORDER BY e.at_us, e.stream, e.version
            LIMIT @rows
            """;
        var arguments = new { tenant, streams, at = after?.First, stream = after?.Second, version = after?.Third, rows = limit + 1 };
        var events = await _database.Rows<EventRecord>(sql, arguments, cancel);
        return Page<StoredEvent>.Of(
            events, limit, record => record.Event(), record => Cursor.Write(Place, record.AtUs, record.Stream, record.Version));
    }

    private async Task<IReadOnlyDictionary<(string Tenant, string OrderId), List<OrderRecord>>> ReadOrders(
        IReadOnlyCollection<(string Tenant, string OrderId)> keys)
    {
        var found = new Dictionary<(string, string), List<OrderRecord>>(keys.Count);
        var sql = _database.IsPostgres
            ? $"""
                SELECT {OrderColumns} FROM unnest(@ids) AS wanted (id)
                CROSS JOIN LATERAL (SELECT * FROM orders WHERE tenant = @tenant AND order_id = wanted.id OFFSET 0) o
                """
            : $"SELECT {OrderColumns} FROM orders WHERE tenant = @tenant AND order_id IN @ids";
        foreach (var (tenant, ids) in keys.GroupBy(key => key.Tenant, key => key.OrderId).Select(of => (of.Key, of.ToArray())))
        {
            foreach (var order in await _database.Rows<OrderRecord>(sql, new { tenant, ids }, CancellationToken.None))
            {
                if (!found.TryGetValue((tenant, order.OrderId), out var orders))
                    found.Add((tenant, order.OrderId), orders = []);
                orders.Add(order);
            }
        }

        return found;
    }

    private async Task<Guid[]> TicketIdsOf(string tenant, string orderId, CancellationToken cancel)
    {
        const string sql = "SELECT ticket FROM ticket_orders WHERE tenant = @tenant AND order_id = @orderId ORDER BY ticket";
        return [.. await _database.Rows<Guid>(sql, new { tenant, orderId }, cancel)];
    }

    private sealed record OrderRecord(
        string Account, string OrderId, long Version, string? Fulfilment, string? Status, long? PlacedUs, long ChangedUs)
    {
        public OrderRowView View() => new(
            Account, OrderId, Version, Fulfilment, Status, PlacedUs is { } placed ? Micros.ToTime(placed) : null, Micros.ToTime(ChangedUs));
    }
}
