namespace Actors.Storage;

/// <summary>What people were told and whether they have read it.</summary>
public sealed class Notifications(Database database)
{
    private const string Place = "notifications";
    private const string Columns = "id, person, role, topic, ticket, at_us AS atUs, read_us AS readUs";

    /// <summary>Ids make it idempotent: a notification that is there already is left as it is.</summary>
    public Task Add(string tenant, Notification notification, CancellationToken cancel) =>
        database.Change(
            """
            INSERT INTO notifications (tenant, id, person, role, topic, ticket, at_us, read_us)
            VALUES (@tenant, @Id, @Person, @Role, @Topic, @Ticket, @at, @read)
            ON CONFLICT (tenant, id) DO NOTHING
            """,
            new
            {
                tenant,
                notification.Id,
                notification.Person,
                notification.Role,
                notification.Topic,
                notification.Ticket,
                at = Micros.From(notification.At),
                read = Micros.From(notification.ReadAt),
            },
            cancel);

    /// <summary>What is addressed to the person or to one of the roles, newest first.</summary>
    /// <returns>Null when <paramref name="cursor"/> is not one that this list gave out.</returns>
    public async Task<Page<Notification>?> List(
        string tenant, Guid person, IReadOnlyCollection<string> roles, string? cursor, int limit, CancellationToken cancel)
    {
        if (!Cursor.TryRead<Guid>(Place, cursor, out var before))
            return null;

        var older = before is null ? "" : "AND id < @before";
        var sql = $"""
            SELECT {Columns} FROM notifications
            WHERE tenant = @tenant AND (person = @person OR role {database.In("roles")}) {older}
            ORDER BY id DESC
            LIMIT @rows
            """;
        var records = await database.Rows<NotificationRecord>(sql, new { tenant, person, roles = roles.ToArray(), before, rows = limit + 1 }, cancel);
        return Page<Notification>.Of(records, limit, record => record.View(), record => Cursor.Write(Place, record.Id));
    }

    public async Task<int> Unread(string tenant, Guid person, IReadOnlyCollection<string> roles, CancellationToken cancel)
    {
        var sql = $"SELECT count(*) FROM notifications WHERE tenant = @tenant AND (person = @person OR role {database.In("roles")}) AND read_us IS NULL";
        return (int)await database.Value<long>(sql, new { tenant, person, roles = roles.ToArray() }, cancel);
    }

    /// <returns>False when it is not addressed to them, or was read before.</returns>
    public async Task<bool> MarkRead(
        string tenant, Guid id, Guid person, IReadOnlyCollection<string> roles, DateTimeOffset at, CancellationToken cancel) =>
        await database.Change(
            $"""
            UPDATE notifications SET read_us = @at
            WHERE tenant = @tenant AND id = @id AND (person = @person OR role {database.In("roles")}) AND read_us IS NULL
            """,
            new { tenant, id, person, roles = roles.ToArray(), at = Micros.From(at) },
            cancel) > 0;

    private sealed record NotificationRecord(Guid Id, Guid? Person, string? Role, string Topic, Guid? Ticket, long AtUs, long? ReadUs)
    {
        public Notification View() =>
            new(Id, Person, Role, Topic, Ticket, Micros.ToTime(AtUs), ReadUs is { } read ? Micros.ToTime(read) : null);
    }
}

/// <summary>Addressed to <paramref name="Person"/>, or to everybody who has <paramref name="Role"/>; never to both.</summary>
/// <param name="Topic">What happened, as a stable code such as <c>clock.breached</c>.</param>
public sealed record Notification(Guid Id, Guid? Person, string? Role, string Topic, Guid? Ticket, DateTimeOffset At, DateTimeOffset? ReadAt = null);
