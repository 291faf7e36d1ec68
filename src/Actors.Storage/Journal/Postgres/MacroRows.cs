using NpgsqlTypes;

namespace Actors.Storage;

internal sealed class MacroRows : RowSet
{
    private readonly Column<string> _tenant, _name, _locale, _purpose;
    private readonly Column<string?> _channel;
    private readonly Column<Guid> _id;
    private readonly Column<long> _version, _latest;
    private readonly Column<long?> _approved;

    public MacroRows()
        : base("""
            INSERT INTO macros (tenant, macro, version, name, locale, channel, purpose, latest, approved)
            SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT (tenant, macro) DO UPDATE SET version = excluded.version, latest = excluded.latest, approved = excluded.approved
            """)
    {
        (_tenant, _id, _version, _name, _locale, _channel) = (Text(), Id(), Number(), Text(), Text(), OptionalText());
        (_purpose, _latest, _approved) = (Text(), Number(), Add<long?>(NpgsqlDbType.Bigint));
    }

    public void Add(string tenant, MacroRow row)
    {
        _tenant.Add(tenant);
        _id.Add(row.Macro);
        _version.Add(row.Version);
        _name.Add(row.Name);
        _locale.Add(row.Locale);
        _channel.Add(row.Channel);
        _purpose.Add(row.Purpose);
        _latest.Add(row.Latest);
        _approved.Add(row.Approved);
    }
}

internal sealed class MacroUseRows : RowSet
{
    private readonly Column<string> _tenant;
    private readonly Column<Guid> _macro, _reply, _ticket;
    private readonly Column<long> _version, _at;

    public MacroUseRows()
        : base("""
            INSERT INTO macro_uses (tenant, macro, reply, macro_version, ticket, at_us) SELECT * FROM unnest($1, $2, $3, $4, $5, $6)
            ON CONFLICT DO NOTHING
            """) =>
        (_tenant, _macro, _reply, _version, _ticket, _at) = (Text(), Id(), Id(), Number(), Id(), Number());

    public void Add(string tenant, MacroUseRow row)
    {
        _tenant.Add(tenant);
        _macro.Add(row.Macro);
        _reply.Add(row.Reply);
        _version.Add(row.MacroVersion);
        _ticket.Add(row.Ticket);
        _at.Add(Micros.From(row.At));
    }
}
