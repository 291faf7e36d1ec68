using Dapper;

namespace Actors.Storage;

/// <summary>Which tickets somebody else has changed since a person read them. Nothing is kept for it: the record knows.</summary>
public sealed class UnreadTickets(Database database)
{
    /// <param name="seen">The tickets asked for, with the version up to which the person has read each; 0 for never.</param>
    /// <returns>Those with a later event that is neither the person's own nor the clock's.</returns>
    public async Task<IReadOnlySet<Guid>> Among(
        string tenant, Guid person, IReadOnlyCollection<(Guid Ticket, long Version)> seen, CancellationToken cancel)
    {
        if (seen.Count == 0)
            return new HashSet<Guid>();

        var arguments = new DynamicParameters(new { tenant, me = Who.Person(person).Value, clock = Who.Clock.Value });
        var sql = $"""
            WITH seen (stream, version) AS ({(database.IsPostgres ? Arrays(seen, arguments) : Values(seen, arguments))})
            SELECT s.stream FROM seen s
            WHERE EXISTS (
                SELECT 1 FROM events e
                WHERE e.tenant = @tenant AND e.stream = s.stream AND e.version > s.version AND e."by" <> @me AND e."by" <> @clock)
            """;
        var streams = await database.Rows<string>(TenantScope.Of(tenant), sql, arguments, cancel);
        return streams.Select(stream => Guid.Parse(ActorId.FromStream(tenant, stream).Key)).ToHashSet();
    }

    private static string Arrays(IReadOnlyCollection<(Guid Ticket, long Version)> seen, DynamicParameters arguments)
    {
        arguments.Add("streams", seen.Select(one => Stream(one.Ticket)).ToArray());
        arguments.Add("versions", seen.Select(one => one.Version).ToArray());
        return "SELECT * FROM unnest(@streams, @versions)";
    }

    private static string Values(IReadOnlyCollection<(Guid Ticket, long Version)> seen, DynamicParameters arguments)
    {
        foreach (var (index, (ticket, version)) in seen.Index())
        {
            arguments.Add($"stream{index}", Stream(ticket));
            arguments.Add($"version{index}", version);
        }

        return $"VALUES {string.Join(", ", Enumerable.Range(0, seen.Count).Select(index => $"(@stream{index}, @version{index})"))}";
    }

    private static string Stream(Guid ticket) => ActorId.ForTicket("", ticket).Stream;
}
