namespace Actors.Storage;

/// <summary>Sessions that were ended before their time: a cookie that somebody copied must end with them.</summary>
public sealed class EndedSessions(Database database)
{
    /// <param name="until">When it would have ended by itself.</param>
    public async Task Add(string tenant, Guid session, DateTimeOffset until, DateTimeOffset now, CancellationToken cancel)
    {
        await database.Change(
            "INSERT INTO ended_sessions (tenant, id, until_us) VALUES (@tenant, @session, @until) ON CONFLICT DO NOTHING",
            new { tenant, session, until = Micros.From(until) },
            cancel);
        await database.Change("DELETE FROM ended_sessions WHERE tenant = @tenant AND until_us < @now", new { tenant, now = Micros.From(now) }, cancel);
    }

    public Task<List<Guid>> List(string tenant, CancellationToken cancel) =>
        database.Rows<Guid>("SELECT id FROM ended_sessions WHERE tenant = @tenant", new { tenant }, cancel);
}
