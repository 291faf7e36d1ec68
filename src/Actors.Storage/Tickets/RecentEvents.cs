using System.Text.Json;

namespace Actors.Storage;

/// <summary>The newest events of many tickets that say which messages a ticket is about.</summary>
public sealed class RecentEvents(Database database)
{
    /// <summary>How many events are looked back in each stream, so that a ticket with thousands costs a page no more than others.</summary>
    private const string LookedBack = "200";

    private const string Types = """
        'ticket.message-received', 'ticket.messages-split', 'ticket.split-off', 'ticket.messages-taken-over', 'ticket.merge-ended'
        """;

    /// <summary>The fence keeps the order: stream by stream, each from its end.</summary>
    private const string OnPostgres = $"""
        SELECT {EventRecord.Columns}
        FROM unnest(@streams) AS wanted (stream)
        CROSS JOIN LATERAL (
            SELECT * FROM events WHERE tenant = @tenant AND stream = wanted.stream ORDER BY version DESC LIMIT {LookedBack} OFFSET 0
        ) e
        WHERE e.type IN ({Types})
        """;

    private const string OnSqlite = $"""
        SELECT {EventRecord.Columns}
        FROM json_each(@streams) wanted CROSS JOIN events e
        WHERE e.tenant = @tenant AND e.stream = wanted.value AND e.type IN ({Types})
            AND e.version > (SELECT max(m.version) FROM events m WHERE m.tenant = @tenant AND m.stream = wanted.value) - {LookedBack}
        """;

    /// <summary>Those of each stream, oldest first.</summary>
    public async Task<ILookup<string, StoredEvent>> Of(string tenant, IReadOnlyCollection<string> streams, CancellationToken cancel)
    {
        var records = streams.Count == 0 ? []
            : database.IsPostgres ? await database.Rows<EventRecord>(OnPostgres, new { tenant, streams = streams.ToArray() }, cancel)
            : await database.Rows<EventRecord>(OnSqlite, new { tenant, streams = JsonSerializer.Serialize(streams) }, cancel);
        return records.OrderBy(record => record.Version).ToLookup(record => record.Stream, record => record.Event());
    }
}
