using SQLitePCL;

namespace Actors.Storage;

/// <summary>What is prepared on the writer's connection, for as long as that is open.</summary>
internal sealed class BatchStatements(sqlite3 connection) : IDisposable
{
    private readonly SqliteStatement _begin = new(connection, "BEGIN IMMEDIATE");
    private readonly SqliteStatement _commit = new(connection, "COMMIT");
    private readonly SqliteStatement _rollback = new(connection, "ROLLBACK");
    private readonly CheckStatements _checks = new(connection);
    private readonly RecordStatements _record = new(connection);
    private readonly LogStatements _log = new(connection);
    private readonly WorkStatements _work = new(connection);
    private readonly ReadRowStatements _rows = new(connection);

    /// <summary>One transaction; what may not be written is completed and removed.</summary>
    public void Commit(List<Pending> batch)
    {
        _begin.Run();
        try
        {
            batch.RemoveAll(_checks.Complete);
            foreach (var pending in batch)
                Write(pending);
            _log.Write();
            _commit.Run();
        }
        catch
        {
            _log.Forget();
            if (raw.sqlite3_get_autocommit(connection) == 0)
                _rollback.Run();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var part in (ReadOnlySpan<IDisposable>)[_begin, _commit, _rollback, _checks, _record, _log, _work, _rows])
            part.Dispose();
    }

    private void Write(Pending pending)
    {
        var append = pending.Append;
        for (var i = 0; i < append.Events.Count; i++)
            _record.Write(append.Events[i], _log.NextLeaf(append.Tenant));
        _record.WriteCommand(append);
        for (var i = 0; i < append.Names.Count; i++)
            _record.Write(append, append.Names[i]);
        foreach (var content in pending.Contents)
        {
            if (!content.Key.Stored)
                _record.Write(content.Key);
            _record.Write(append, content);
        }

        for (var i = 0; i < append.Effects.Count; i++)
            _work.Write(append, append.Effects[i]);
        for (var i = 0; i < append.Clocks.Count; i++)
        {
            if (!LastOf.IsSuperseded(append.Clocks, i))
                _work.Write(append, append.Clocks[i]);
        }

        for (var i = 0; i < append.Rows.Count; i++)
        {
            if (!LastOf.IsSuperseded(append.Rows, i))
                _rows.Write(append.Tenant, append.Rows[i]);
        }
    }
}
