using SQLitePCL;

namespace Actors.Storage;

/// <summary>Effects and clocks.</summary>
internal sealed class WorkStatements(sqlite3 connection) : IDisposable
{
    private readonly SqliteStatement _effect = new(connection, """
        INSERT INTO effects (tenant, id, stream, kind, account, payload, state, attempts, due_us, epoch)
        VALUES (?, ?, ?, ?, ?, ?, 'pending', 0, ?, ?)
        """);

    private readonly SqliteStatement _fence = new(connection, "INSERT INTO effect_fences (tenant, effect, account, epoch) VALUES (?, ?, ?, ?)");

    private readonly SqliteStatement _clock = new(connection, """
        INSERT INTO clocks (tenant, stream, kind, due_us, wake_us, ring) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (tenant, stream, kind) DO UPDATE SET due_us = excluded.due_us, wake_us = excluded.wake_us, ring = excluded.ring
        """);

    private readonly SqliteStatement _stoppedClock = new(connection, "DELETE FROM clocks WHERE tenant = ? AND stream = ? AND kind = ?");

    public void Write(Append append, PendingEffect effect)
    {
        _effect.Text(append.Tenant).Id(effect.Id).Text(append.Stream).Text(effect.Kind).Text(effect.Account).Bytes(effect.Payload.Span)
            .Number(Micros.From(effect.DueAt)).Number(effect.Fence).Run();
        foreach (var fence in effect.Fences)
            _fence.Text(append.Tenant).Id(effect.Id).Text(fence.Account).Number(fence.Epoch).Run();
    }

    public void Write(Append append, ClockChange change)
    {
        if (change.Clock is { } clock)
            _clock.Text(append.Tenant).Text(append.Stream).Text(clock.Kind).Number(Micros.From(clock.DueAt)).Number(Micros.From(clock.WakeAt))
                .Number(append.Ring).Run();
        else
            _stoppedClock.Text(append.Tenant).Text(append.Stream).Text(change.Kind).Run();
    }

    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<SqliteStatement>)[_effect, _fence, _clock, _stoppedClock])
            statement.Dispose();
    }
}
