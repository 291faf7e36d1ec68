using SQLitePCL;

namespace Actors.Storage;

/// <summary>Asks before it is written whether an append may be: its neighbours in the transaction are never touched.</summary>
internal sealed class CheckStatements(sqlite3 connection) : IDisposable
{
    private readonly SqliteStatement _command = new(connection, "SELECT fingerprint, receipt FROM commands WHERE tenant = ? AND id = ?");

    private readonly SqliteStatement _head = new(connection,
        "SELECT version, hash FROM events WHERE tenant = ? AND stream = ? ORDER BY version DESC LIMIT 1");

    private readonly SqliteStatement _name = new(connection, "SELECT stream FROM names WHERE tenant = ? AND name = ?");

    /// <summary>True when the append collides with committed rows and is completed with what stands in its way.</summary>
    public bool Complete(Pending pending)
    {
        if (OnCommand(pending.Append) is { } repeated)
        {
            pending.Complete(repeated);
            return true;
        }

        return CompleteByHead(pending) || CompleteByName(pending);
    }

    public void Dispose()
    {
        _command.Dispose();
        _head.Dispose();
        _name.Dispose();
    }

    private AppendOutcome? OnCommand(Append append)
    {
        var found = _command.Text(append.Tenant).Id(append.Command.Id).Next();
        var outcome = found ? Verdict.OnCommand(append, _command.GetBytes(0).ToArray(), _command.GetBytes(1).ToArray()) : null;
        _command.Done();
        return outcome;
    }

    private bool CompleteByHead(Pending pending)
    {
        var append = pending.Append;
        var exists = _head.Text(append.Tenant).Text(append.Stream).Next();
        var version = exists ? _head.GetNumber(0) : Verdict.NoStream.Version;
        var forged = version == append.ExpectedVersion ? Verdict.OnHead(append, exists ? _head.GetBytes(1) : Verdict.NoStream.Hash) : null;
        _head.Done();
        if (version != append.ExpectedVersion)
            pending.Complete(new AppendOutcome.VersionConflict(version));
        else if (forged is not null)
            pending.Fail(forged);
        else
            return false;
        return true;
    }

    private bool CompleteByName(Pending pending)
    {
        var append = pending.Append;
        foreach (var name in append.Names)
        {
            var owner = _name.Text(append.Tenant).Text(name.Value).Next() ? _name.GetText(0) : append.Stream;
            _name.Done();
            if (owner == append.Stream)
                continue;
            pending.Complete(new AppendOutcome.NameTaken(name, owner));
            return true;
        }

        return false;
    }
}
