using Dapper;
using Npgsql;

namespace Actors.Storage;

/// <summary>
/// Finds the newest rows without looking at all of them: GIN knows no order, so a frequent word would have to be read and sorted as
/// a whole. The newest stretch of the log is read row by row; below it the index is asked for stretch after stretch, longer ones
/// the farther down, and one that holds too many rows is taken in parts. A search that still finds too little ends early and says
/// how far it came.
/// </summary>
internal sealed class PostgresDescent(NpgsqlConnection connection, string tenant, string query, TenantWords words, int limit)
{
    /// <summary>More rows than these are not sorted at once.</summary>
    private const int Crowd = 2_000;

    /// <summary>Questions to the index per search.</summary>
    private const int MaxQuestions = 40;

    private readonly List<SearchRow> _found = [];
    private int _questions;

    private bool Stops => _found.Count >= limit || _questions >= MaxQuestions;

    public async Task<FoundRows> Run(long below, CancellationToken cancel)
    {
        var top = await connection.ExecuteScalarAsync<long?>(new CommandDefinition(Top, new { tenant }, cancellationToken: cancel));
        var end = Math.Min(below, (top ?? -1) + 1);
        if (end <= 0)
            return new([], 0);

        end = await Newest(end, cancel);
        for (var level = 0; end > 0 && !Stops; level = Math.Min(level + 1, Stretches.Levels - 1))
        {
            var size = Stretches.Size(level);
            var span = size * Stretches.Fan;
            var start = (end - 1) / span * span;
            end = await Descend(level, start / size, (end + size - 1) / size, end, cancel);
        }

        return _found.Count < limit ? new(_found, end) : new(_found.GetRange(0, limit), _found[limit - 1].Position);
    }

    /// <summary>A frequent word fills the page from here.</summary>
    private async Task<long> Newest(long below, CancellationToken cancel)
    {
        var start = Math.Max(0, (below - 1) / Stretches.Shortest - 1) * Stretches.Shortest;
        await Ask(Recent, new { tenant, query, below, start, limit }, cancel);
        return start;
    }

    /// <param name="below">Nothing from here on is wanted.</param>
    /// <returns>Where it stopped looking.</returns>
    private async Task<long> Descend(int level, long first, long last, long below, CancellationToken cancel)
    {
        var single = level == 0 && last - first == 1;
        var most = single ? (int)Stretches.Shortest + 1 : Crowd;
        var stretches = Enumerable.Range(0, (int)(last - first)).Select(i => words.OfStretch(level, first + i));
        var within = $"{query} & ({string.Join(" | ", stretches)})";
        var before = _found.Count;
        if (await Ask(Slice, new { tenant, query = within, below, most }, cancel) < most)
            return first * Stretches.Size(level);

        // Too many: what came is an arbitrary part of them.
        _found.RemoveRange(before, _found.Count - before);
        var parts = last - first > 1 ? (Level: level, Each: 1) : (Level: level - 1, Each: Stretches.Fan);
        var scale = parts.Level == level ? 1 : Stretches.Fan;
        var end = below;
        for (var part = (last * scale) - parts.Each; part >= first * scale && !Stops; part -= parts.Each)
            end = await Descend(parts.Level, part, part + parts.Each, below, cancel);
        return end;
    }

    private async Task<int> Ask(string sql, object arguments, CancellationToken cancel)
    {
        _questions++;
        var rows = (await connection.QueryAsync<SearchRow>(new CommandDefinition(sql, arguments, cancellationToken: cancel))).AsList();
        _found.AddRange(rows.OrderByDescending(row => row.Position));
        return rows.Count;
    }

    private const string Columns = "leaf_index AS position, stream, version, kind, at_us AS atUs";

    private const string Top = "SELECT max(leaf_index) FROM search_docs WHERE tenant = @tenant";

    private const string Recent = $"""
        SELECT {Columns}
        FROM (
            SELECT * FROM search_docs WHERE tenant = @tenant AND leaf_index >= @start AND leaf_index < @below ORDER BY leaf_index DESC OFFSET 0
        ) newest
        WHERE words @@ @query::tsquery
        LIMIT @limit
        """;

    private const string Slice = $"SELECT {Columns} FROM search_slice(@tenant, @query::tsquery, @below, @most)";
}
