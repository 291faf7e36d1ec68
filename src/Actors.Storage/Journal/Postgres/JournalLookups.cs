using System.Data.Common;
using Npgsql;

namespace Actors.Storage;

internal sealed record StreamPage(string Tenant, string Stream, long After, int Limit);

/// <summary>What a crowd of actors and requests asks the journal for at the same moment, in one question each.</summary>
internal sealed class JournalLookups
{
    private readonly SharedLookups<(string Tenant, string Name), string> _names;
    private readonly SharedLookups<StreamPage, List<StoredEvent>> _pages;

    public JournalLookups(Database database)
    {
        _names = new(keys => database.Read(TenantScope.Of(keys.Select(key => key.Tenant)), (connection, cancel) => Names(connection, keys, cancel), CancellationToken.None));
        _pages = new(keys => database.Read(TenantScope.Of(keys.Select(page => page.Tenant)), (connection, cancel) => Pages(connection, [.. keys], cancel), CancellationToken.None));
    }

    public Task<string?> FindName(string tenant, UniqueName name, CancellationToken cancel) => _names.Find((tenant, name.Value), cancel);

    public async Task<IReadOnlyList<StoredEvent>> Read(StreamPage page, CancellationToken cancel) => await _pages.Find(page, cancel) ?? [];

    private static async Task<IReadOnlyDictionary<(string Tenant, string Name), string>> Names(
        DbConnection connection, IReadOnlyCollection<(string Tenant, string Name)> keys, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT n.tenant, n.name, n.stream
            FROM unnest(@tenants, @names) AS w (tenant, name) JOIN names n ON n.tenant = w.tenant AND n.name = w.name
            """;
        command.Bind("tenants", keys.Select(key => key.Tenant).ToArray()).Bind("names", keys.Select(key => key.Name).ToArray());
        var found = new Dictionary<(string, string), string>(keys.Count);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
            found.Add((rows.GetString(0), rows.GetString(1)), rows.GetString(2));
        return found;
    }

    private static async Task<IReadOnlyDictionary<StreamPage, List<StoredEvent>>> Pages(
        DbConnection connection, StreamPage[] pages, CancellationToken cancel)
    {
        await using var command = (NpgsqlCommand)connection.CreateCommand();
        command.CommandText = """
            SELECT w.place, e.version, e.type, e.schema, e.at_us, e."by", e.payload, e.prev_hash, e.hash
            FROM unnest($1, $2, $3, $4) WITH ORDINALITY AS w (tenant, stream, after, most, place)
            CROSS JOIN LATERAL (
                SELECT * FROM events WHERE tenant = w.tenant AND stream = w.stream AND version > w.after ORDER BY version LIMIT w.most) e
            """;
        command.Parameters.Add(new() { Value = Array.ConvertAll(pages, page => page.Tenant) });
        command.Parameters.Add(new() { Value = Array.ConvertAll(pages, page => page.Stream) });
        command.Parameters.Add(new() { Value = Array.ConvertAll(pages, page => page.After) });
        command.Parameters.Add(new() { Value = Array.ConvertAll(pages, page => page.Limit) });
        var found = new Dictionary<StreamPage, List<StoredEvent>>(pages.Length);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            var page = pages[rows.GetInt64(0) - 1];
            if (!found.TryGetValue(page, out var events))
                found.Add(page, events = []);
            events.Add(JournalQueries.ToEvent(rows, page.Tenant, page.Stream, first: 1));
        }

        return found;
    }
}
