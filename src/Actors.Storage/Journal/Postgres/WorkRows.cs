using NpgsqlTypes;

namespace Actors.Storage;

internal sealed class EffectRows : RowSet
{
    private readonly Column<string> _tenant, _stream, _kind;
    private readonly Column<string?> _account;
    private readonly Column<Guid> _id;
    private readonly Column<ReadOnlyMemory<byte>> _payload;
    private readonly Column<long> _due, _epoch;

    public EffectRows()
        : base("""
            INSERT INTO effects (tenant, id, stream, kind, account, payload, state, attempts, due_us, epoch)
            SELECT tenant, id, stream, kind, account, payload, 'pending', 0, due_us, epoch
            FROM unnest($1, $2, $3, $4, $5, $6, $7, $8) AS row (tenant, id, stream, kind, account, payload, due_us, epoch)
            """) =>
        (_tenant, _id, _stream, _kind, _account, _payload, _due, _epoch) =
            (Text(), Id(), Text(), Text(), OptionalText(), Bytes(), Number(), Number());

    public void Add(Append append, PendingEffect effect)
    {
        _tenant.Add(append.Tenant);
        _id.Add(effect.Id);
        _stream.Add(append.Stream);
        _kind.Add(effect.Kind);
        _account.Add(effect.Account);
        _payload.Add(effect.Payload);
        _due.Add(Micros.From(effect.DueAt));
        _epoch.Add(effect.Fence);
    }
}

internal sealed class FenceRows : RowSet
{
    private readonly Column<string> _tenant, _account;
    private readonly Column<Guid> _effect;
    private readonly Column<long> _epoch;

    public FenceRows()
        : base("INSERT INTO effect_fences (tenant, effect, account, epoch) SELECT * FROM unnest($1, $2, $3, $4)") =>
        (_tenant, _effect, _account, _epoch) = (Text(), Id(), Text(), Number());

    public void Add(Append append, PendingEffect effect)
    {
        foreach (var fence in effect.Fences)
        {
            _tenant.Add(append.Tenant);
            _effect.Add(effect.Id);
            _account.Add(fence.Account);
            _epoch.Add(fence.Epoch);
        }
    }
}

internal sealed class ClockRows : RowSet
{
    private readonly Column<string> _tenant, _stream, _kind;
    private readonly Column<long> _due, _wake;
    private readonly Column<long?> _ring;

    public ClockRows()
        : base("""
            INSERT INTO clocks (tenant, stream, kind, due_us, wake_us, ring) SELECT * FROM unnest($1, $2, $3, $4, $5, $6)
            ON CONFLICT (tenant, stream, kind) DO UPDATE SET due_us = excluded.due_us, wake_us = excluded.wake_us, ring = excluded.ring
            """) =>
        (_tenant, _stream, _kind, _due, _wake, _ring) = (Text(), Text(), Text(), Number(), Number(), Add<long?>(NpgsqlDbType.Bigint));

    public void Add(Append append, Clock clock)
    {
        _tenant.Add(append.Tenant);
        _stream.Add(append.Stream);
        _kind.Add(clock.Kind);
        _due.Add(Micros.From(clock.DueAt));
        _wake.Add(Micros.From(clock.WakeAt));
        _ring.Add(append.Ring);
    }
}

internal sealed class StoppedClockRows : RowSet
{
    private readonly Column<string> _tenant, _stream, _kind;

    public StoppedClockRows()
        : base("""
            DELETE FROM clocks c USING unnest($1, $2, $3) AS gone (tenant, stream, kind)
            WHERE c.tenant = gone.tenant AND c.stream = gone.stream AND c.kind = gone.kind
            """) =>
        (_tenant, _stream, _kind) = (Text(), Text(), Text());

    public void Add(Append append, string kind)
    {
        _tenant.Add(append.Tenant);
        _stream.Add(append.Stream);
        _kind.Add(kind);
    }
}
