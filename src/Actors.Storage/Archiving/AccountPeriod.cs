using System.Text.Json;

namespace Actors.Storage;

/// <param name="From">The first moment of it.</param>
/// <param name="Until">The first moment after it.</param>
public sealed record AccountPeriod(string Account, DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>
    /// A wording rule. Told are then the tickets of which the record says, in that time, that the rule objected to a reply, or that a waiver of it
    /// was asked for; and what was decided about the account. Null for everything.
    /// </summary>
    public string? Violation { get; init; }
}

/// <summary>Which events an account's period has, by the time they were recorded.</summary>
internal sealed class EventsOfPeriod(Database database, string tenant, AccountPeriod period, long size)
{
    private const int StreamsAtOnce = 200;

    private readonly object _bounds = new { tenant, account = period.Account };

    /// <summary>For each stream of the account that has any: from its first event of the period to its last.</summary>
    /// <remarks>A clock that was put back leaves an event between them that says another time. It belongs to the story.</remarks>
    public async Task<List<ArchivedSpan>> Spans(CancellationToken cancel)
    {
        var sql = $"""
            SELECT l.stream, l.version, l.leaf_index AS "Leaf"
            FROM (
                SELECT stream AS name, min(version) AS first, max(version) AS last FROM events
                WHERE tenant = @tenant AND stream {database.In("streams")} AND at_us >= @from AND at_us < @until
                GROUP BY stream) p
            JOIN leaves l ON l.tenant = @tenant AND l.stream = p.name AND l.version BETWEEN p.first AND p.last
            WHERE l.leaf_index < @size
            ORDER BY l.stream, l.version
            """;
        var spans = new List<ArchivedSpan>();
        foreach (var all in (await Streams(cancel)).Chunk(StreamsAtOnce))
        {
            var streams = period.Violation is { } rule ? await Violating(all, rule, cancel) : all;
            var arguments = Arguments(streams);
            var places = await database.Rows<PlaceInStream>(sql, arguments, cancel);
            spans.AddRange(places.GroupBy(place => place.Stream).Select(of => new ArchivedSpan(of.Key, of.First().Version, [.. of.Select(place => place.Leaf)])));
        }

        return spans;
    }

    /// <summary>What the tenant has decided about the account: single events of a stream that is about much else, too.</summary>
    public async Task<List<long>> Settings(CancellationToken cancel)
    {
        var (places, log) = (new List<long>(), new LeafLog(database));
        var arguments = new
        {
            tenant, stream = ActorId.ForTenant(tenant).Stream, from = Micros.From(period.From), until = Micros.From(period.Until), size,
        };
        var candidates = await log.Places("e.stream = @stream AND e.at_us >= @from AND e.at_us < @until", arguments, cancel);
        await foreach (var leaf in log.At(tenant, candidates, cancel))
        {
            if (IsAboutAccount(leaf.Event.Payload))
                places.Add(leaf.Index);
        }

        return places;
    }

    private async Task<string[]> Violating(string[] streams, string rule, CancellationToken cancel)
    {
        var (found, log) = (new HashSet<string>(), new LeafLog(database));
        var inPeriod = await log.Places(
            $"e.stream {database.In("streams")} AND e.at_us >= @from AND e.at_us < @until AND e.type {database.In("types")}", Arguments(streams), cancel);
        await foreach (var leaf in log.At(tenant, inPeriod, cancel))
        {
            if (Violations.Names(leaf.Event, rule))
                found.Add(leaf.Event.Header.Stream);
        }

        return [.. streams.Where(found.Contains)];
    }

    private object Arguments(string[] streams) =>
        new { tenant, streams, types = Violations.Types, from = Micros.From(period.From), until = Micros.From(period.Until), size };

    private async Task<List<string>> Streams(CancellationToken cancel)
    {
        var tickets = await Of<Guid>("SELECT ticket FROM tickets WHERE tenant = @tenant AND account = @account", cancel);
        var orders = await Of<string>("SELECT order_id FROM orders WHERE tenant = @tenant AND account = @account", cancel);
        var suspensions = await Of<Guid>("SELECT suspension FROM suspensions WHERE tenant = @tenant AND account = @account", cancel);
        var mails = await Of<Guid>("SELECT mail FROM mails WHERE tenant = @tenant AND account = @account", cancel);
        return
        [
            .. tickets.Select(ticket => ActorId.ForTicket(tenant, ticket).Stream),
            .. orders.Select(order => ActorId.ForOrder(tenant, period.Account, order).Stream),
            .. suspensions.Select(suspension => ActorId.ForSuspension(tenant, suspension).Stream),
            .. mails.Select(mail => ActorId.ForMail(tenant, mail).Stream),
        ];
    }

    private Task<List<T>> Of<T>(string sql, CancellationToken cancel) => database.Rows<T>(sql, _bounds, cancel);

    private bool IsAboutAccount(ReadOnlyMemory<byte> payload)
    {
        using var json = JsonDocument.Parse(payload);
        return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("account", out var account)
            && account.ValueKind == JsonValueKind.String && account.GetString() == period.Account;
    }

    private sealed record PlaceInStream(string Stream, long Version, long Leaf);
}

/// <param name="Leaves">The places of its events in the log, one after the other.</param>
internal sealed record ArchivedSpan(string Stream, long FirstVersion, IReadOnlyList<long> Leaves);
