using Npgsql;

namespace Actors.Storage;

/// <summary>
/// A batch laid out as one statement per table, in an order that is the same for every writer. Events come last: from them to the commit
/// the tenant's log is locked, and the next writer waits.
/// </summary>
internal sealed class BatchRows
{
    private readonly KeyRows _keys = new();
    private readonly EventRows _events = new();
    private readonly CommandRows _commands = new();
    private readonly NameRows _names = new();
    private readonly ContentRows _contents = new();
    private readonly AttachmentRows _attachments = new();
    private readonly EffectRows _effects = new();
    private readonly FenceRows _fences = new();
    private readonly ClockRows _clocks = new();
    private readonly StoppedClockRows _stoppedClocks = new();
    private readonly TicketRows _tickets = new();
    private readonly TicketWordRows _tags = TicketWordRows.Present("ticket_tags", "tag");
    private readonly TicketWordRows _removedTags = TicketWordRows.Absent("ticket_tags", "tag");
    private readonly TicketWordRows _ticketOrders = TicketWordRows.Present("ticket_orders", "order_id");
    private readonly TicketWordRows _removedOrders = TicketWordRows.Absent("ticket_orders", "order_id");
    private readonly OrderRows _orders = new();
    private readonly AccountRows _accounts = new();
    private readonly FormerAddressRows _formerAddresses = new();
    private readonly AddressRows _addresses = new();
    private readonly MailRows _mails = new();
    private readonly SuspensionRows _suspensions = new();
    private readonly MacroRows _macros = new();
    private readonly MacroUseRows _macroUses = new();
    private readonly AskedReviewRows _askedReviews = new();
    private readonly SettledReviewRows _settledReviews = new();
    private readonly HashSet<Guid> _keysInBatch = [];
    private readonly RowSet[] _all;

    public BatchRows() =>
        _all =
        [
            _keys, _commands, _names, _contents, _attachments, _effects, _fences, _clocks, _stoppedClocks, _tickets, _tags, _removedTags,
            _ticketOrders, _removedOrders, _orders, _accounts, _formerAddresses, _addresses, _mails, _suspensions,
            _macros, _macroUses, _askedReviews, _settledReviews, _events,
        ];

    /// <summary>Puts the statements that have rows into <paramref name="command"/>.</summary>
    public void Fill(NpgsqlBatch command, List<Pending> batch)
    {
        _keysInBatch.Clear();
        foreach (var rows in _all)
            rows.Clear();
        foreach (var pending in batch)
            Add(pending);

        command.BatchCommands.Clear();
        foreach (var rows in _all)
        {
            if (rows.Count > 0)
                command.BatchCommands.Add(rows.Statement);
        }
    }

    private void Add(Pending pending)
    {
        var append = pending.Append;
        for (var i = 0; i < append.Events.Count; i++)
            _events.Add(append.Events[i]);
        _commands.Add(append);
        for (var i = 0; i < append.Names.Count; i++)
            _names.Add(append, append.Names[i]);
        foreach (var content in pending.Contents)
            Add(append, content);
        for (var i = 0; i < append.Effects.Count; i++)
        {
            _effects.Add(append, append.Effects[i]);
            _fences.Add(append, append.Effects[i]);
        }

        for (var i = 0; i < append.Clocks.Count; i++)
        {
            if (!LastOf.IsSuperseded(append.Clocks, i))
                Add(append, append.Clocks[i]);
        }

        for (var i = 0; i < append.Rows.Count; i++)
        {
            if (!LastOf.IsSuperseded(append.Rows, i))
                Add(append.Tenant, append.Rows[i]);
        }
    }

    private void Add(Append append, in SealedContent content)
    {
        if (!content.Key.Stored && _keysInBatch.Add(content.Key.Id))
            _keys.Add(content.Key);
        if (content.Duplicate is null)
            _contents.Add(append, content);
        else
            _attachments.Add(append, content);
    }

    private void Add(Append append, ClockChange change)
    {
        if (change.Clock is { } clock)
            _clocks.Add(append, clock);
        else
            _stoppedClocks.Add(append, change.Kind);
    }

    private void Add(string tenant, ReadRow row)
    {
        switch (row)
        {
            case TicketRow ticket:
                _tickets.Add(tenant, ticket);
                break;
            case TicketTagRow tag:
                (tag.Present ? _tags : _removedTags).Add(tenant, tag.Ticket, tag.Tag);
                break;
            case TicketOrderRow order:
                (order.Present ? _ticketOrders : _removedOrders).Add(tenant, order.Ticket, order.OrderId);
                break;
            case OrderRow order:
                _orders.Add(tenant, order);
                break;
            case AccountRow account:
                _accounts.Add(tenant, account);
                _formerAddresses.Add(tenant, account);
                foreach (var address in account.MailAddresses)
                    _addresses.Add(tenant, account.Account, address);
                break;
            case MailRow mail:
                _mails.Add(tenant, mail);
                break;
            case SuspensionRow suspension:
                _suspensions.Add(tenant, suspension);
                break;
            case MacroRow macro:
                _macros.Add(tenant, macro);
                break;
            case MacroUseRow use:
                _macroUses.Add(tenant, use);
                break;
            case RefundReviewRow { Waiting: true } review:
                _askedReviews.Add(tenant, review);
                break;
            case RefundReviewRow review:
                _settledReviews.Add(tenant, review);
                break;
            default:
                throw new NotSupportedException($"There is no table for {row.GetType().Name}.");
        }
    }
}
