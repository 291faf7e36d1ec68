using Microsoft.Extensions.Logging;

namespace Actors.Storage;

/// <summary>Full-text search over messages, replies, notes, tags and attachment names (R15).</summary>
public sealed class SearchIndex(Database database, ContentVault vault, ILogger<SearchIndex> log)
{
    private const string Place = "search";

    private readonly SearchStorage _storage = SearchStorage.Of(database);
    private readonly OpenedTexts _texts = new(vault, log);
    private readonly KeyedWords _words = new(vault);

    /// <summary>Newest first. A page may be shorter than <paramref name="limit"/> and still have a next one.</summary>
    /// <returns>Null when <paramref name="cursor"/> is not one that a search gave out.</returns>
    public async Task<Page<SearchHit>?> Find(string tenant, SearchQuery query, string? cursor, int limit, CancellationToken cancel)
    {
        if (!Cursor.TryRead<long>(Place, cursor, out var below))
            return null;
        if (query.IsEmpty)
            return new([], null);

        var words = await _words.Of(tenant, cancel);
        var found = await _storage.Find(tenant, query.Terms, words, below ?? long.MaxValue, limit, cancel);
        return new(await Open(tenant, found.Rows, query, cancel), found.End > 0 ? Cursor.Write(Place, found.End) : null);
    }

    /// <summary>How many recorded events are not in the index yet.</summary>
    public async Task<long> Lag(string tenant, CancellationToken cancel)
    {
        const string sql = $"""
            SELECT coalesce((SELECT size FROM logs WHERE tenant = @tenant), 0)
                - coalesce((SELECT position FROM cursors WHERE name = '{SearchIndexer.Follower}' AND tenant = @tenant), 0)
            """;
        return await database.Value<long>(sql, new { tenant }, cancel);
    }

    /// <summary>Events whose words cannot be found, because indexing them failed.</summary>
    public Task<List<EventSetAside>> LeftOut(string tenant, CancellationToken cancel) =>
        new SetAside(database, SearchIndexer.Follower).List(tenant, cancel);

    /// <summary>What was erased since it was indexed is no hit any more, nor what only begins like the word that is typed.</summary>
    private async Task<IReadOnlyList<SearchHit>> Open(string tenant, IReadOnlyList<SearchRow> rows, SearchQuery query, CancellationToken cancel)
    {
        var events = await Load(tenant, rows, cancel);
        var opened = await _texts.Of(tenant, rows.Select(row => events.GetValueOrDefault((row.Stream, row.Version))).OfType<StoredEvent>(), cancel);
        return
        [
            .. opened.Where(text => text.Texts.Count > 0 && Holds(text.Texts, query)).Select(text => new SearchHit(
                text.Kind,
                text.Event.Header.Stream,
                text.Event.Header.Version,
                text.SaidAt ?? Micros.ToTime(text.Event.Header.AtMicros),
                text.Texts)),
        ];
    }

    /// <summary>The index holds some beginnings of words only, and not where they stand.</summary>
    private static bool Holds(IReadOnlyList<string> texts, SearchQuery query) =>
        query.Terms is not [.., { IsOpen: true } open] || texts.Any(text => Matches.Of(text, WordNormaliser.Words(text), [open]).Count > 0);

    private async Task<Dictionary<(string, long), StoredEvent>> Load(string tenant, IReadOnlyList<SearchRow> rows, CancellationToken cancel)
    {
        if (rows.Count == 0)
            return [];
        var sql = $"""
            SELECT {EventRecord.Columns}
            FROM leaves l JOIN events e ON e.tenant = l.tenant AND e.stream = l.stream AND e.version = l.version
            WHERE l.tenant = @tenant AND l.leaf_index {database.In("positions")}
            """;
        var records = await database.Rows<EventRecord>(sql, new { tenant, positions = rows.Select(row => row.Position).ToArray() }, cancel);
        return records.Select(record => record.Event()).ToDictionary(e => (e.Header.Stream, e.Header.Version));
    }
}

/// <param name="Kind">One of <see cref="SearchKinds"/>.</param>
/// <param name="Stream">Of the actor that recorded it, for example <c>ticket/…</c>.</param>
/// <param name="At">When it was said.</param>
/// <param name="Texts">All that can be found in it; cut them with <see cref="Snippets"/>.</param>
public sealed record SearchHit(string Kind, string Stream, long Version, DateTimeOffset At, IReadOnlyList<string> Texts);
