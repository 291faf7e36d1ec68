using Dapper;

namespace Actors.Storage;

/// <summary>What people were told, and which of them have read it.</summary>
public sealed class Notifications(Database database)
{
    /// <summary>Counting stops here.</summary>
    public const int MostCounted = 1_000;

    private const string Place = "notifications";

    /// <summary>Ids and times make it idempotent: what is there already is left as it is.</summary>
    /// <param name="by">Who caused it has read it; null where nobody did.</param>
    public Task Add(string tenant, Notification notification, IReadOnlyCollection<string> to, Guid? by, CancellationToken cancel)
    {
        const string add = """
            INSERT INTO notifications (tenant, addressee, at_us, id, topic, about, account)
            VALUES (@tenant, @addressee, @at, @id, @topic, @about, @account)
            ON CONFLICT DO NOTHING
            """;
        const string read = "INSERT INTO notification_reads (tenant, person, id, at_us) VALUES (@tenant, @by, @id, @at) ON CONFLICT DO NOTHING";
        var (id, topic, about, account, at) = notification;
        var rows = to.Select(addressee => new { tenant, addressee, at = Micros.From(at), id, topic, about, account }).ToArray();
        return database.Write(
            TenantScope.Of(tenant),
            async (connection, transaction, token) =>
            {
                if (by is not null)
                    await connection.Change(transaction, read, new { tenant, by, id, at = Micros.From(at) }, token);
                return await connection.Change(transaction, add, rows, token);
            },
            cancel);
    }

    /// <summary>What the reader wants to hear, newest first.</summary>
    /// <returns>Null when <paramref name="cursor"/> is not one that this list gave out.</returns>
    public async Task<Page<ShownNotification>?> List(
        string tenant, NotificationReader reader, NotificationFilter filter, string? cursor, int limit, CancellationToken cancel)
    {
        if (!Cursor.TryRead<long, Guid>(Place, cursor, out var before))
            return null;

        var condition = (filter.Unread ? NotificationSql.Unread : "")
            + (filter.Topic is null ? "" : " AND n.topic = @topic")
            + (before is null ? "" : " AND (n.at_us, n.id) < (@at, @id)");
        var sql = $"""
            SELECT n.id, n.topic, n.about, n.account, n.at_us AS atUs, n.addressee, r.id AS readId
            FROM ({NotificationSql.Newest(reader, condition)}) n
            LEFT JOIN notification_reads r ON r.tenant = @tenant AND r.person = @person AND r.id = n.id
            ORDER BY n.at_us DESC, n.id DESC, n.addressee
            """;
        var arguments = Arguments(tenant, reader, limit + 1);
        arguments.AddDynamicParams(new { topic = filter.Topic, at = before?.First, id = before?.Second });
        var rows = await database.Rows<NotificationRecord>(TenantScope.Of(tenant), sql, arguments, cancel);
        var shown = rows.GroupBy(row => row.Id).Select(NotificationRecord.Show).Take(limit + 1).ToArray();
        return Page<ShownNotification>.Of(
            shown, limit, item => item, item => Cursor.Write(Place, Micros.From(item.Notification.At), item.Notification.Id));
    }

    /// <summary>Unread ones by topic; at most <see cref="MostCounted"/> for each addressee of the reader are looked at.</summary>
    public async Task<IReadOnlyDictionary<string, int>> Unread(string tenant, NotificationReader reader, CancellationToken cancel)
    {
        var sql = $"SELECT n.id, n.topic FROM ({NotificationSql.Newest(reader, NotificationSql.Unread)}) n";
        var rows = await database.Rows<TopicRecord>(TenantScope.Of(tenant), sql, Arguments(tenant, reader, MostCounted), cancel);
        return rows.DistinctBy(row => row.Id).CountBy(row => row.Topic).ToDictionary();
    }

    /// <returns>False when there is no such notification for this reader.</returns>
    public Task<bool> MarkRead(string tenant, NotificationReader reader, Guid id, CancellationToken cancel) =>
        Mark(tenant, reader, "n.at_us = @at AND n.id = @id", id, cancel);

    /// <summary>It and all that came before it.</summary>
    /// <inheritdoc cref="MarkRead"/>
    public Task<bool> MarkReadUpTo(string tenant, NotificationReader reader, Guid id, CancellationToken cancel) =>
        Mark(tenant, reader, "(n.at_us, n.id) <= (@at, @id)", id, cancel);

    /// <returns>How many rows went.</returns>
    public Task<int> DeleteOlder(DateTimeOffset than, CancellationToken cancel) => database.Write(
        TenantScope.Every,
        async (connection, transaction, token) =>
        {
            var arguments = new { than = Micros.From(than) };
            return await connection.Change(transaction, "DELETE FROM notification_reads WHERE at_us < @than", arguments, token)
                + await connection.Change(transaction, "DELETE FROM notifications WHERE at_us < @than", arguments, token);
        },
        cancel);

    /// <param name="which">Of the rows <c>n</c>, by <c>@id</c> and the time <c>@at</c> of that notification.</param>
    private async Task<bool> Mark(string tenant, NotificationReader reader, string which, Guid id, CancellationToken cancel)
    {
        var known = $"SELECT at_us FROM notifications WHERE tenant = @tenant AND id = @id AND addressee {database.In("to")} LIMIT 1";
        var mark = $"""
            INSERT INTO notification_reads (tenant, person, id, at_us)
            SELECT DISTINCT n.tenant, @person, n.id, n.at_us FROM notifications n
            WHERE n.tenant = @tenant AND n.addressee {database.In("to")} AND {which} {NotificationSql.Unread}
            ON CONFLICT DO NOTHING
            """;
        var (person, to) = (reader.Person, reader.Addressees.ToArray());
        if (await database.Value<long?>(known, new { tenant, id, to }, cancel) is not { } at)
            return false;
        await database.Change(mark, new { tenant, person, to, id, at }, cancel);
        return true;
    }

    private static DynamicParameters Arguments(string tenant, NotificationReader reader, int rows)
    {
        var arguments = new DynamicParameters(new { tenant, person = reader.Person, rows });
        foreach (var (index, addressee) in reader.Addressees.Index())
            arguments.Add($"to{index}", addressee);
        return arguments;
    }

    private sealed record TopicRecord(Guid Id, string Topic);

    private sealed record NotificationRecord(Guid Id, string Topic, string About, string? Account, long AtUs, string Addressee, Guid? ReadId)
    {
        public static ShownNotification Show(IEnumerable<NotificationRecord> rows)
        {
            var first = rows.First();
            return new(
                new(first.Id, first.Topic, first.About, first.Account, Micros.ToTime(first.AtUs)),
                [.. rows.Select(row => Domain.Addressee.KindOf(row.Addressee)).Distinct().Order()],
                first.ReadId is not null);
        }
    }
}

/// <param name="Topic">Null for all.</param>
public sealed record NotificationFilter(bool Unread = false, string? Topic = null);
