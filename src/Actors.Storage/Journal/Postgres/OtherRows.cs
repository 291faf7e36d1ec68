using NpgsqlTypes;

namespace Actors.Storage;

internal sealed class OrderRows : RowSet
{
    private readonly Column<string> _tenant, _account, _order;
    private readonly Column<string?> _fulfilment, _status;
    private readonly Column<long> _version, _changed;
    private readonly Column<long?> _placed;

    public OrderRows()
        : base("""
            INSERT INTO orders (tenant, account, order_id, version, fulfilment, status, placed_us, changed_us)
            SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (tenant, account, order_id) DO UPDATE SET version = excluded.version, fulfilment = excluded.fulfilment,
                status = excluded.status, placed_us = excluded.placed_us, changed_us = excluded.changed_us
            """) =>
        (_tenant, _account, _order, _version, _fulfilment, _status, _placed, _changed) =
            (Text(), Text(), Text(), Number(), OptionalText(), OptionalText(), Add<long?>(NpgsqlDbType.Bigint), Number());

    public void Add(string tenant, OrderRow row)
    {
        _tenant.Add(tenant);
        _account.Add(row.Account);
        _order.Add(row.OrderId);
        _version.Add(row.Version);
        _fulfilment.Add(row.Fulfilment);
        _status.Add(row.Status);
        _placed.Add(Micros.From(row.PlacedAt));
        _changed.Add(Micros.From(row.ChangedAt));
    }
}

internal sealed class AccountRows : RowSet
{
    private readonly Column<string> _tenant, _account, _channel, _region, _name;
    private readonly Column<long> _official, _outbound, _epoch;
    private readonly Column<Guid?> _suspension;
    private readonly Column<long?> _since;

    public AccountRows()
        : base("""
            INSERT INTO accounts (tenant, account, channel, region, official, name, outbound, epoch, suspension, suspended_us)
            SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            ON CONFLICT (tenant, account) DO UPDATE SET channel = excluded.channel, region = excluded.region,
                official = excluded.official, name = excluded.name, outbound = excluded.outbound, epoch = excluded.epoch,
                suspension = excluded.suspension, suspended_us = excluded.suspended_us
            """)
    {
        (_tenant, _account, _channel, _region, _official, _name, _outbound) = (Text(), Text(), Text(), Text(), Number(), Text(), Number());
        (_epoch, _suspension, _since) = (Number(), Add<Guid?>(NpgsqlDbType.Uuid), Add<long?>(NpgsqlDbType.Bigint));
    }

    public void Add(string tenant, AccountRow row)
    {
        _tenant.Add(tenant);
        _account.Add(row.Account);
        _channel.Add(row.Channel);
        _region.Add(row.Region);
        _official.Add(row.Official ? 1 : 0);
        _name.Add(row.Name);
        _outbound.Add(row.Outbound ? 1 : 0);
        _epoch.Add(row.Mode.Epoch);
        _suspension.Add(row.Mode.Suspension);
        _since.Add(Micros.From(row.Mode.Since));
    }
}

/// <summary>The addresses of an account are replaced as a whole: these go first.</summary>
internal sealed class FormerAddressRows : RowSet
{
    private readonly Column<string> _tenant, _account;

    public FormerAddressRows()
        : base("DELETE FROM account_addresses a USING unnest($1, $2) AS former (tenant, account) WHERE a.tenant = former.tenant AND a.account = former.account") =>
        (_tenant, _account) = (Text(), Text());

    public void Add(string tenant, AccountRow row)
    {
        _tenant.Add(tenant);
        _account.Add(row.Account);
    }
}

internal sealed class AddressRows : RowSet
{
    private readonly Column<string> _tenant, _address, _account;

    public AddressRows()
        : base("""
            INSERT INTO account_addresses (tenant, address, account)
            SELECT DISTINCT ON (tenant, address) tenant, address, account
            FROM unnest($1, $2, $3) WITH ORDINALITY AS row (tenant, address, account, place) ORDER BY tenant, address, place DESC
            ON CONFLICT (tenant, address) DO UPDATE SET account = excluded.account
            """) =>
        (_tenant, _address, _account) = (Text(), Text(), Text());

    public void Add(string tenant, string account, string address)
    {
        _tenant.Add(tenant);
        _address.Add(address);
        _account.Add(account);
    }
}

internal sealed class MailRows : RowSet
{
    private readonly Column<string> _tenant, _state, _reason;
    private readonly Column<string?> _account;
    private readonly Column<Guid> _mail;
    private readonly Column<long> _version, _received;

    public MailRows()
        : base("""
            INSERT INTO mails (tenant, mail, version, state, reason, account, received_us) SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (tenant, mail) DO UPDATE SET version = excluded.version, state = excluded.state, reason = excluded.reason,
                account = excluded.account, received_us = excluded.received_us
            """) =>
        (_tenant, _mail, _version, _state, _reason, _account, _received) = (Text(), Id(), Number(), Text(), Text(), OptionalText(), Number());

    public void Add(string tenant, MailRow row)
    {
        _tenant.Add(tenant);
        _mail.Add(row.Mail);
        _version.Add(row.Version);
        _state.Add(row.State);
        _reason.Add(row.Reason);
        _account.Add(row.Account);
        _received.Add(Micros.From(row.ReceivedAt));
    }
}
