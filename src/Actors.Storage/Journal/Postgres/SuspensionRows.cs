using NpgsqlTypes;

namespace Actors.Storage;

internal sealed class SuspensionRows : RowSet
{
    private readonly Column<string> _tenant, _account, _stage;
    private readonly Column<Guid> _id;
    private readonly Column<long> _version, _opened;
    private readonly Column<long?> _declared, _lifted;

    public SuspensionRows()
        : base("""
            INSERT INTO suspensions (tenant, suspension, version, account, stage, opened_us, declared_us, lifted_us)
            SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (tenant, suspension) DO UPDATE SET version = excluded.version, account = excluded.account, stage = excluded.stage,
                opened_us = excluded.opened_us, declared_us = excluded.declared_us, lifted_us = excluded.lifted_us
            """)
    {
        (_tenant, _id, _version, _account, _stage, _opened) = (Text(), Id(), Number(), Text(), Text(), Number());
        (_declared, _lifted) = (Add<long?>(NpgsqlDbType.Bigint), Add<long?>(NpgsqlDbType.Bigint));
    }

    public void Add(string tenant, SuspensionRow row)
    {
        _tenant.Add(tenant);
        _id.Add(row.Suspension);
        _version.Add(row.Version);
        _account.Add(row.Account);
        _stage.Add(row.Stage);
        _opened.Add(Micros.From(row.OpenedAt));
        _declared.Add(Micros.From(row.DeclaredAt));
        _lifted.Add(Micros.From(row.LiftedAt));
    }
}
