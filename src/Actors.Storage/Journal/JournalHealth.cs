namespace Actors.Storage;

/// <summary>Whether the last append was refused by a database that cannot write: its disk is full, or it is away.</summary>
public sealed class JournalHealth(Database database)
{
    private volatile bool _failing;

    public bool IsFailing => _failing;

    /// <summary>Writes a little where the last append failed; without that, nobody would be sent here to find out that it is over.</summary>
    /// <exception cref="JournalUnavailableException">It still cannot write.</exception>
    public async Task Probe(string tenant, CancellationToken cancel)
    {
        if (!_failing)
            return;
        await database.Change("UPDATE tenants SET name = name WHERE tenant = @tenant", new { tenant }, cancel);
        _failing = false;
    }

    internal void Wrote() => _failing = false;

    internal void Failed() => _failing = true;
}
