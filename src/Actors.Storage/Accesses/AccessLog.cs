using System.Collections.Concurrent;
using System.Data.Common;

namespace Actors.Storage;

/// <summary>That somebody read personal data of a stream, within the hour that begins with it.</summary>
public sealed record RecordedAccess(Guid Id, DateTimeOffset At, string Who, string Stream, string RecordClass);

/// <param name="Stream">Null for all.</param>
/// <param name="Who">Null for everybody.</param>
public sealed record AccessFilter(string? Stream, string? Who, DateTimeOffset? From, DateTimeOffset? Until);

/// <summary>
/// Who read personal data, of what, of which record class, and when (R106). Noted where contents are opened, so that no way around it is left;
/// one row for each hour, reader, stream and class. What the system reads for itself is not noted. Rows are written a second later: a process
/// that is killed loses that second.
/// </summary>
public sealed class AccessLog(Database database, TimeProvider time)
{
    private const string Place = "accesses";

    /// <summary>The seller's own texts are about nobody.</summary>
    private const string Impersonal = RecordClasses.Wording;

    private readonly ConcurrentQueue<(string Tenant, RecordedAccess Access)> _pending = new();
    private readonly ConcurrentDictionary<(string Tenant, string Who, string Stream, string RecordClass), byte> _noted = new();
    private long _hour;

    /// <summary>Who reads in the flow of the caller; null for nobody who counts. Set by the host, which knows.</summary>
    public Func<string?> Reader { get; set; } = () => null;

    internal void Note(string tenant, IEnumerable<ContentRow> opened)
    {
        if (Reader() is not { } who)
            return;
        var now = time.GetUtcNow();
        var hour = now.Ticks / TimeSpan.TicksPerHour;
        if (Interlocked.Exchange(ref _hour, hour) != hour)
            _noted.Clear();
        foreach (var content in opened)
        {
            if (content.RecordClass != Impersonal && _noted.TryAdd((tenant, who, content.Stream, content.RecordClass), 0))
                _pending.Enqueue((tenant, new(Guid.CreateVersion7(now), now, who, content.Stream, content.RecordClass)));
        }
    }

    /// <summary>Writes what was noted. What cannot be written waits for the next time.</summary>
    public async Task Write(CancellationToken cancel)
    {
        var batch = new List<(string Tenant, RecordedAccess Access)>();
        while (batch.Count < 1000 && _pending.TryDequeue(out var noted))
            batch.Add(noted);
        if (batch.Count == 0)
            return;
        try
        {
            await database.Write(
                TenantScope.Of(batch.Select(noted => noted.Tenant)),
                async (connection, transaction, token) =>
                {
                    await using var command = Insert(connection, batch);
                    command.Transaction = transaction;
                    return await command.ExecuteNonQueryAsync(token);
                },
                cancel);
        }
        catch
        {
            batch.ForEach(_pending.Enqueue);
            throw;
        }
    }

    /// <summary>Newest first.</summary>
    /// <returns>Null when <paramref name="cursor"/> is not one that this list gave out.</returns>
    public async Task<Page<RecordedAccess>?> List(string tenant, AccessFilter filter, string? cursor, int limit, CancellationToken cancel)
    {
        if (!Cursor.TryRead<long, Guid>(Place, cursor, out var before))
            return null;
        var sql = $"""
            SELECT id, at_us AS "AtUs", who, stream, class AS "RecordClass" FROM accesses
            WHERE tenant = @tenant
                {(filter.Stream is null ? "" : "AND stream = @Stream")} {(filter.Who is null ? "" : "AND who = @Who")}
                {(filter.From is null ? "" : "AND at_us >= @from")} {(filter.Until is null ? "" : "AND at_us < @until")}
                {(before is null ? "" : "AND (at_us, id) < (@at, @id)")}
            ORDER BY at_us DESC, id DESC
            LIMIT @rows
            """;
        var arguments = new
        {
            tenant,
            filter.Stream,
            filter.Who,
            from = filter.From is { } from ? Micros.From(from) : 0,
            until = filter.Until is { } until ? Micros.From(until) : 0,
            at = before?.First,
            id = before?.Second,
            rows = limit + 1,
        };
        return Page<RecordedAccess>.Of(
            await database.Rows<Record>(sql, arguments, cancel),
            limit,
            record => new(record.Id, Micros.ToTime(record.AtUs), record.Who, record.Stream, record.RecordClass),
            record => Cursor.Write(Place, record.AtUs, record.Id));
    }

    private static DbCommand Insert(DbConnection connection, List<(string Tenant, RecordedAccess Access)> batch)
    {
        var command = connection.CreateCommand();
        var rows = new string[batch.Count];
        for (var n = 0; n < rows.Length; n++)
        {
            var (tenant, access) = batch[n];
            rows[n] = $"(@t{n}, @i{n}, @a{n}, @w{n}, @s{n}, @c{n})";
            command.Bind($"t{n}", tenant).Bind($"i{n}", access.Id).Bind($"a{n}", Micros.From(access.At));
            command.Bind($"w{n}", access.Who).Bind($"s{n}", access.Stream).Bind($"c{n}", access.RecordClass);
        }

        command.CommandText = $"INSERT INTO accesses (tenant, id, at_us, who, stream, class) VALUES {string.Join(", ", rows)}";
        return command;
    }

    private sealed record Record(Guid Id, long AtUs, string Who, string Stream, string RecordClass);
}
