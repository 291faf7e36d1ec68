namespace Actors.Storage;

/// <param name="Stage">See <see cref="Domain.SuspensionRow"/>.</param>
public sealed record IncidentView(
    Guid Suspension,
    long Version,
    string Account,
    string Stage,
    DateTimeOffset OpenedAt,
    DateTimeOffset? DeclaredAt,
    DateTimeOffset? LiftedAt);

/// <summary>The suspensions of a tenant, proposed ones included.</summary>
public sealed class Incidents(Database database)
{
    /// <summary>The latest first.</summary>
    /// <param name="account">Null lists all accounts.</param>
    public async Task<IReadOnlyList<IncidentView>> List(string tenant, string? account, int most, CancellationToken cancel)
    {
        var sql = $"""
            SELECT suspension, version, account, stage, opened_us AS openedUs, declared_us AS declaredUs, lifted_us AS liftedUs
            FROM suspensions WHERE tenant = @tenant {(account is null ? "" : "AND account = @account")}
            ORDER BY suspension DESC
            LIMIT @most
            """;
        return [.. (await database.Rows<IncidentRecord>(sql, new { tenant, account, most }, cancel)).Select(record => record.View())];
    }

    /// <summary>
    /// Tickets that can carry the mark of an incident: they existed before it was over, and something was recorded on them since it
    /// began. In the order in which they were opened.
    /// </summary>
    public async Task<IReadOnlyList<Guid>> Touched(
        string tenant, string account, DateTimeOffset since, DateTimeOffset? until, CancellationToken cancel)
    {
        const string sql = """
            SELECT ticket FROM tickets
            WHERE tenant = @tenant AND account = @account AND changed_us >= @since AND opened_us <= @until
            ORDER BY opened_us, ticket
            """;
        var arguments = new { tenant, account, since = Micros.From(since), until = until is { } end ? Micros.From(end) : long.MaxValue };
        return await database.Rows<Guid>(sql, arguments, cancel);
    }

    private sealed record IncidentRecord(
        Guid Suspension, long Version, string Account, string Stage, long OpenedUs, long? DeclaredUs, long? LiftedUs)
    {
        public IncidentView View() => new(
            Suspension, Version, Account, Stage, Micros.ToTime(OpenedUs), Time(DeclaredUs), Time(LiftedUs));

        private static DateTimeOffset? Time(long? micros) => micros is { } known ? Micros.ToTime(known) : null;
    }
}
