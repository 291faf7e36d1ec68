using NpgsqlTypes;

namespace Actors.Storage;

internal sealed class TicketRows : RowSet
{
    private readonly Column<string> _tenant, _account, _channel, _status;
    private readonly Column<string?> _assignee, _order, _risk, _team;
    private readonly Column<Guid> _ticket;
    private readonly Column<Guid?> _head;
    private readonly Column<long> _version, _due, _breached, _unanswered, _complete, _opened, _changed;
    private readonly Column<long?> _snoozed, _responseDue;

    public TicketRows()
        : base("""
            INSERT INTO tickets (tenant, ticket, version, account, channel, status, assignee, order_id, head, next_due_us, breached,
                unanswered, complete, snoozed_until_us, opened_us, changed_us, response_due_us, risk, team)
            SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
            ON CONFLICT (tenant, ticket) DO UPDATE SET version = excluded.version, account = excluded.account, channel = excluded.channel,
                status = excluded.status, assignee = excluded.assignee, order_id = excluded.order_id, head = excluded.head,
                next_due_us = excluded.next_due_us, breached = excluded.breached, unanswered = excluded.unanswered,
                complete = excluded.complete, snoozed_until_us = excluded.snoozed_until_us, opened_us = excluded.opened_us,
                changed_us = excluded.changed_us, response_due_us = excluded.response_due_us, risk = excluded.risk, team = excluded.team
            """)
    {
        (_tenant, _ticket, _version, _account, _channel, _status) = (Text(), Id(), Number(), Text(), Text(), Text());
        (_assignee, _order, _head) = (OptionalText(), OptionalText(), Add<Guid?>(NpgsqlDbType.Uuid));
        (_due, _breached, _unanswered, _complete) = (Number(), Number(), Number(), Number());
        (_snoozed, _opened, _changed) = (Add<long?>(NpgsqlDbType.Bigint), Number(), Number());
        (_responseDue, _risk, _team) = (Add<long?>(NpgsqlDbType.Bigint), OptionalText(), OptionalText());
    }

    public void Add(string tenant, TicketRow row)
    {
        _tenant.Add(tenant);
        _ticket.Add(row.Ticket);
        _version.Add(row.Version);
        _account.Add(row.Account);
        _channel.Add(row.Channel);
        _status.Add(row.Status);
        _assignee.Add(row.Assignee);
        _order.Add(row.OrderId);
        _head.Add(row.Head);
        _due.Add(QueuePlace.Of(row));
        _breached.Add(row.Breached ? 1 : 0);
        _unanswered.Add(row.Unanswered);
        _complete.Add(row.Complete ? 1 : 0);
        _snoozed.Add(Micros.From(row.SnoozedUntil));
        _opened.Add(Micros.From(row.OpenedAt));
        _changed.Add(Micros.From(row.ChangedAt));
        _responseDue.Add(Micros.From(row.ResponseDueAt));
        _risk.Add(row.Risk);
        _team.Add(row.Team);
    }
}

/// <summary>A pair of a ticket and a word that is there or not: a tag, an order ID.</summary>
internal sealed class TicketWordRows : RowSet
{
    private readonly Column<string> _tenant, _word;
    private readonly Column<Guid> _ticket;

    private TicketWordRows(string sql)
        : base(sql) =>
        (_tenant, _ticket, _word) = (Text(), Id(), Text());

    public static TicketWordRows Present(string table, string column) =>
        new($"INSERT INTO {table} (tenant, ticket, {column}) SELECT * FROM unnest($1, $2, $3) ON CONFLICT DO NOTHING");

    public static TicketWordRows Absent(string table, string column) =>
        new($"""
            DELETE FROM {table} t USING unnest($1, $2, $3) AS gone (tenant, ticket, word)
            WHERE t.tenant = gone.tenant AND t.ticket = gone.ticket AND t.{column} = gone.word
            """);

    public void Add(string tenant, Guid ticket, string word)
    {
        _tenant.Add(tenant);
        _ticket.Add(ticket);
        _word.Add(word);
    }
}
