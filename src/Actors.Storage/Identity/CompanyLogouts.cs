using System.Data.Common;

namespace Actors.Storage;

/// <summary>What a company ended where it keeps its people: a session of theirs, or all of a person.</summary>
/// <param name="Id">Of the session or the person.</param>
/// <param name="IssuedAt">By the company's clock: what it vouched for until then is over.</param>
/// <param name="HeardAt">By ours: so is what began before.</param>
public sealed record CompanyLogout(Guid Id, DateTimeOffset IssuedAt, DateTimeOffset HeardAt);

/// <summary>
/// Sign-outs that companies tell of. A session carries what its company called it, so that whoever looks at one knows whether it is over, and one that
/// was on its way in meanwhile is over too.
/// </summary>
public sealed class CompanyLogouts(Database database)
{
    /// <param name="token">Good once.</param>
    /// <param name="tokenUntil">When it would not be taken any more.</param>
    /// <param name="until">When no session can be left that it ended.</param>
    /// <returns>False when the token was used before; then nothing is written.</returns>
    public Task<bool> Add(
        string tenant, Guid token, DateTimeOffset tokenUntil, IReadOnlyList<CompanyLogout> logouts, DateTimeOffset until, CancellationToken cancel) =>
        database.Write(
            TenantScope.Of(tenant),
            async (connection, transaction, stop) =>
            {
                if (await connection.Change(
                    transaction,
                    "INSERT INTO company_logout_tokens (tenant, id, until_us) VALUES (@tenant, @token, @until) ON CONFLICT DO NOTHING",
                    new { tenant, token, until = Micros.From(tokenUntil) },
                    stop) == 0)
                    return false;
                foreach (var logout in logouts.OrderBy(logout => logout.Id))
                    await Write(connection, transaction, tenant, logout, until, stop);
                return true;
            },
            cancel);

    public async Task<IReadOnlyList<CompanyLogout>> List(string tenant, CancellationToken cancel) =>
    [
        .. (await database.Rows<LogoutRecord>(
            "SELECT id, issued_us AS issuedUs, heard_us AS heardUs FROM company_logouts WHERE tenant = @tenant", new { tenant }, cancel))
            .Select(row => new CompanyLogout(row.Id, Micros.ToTime(row.IssuedUs), Micros.ToTime(row.HeardUs))),
    ];

    /// <summary>Remembers whose session it is.</summary>
    public Task Begin(string tenant, Guid session, Guid person, DateTimeOffset until, CancellationToken cancel) => database.Change(
        """
        INSERT INTO company_sessions (tenant, id, person, until_us) VALUES (@tenant, @session, @person, @until)
        ON CONFLICT (tenant, id) DO UPDATE SET person = excluded.person, until_us = excluded.until_us
        """,
        new { tenant, session, person, until = Micros.From(until) },
        cancel);

    /// <returns>Null when nobody began it, or it is long over.</returns>
    public async Task<Guid?> PersonOf(string tenant, Guid session, CancellationToken cancel) =>
        (await database.Row<PersonRecord>(
            "SELECT person FROM company_sessions WHERE tenant = @tenant AND id = @session", new { tenant, session }, cancel))?.Person;

    public async Task Forget(string tenant, DateTimeOffset now, CancellationToken cancel)
    {
        var arguments = new { tenant, now = Micros.From(now) };
        await database.Change("DELETE FROM company_logouts WHERE tenant = @tenant AND until_us < @now", arguments, cancel);
        await database.Change("DELETE FROM company_logout_tokens WHERE tenant = @tenant AND until_us < @now", arguments, cancel);
        await database.Change("DELETE FROM company_sessions WHERE tenant = @tenant AND until_us < @now", arguments, cancel);
    }

    /// <summary>A late one takes nothing back.</summary>
    private static Task<int> Write(
        DbConnection connection, DbTransaction transaction, string tenant, CompanyLogout logout, DateTimeOffset until, CancellationToken cancel) => connection.Change(
        transaction,
        """
        INSERT INTO company_logouts (tenant, id, issued_us, heard_us, until_us) VALUES (@tenant, @id, @issued, @heard, @until)
        ON CONFLICT (tenant, id) DO UPDATE SET
            issued_us = CASE WHEN company_logouts.issued_us > excluded.issued_us THEN company_logouts.issued_us ELSE excluded.issued_us END,
            heard_us = CASE WHEN company_logouts.heard_us > excluded.heard_us THEN company_logouts.heard_us ELSE excluded.heard_us END,
            until_us = CASE WHEN company_logouts.until_us > excluded.until_us THEN company_logouts.until_us ELSE excluded.until_us END
        """,
        new
        {
            tenant,
            id = logout.Id,
            issued = Micros.From(logout.IssuedAt),
            heard = Micros.From(logout.HeardAt),
            until = Micros.From(until),
        },
        cancel);

    private sealed record LogoutRecord(Guid Id, long IssuedUs, long HeardUs);

    private sealed record PersonRecord(Guid Person);
}
