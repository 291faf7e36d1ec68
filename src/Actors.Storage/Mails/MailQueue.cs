namespace Actors.Storage;

/// <summary>Mails that could not be made a message, until somebody retries or discards them.</summary>
public sealed class MailQueue(Database database)
{
    private const string Place = "mails";
    private const string Columns = "mail, version, state, reason, account, received_us AS receivedUs";

    /// <summary>In order of arrival.</summary>
    /// <param name="state"><c>quarantined</c>, <c>delivered</c> or <c>discarded</c>.</param>
    /// <returns>Null when <paramref name="cursor"/> is not one that this list gave out.</returns>
    public async Task<Page<MailView>?> List(string tenant, string state, string? cursor, int limit, CancellationToken cancel)
    {
        if (!Cursor.TryRead<Guid>(Place, cursor, out var after))
            return null;

        var sql = $"""
            SELECT {Columns} FROM mails
            WHERE tenant = @tenant AND state = @state {(after is null ? "" : "AND mail > @after")}
            ORDER BY mail
            LIMIT @rows
            """;
        var records = await database.Rows<MailRecord>(sql, new { tenant, state, after, rows = limit + 1 }, cancel);
        return Page<MailView>.Of(records, limit, record => record.View(), record => Cursor.Write(Place, record.Mail));
    }

    public async Task<MailView?> Find(string tenant, Guid mail, CancellationToken cancel)
    {
        const string sql = $"SELECT {Columns} FROM mails WHERE tenant = @tenant AND mail = @mail";
        return (await database.Row<MailRecord>(sql, new { tenant, mail }, cancel))?.View();
    }

    private sealed record MailRecord(Guid Mail, long Version, string State, string Reason, string? Account, long ReceivedUs)
    {
        public MailView View() => new(Mail, Version, State, Reason, Account, Micros.ToTime(ReceivedUs));
    }
}

/// <param name="Code">Why the mail is here, for example <c>mail.no-account</c>.</param>
public sealed record MailView(Guid Mail, long Version, string State, string Code, string? Account, DateTimeOffset ReceivedAt);
