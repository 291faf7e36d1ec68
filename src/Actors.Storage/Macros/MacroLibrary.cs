using Actors.Domain.Macros;

namespace Actors.Storage;

/// <param name="Version">Of the actor.</param>
public sealed record MacroListing(
    Guid Macro, long Version, string Name, string Locale, string? Channel, MacroPurpose Purpose, int Latest, int? Approved);

public sealed record MacroUseView(Guid Reply, int MacroVersion, Guid Ticket, DateTimeOffset At);

/// <summary>A tenant's macros and what was made from them (R107).</summary>
public sealed class MacroLibrary(Database database)
{
    private const string Place = "macro-uses";

    /// <summary>By name, then language.</summary>
    public async Task<IReadOnlyList<MacroListing>> List(string tenant, int most, CancellationToken cancel)
    {
        const string sql = """
            SELECT macro, version, name, locale, channel, purpose, latest, approved FROM macros
            WHERE tenant = @tenant ORDER BY name, locale, macro LIMIT @most
            """;
        return [.. (await database.Rows<MacroRecord>(sql, new { tenant, most }, cancel)).Select(record => record.View())];
    }

    /// <summary>In the order in which the replies were written.</summary>
    /// <returns>Null when <paramref name="cursor"/> is not one that this list gave out.</returns>
    public async Task<Page<MacroUseView>?> Uses(string tenant, Guid macro, string? cursor, int limit, CancellationToken cancel)
    {
        if (!Cursor.TryRead<Guid>(Place, cursor, out var after))
            return null;
        var sql = $"""
            SELECT reply, macro_version AS macroVersion, ticket, at_us AS atUs FROM macro_uses
            WHERE tenant = @tenant AND macro = @macro {(after is null ? "" : "AND reply > @after")}
            ORDER BY reply
            LIMIT @rows
            """;
        var records = await database.Rows<UseRecord>(sql, new { tenant, macro, after, rows = limit + 1 }, cancel);
        return Page<MacroUseView>.Of(records, limit, record => record.View(), record => Cursor.Write(Place, record.Reply));
    }

    private sealed record MacroRecord(
        Guid Macro, long Version, string Name, string Locale, string? Channel, string Purpose, long Latest, long? Approved)
    {
        public MacroListing View() =>
            new(Macro, Version, Name, Locale, Channel, Enum.Parse<MacroPurpose>(Purpose), (int)Latest, (int?)Approved);
    }

    private sealed record UseRecord(Guid Reply, long MacroVersion, Guid Ticket, long AtUs)
    {
        public MacroUseView View() => new(Reply, (int)MacroVersion, Ticket, Micros.ToTime(AtUs));
    }
}
