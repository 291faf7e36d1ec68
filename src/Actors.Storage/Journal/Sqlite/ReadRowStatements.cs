using SQLitePCL;

namespace Actors.Storage;

internal sealed class ReadRowStatements(sqlite3 connection) : IDisposable
{
    private readonly SqliteStatement _ticket = new(connection, """
        INSERT INTO tickets (tenant, ticket, version, account, channel, status, assignee, order_id, head, next_due_us, breached,
            unanswered, complete, snoozed_until_us, opened_us, changed_us, response_due_us, risk, team)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (tenant, ticket) DO UPDATE SET version = excluded.version, account = excluded.account, channel = excluded.channel,
            status = excluded.status, assignee = excluded.assignee, order_id = excluded.order_id, head = excluded.head,
            next_due_us = excluded.next_due_us, breached = excluded.breached, unanswered = excluded.unanswered,
            complete = excluded.complete, snoozed_until_us = excluded.snoozed_until_us, opened_us = excluded.opened_us,
            changed_us = excluded.changed_us, response_due_us = excluded.response_due_us, risk = excluded.risk, team = excluded.team
        """);

    private readonly SqliteStatement _tag = new(connection, "INSERT INTO ticket_tags (tenant, ticket, tag) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
    private readonly SqliteStatement _noTag = new(connection, "DELETE FROM ticket_tags WHERE tenant = ? AND ticket = ? AND tag = ?");

    private readonly SqliteStatement _ticketOrder = new(connection,
        "INSERT INTO ticket_orders (tenant, ticket, order_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");

    private readonly SqliteStatement _noTicketOrder = new(connection, "DELETE FROM ticket_orders WHERE tenant = ? AND ticket = ? AND order_id = ?");

    private readonly SqliteStatement _order = new(connection, """
        INSERT INTO orders (tenant, account, order_id, version, fulfilment, status, placed_us, changed_us) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (tenant, account, order_id) DO UPDATE SET version = excluded.version, fulfilment = excluded.fulfilment,
            status = excluded.status, placed_us = excluded.placed_us, changed_us = excluded.changed_us
        """);

    private readonly SqliteStatement _account = new(connection, """
        INSERT INTO accounts (tenant, account, channel, region, official, name, outbound, epoch, suspension, suspended_us)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (tenant, account) DO UPDATE SET channel = excluded.channel, region = excluded.region,
            official = excluded.official, name = excluded.name, outbound = excluded.outbound, epoch = excluded.epoch,
            suspension = excluded.suspension, suspended_us = excluded.suspended_us
        """);

    private readonly SqliteStatement _formerAddresses = new(connection, "DELETE FROM account_addresses WHERE tenant = ? AND account = ?");

    private readonly SqliteStatement _address = new(connection, """
        INSERT INTO account_addresses (tenant, address, account) VALUES (?, ?, ?) ON CONFLICT (tenant, address) DO UPDATE SET account = excluded.account
        """);

    private readonly SqliteStatement _mail = new(connection, """
        INSERT INTO mails (tenant, mail, version, state, reason, account, received_us) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (tenant, mail) DO UPDATE SET version = excluded.version, state = excluded.state, reason = excluded.reason,
            account = excluded.account, received_us = excluded.received_us
        """);

    private readonly SqliteStatement _suspension = new(connection, """
        INSERT INTO suspensions (tenant, suspension, version, account, stage, opened_us, declared_us, lifted_us) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (tenant, suspension) DO UPDATE SET version = excluded.version, account = excluded.account, stage = excluded.stage,
            opened_us = excluded.opened_us, declared_us = excluded.declared_us, lifted_us = excluded.lifted_us
        """);

    private readonly SqliteStatement _macro = new(connection, """
        INSERT INTO macros (tenant, macro, version, name, locale, channel, purpose, latest, approved) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (tenant, macro) DO UPDATE SET version = excluded.version, latest = excluded.latest, approved = excluded.approved
        """);

    private readonly SqliteStatement _macroUse = new(connection,
        "INSERT INTO macro_uses (tenant, macro, reply, macro_version, ticket, at_us) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");

    private readonly SqliteStatement _askedReview = new(connection,
        "INSERT INTO refund_reviews (tenant, review, ticket, order_id, asked_us) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");

    private readonly SqliteStatement _settledReview = new(connection, "DELETE FROM refund_reviews WHERE tenant = ? AND review = ?");

    public void Write(string tenant, ReadRow row)
    {
        switch (row)
        {
            case TicketRow ticket:
                Write(tenant, ticket);
                break;
            case TicketTagRow tag:
                (tag.Present ? _tag : _noTag).Text(tenant).Id(tag.Ticket).Text(tag.Tag).Run();
                break;
            case TicketOrderRow order:
                (order.Present ? _ticketOrder : _noTicketOrder).Text(tenant).Id(order.Ticket).Text(order.OrderId).Run();
                break;
            case OrderRow order:
                _order.Text(tenant).Text(order.Account).Text(order.OrderId).Number(order.Version).Text(order.Fulfilment).Text(order.Status)
                    .Number(Micros.From(order.PlacedAt)).Number(Micros.From(order.ChangedAt)).Run();
                break;
            case AccountRow account:
                Write(tenant, account);
                break;
            case MailRow mail:
                _mail.Text(tenant).Id(mail.Mail).Number(mail.Version).Text(mail.State).Text(mail.Reason).Text(mail.Account)
                    .Number(Micros.From(mail.ReceivedAt)).Run();
                break;
            case SuspensionRow suspension:
                _suspension.Text(tenant).Id(suspension.Suspension).Number(suspension.Version).Text(suspension.Account).Text(suspension.Stage)
                    .Number(Micros.From(suspension.OpenedAt)).Number(Micros.From(suspension.DeclaredAt))
                    .Number(Micros.From(suspension.LiftedAt)).Run();
                break;
            case MacroRow macro:
                _macro.Text(tenant).Id(macro.Macro).Number(macro.Version).Text(macro.Name).Text(macro.Locale).Text(macro.Channel)
                    .Text(macro.Purpose).Number(macro.Latest).Number(macro.Approved).Run();
                break;
            case MacroUseRow use:
                _macroUse.Text(tenant).Id(use.Macro).Id(use.Reply).Number(use.MacroVersion).Id(use.Ticket).Number(Micros.From(use.At)).Run();
                break;
            case RefundReviewRow { Waiting: true } review:
                _askedReview.Text(tenant).Id(review.Review).Id(review.Ticket).Text(review.OrderId).Number(Micros.From(review.AskedAt)).Run();
                break;
            case RefundReviewRow review:
                _settledReview.Text(tenant).Id(review.Review).Run();
                break;
            default:
                throw new NotSupportedException($"There is no table for {row.GetType().Name}.");
        }
    }

    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<SqliteStatement>)
            [_ticket, _tag, _noTag, _ticketOrder, _noTicketOrder, _order, _account, _formerAddresses, _address, _mail, _suspension, _macro, _macroUse,
                _askedReview, _settledReview])
            statement.Dispose();
    }

    private void Write(string tenant, TicketRow row) =>
        _ticket.Text(tenant).Id(row.Ticket).Number(row.Version).Text(row.Account).Text(row.Channel).Text(row.Status).Text(row.Assignee)
            .Text(row.OrderId).Id(row.Head).Number(QueuePlace.Of(row)).Number(row.Breached ? 1 : 0)
            .Number(row.Unanswered).Number(row.Complete ? 1 : 0).Number(Micros.From(row.SnoozedUntil)).Number(Micros.From(row.OpenedAt))
            .Number(Micros.From(row.ChangedAt)).Number(Micros.From(row.ResponseDueAt)).Text(row.Risk).Text(row.Team).Run();

    /// <summary>The addresses of an account are replaced as a whole.</summary>
    private void Write(string tenant, AccountRow row)
    {
        _account.Text(tenant).Text(row.Account).Text(row.Channel).Text(row.Region).Number(row.Official ? 1 : 0).Text(row.Name)
            .Number(row.Outbound ? 1 : 0).Number(row.Mode.Epoch).Id(row.Mode.Suspension).Number(Micros.From(row.Mode.Since)).Run();
        _formerAddresses.Text(tenant).Text(row.Account).Run();
        foreach (var address in row.MailAddresses)
            _address.Text(tenant).Text(address).Text(row.Account).Run();
    }
}
