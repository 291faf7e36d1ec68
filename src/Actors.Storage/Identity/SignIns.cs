namespace Actors.Storage;

/// <param name="Outcome">One of <see cref="SignInOutcomes"/>.</param>
public sealed record RecordedSignIn(Guid Id, DateTimeOffset At, Guid Person, string Outcome);

/// <summary>What became of a try, as it is stored.</summary>
public static class SignInOutcomes
{
    public const string Welcome = "welcome";
    public const string WrongPassword = "wrong-password";
    public const string WrongCode = "wrong-code";

    /// <summary>The password was right, and a code is asked for.</summary>
    public const string CodeNeeded = "code-needed";

    /// <summary>Too many wrong tries before it.</summary>
    public const string Locked = "locked";

    public const string Disabled = "disabled";

    /// <summary>The company knows the person, and gives no role that is known here.</summary>
    public const string NoRole = "no-role";

    /// <summary>The company gives the person no address, or does not stand for it.</summary>
    public const string NoAddress = "no-address";

    /// <summary>The company knows the person, this desk does not, and takes nobody in by itself.</summary>
    public const string NotAdmitted = "not-admitted";

    /// <summary>Somebody else of the tenant has the address that the company gives.</summary>
    public const string AddressTaken = "address-taken";

    /// <summary>The company signed the person out.</summary>
    public const string SignedOut = "signed-out";
}

/// <summary>Sign-ins, right and wrong, of people the tenant knows; kept for 90 days.</summary>
public sealed class SignIns(Database database)
{
    private const string Place = "sign-ins";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public async Task Add(string tenant, RecordedSignIn signIn, CancellationToken cancel)
    {
        await database.Change(
            "INSERT INTO sign_ins (tenant, id, at_us, person, outcome) VALUES (@tenant, @id, @at, @person, @outcome)",
            new { tenant, id = signIn.Id, at = Micros.From(signIn.At), person = signIn.Person, outcome = signIn.Outcome },
            cancel);
        await database.Change(
            "DELETE FROM sign_ins WHERE tenant = @tenant AND at_us < @before", new { tenant, before = Micros.From(signIn.At - Kept) }, cancel);
    }

    /// <summary>Newest first.</summary>
    /// <returns>Null when <paramref name="cursor"/> is not one that this list gave out.</returns>
    public async Task<Page<RecordedSignIn>?> List(string tenant, string? cursor, int limit, CancellationToken cancel)
    {
        if (!Cursor.TryRead<long, Guid>(Place, cursor, out var before))
            return null;
        var sql = $"""
            SELECT id, at_us AS atUs, person, outcome FROM sign_ins
            WHERE tenant = @tenant {(before is null ? "" : "AND (at_us, id) < (@at, @id)")}
            ORDER BY at_us DESC, id DESC
            LIMIT @rows
            """;
        var records = await database.Rows<Record>(sql, new { tenant, at = before?.First, id = before?.Second, rows = limit + 1 }, cancel);
        return Page<RecordedSignIn>.Of(
            records, limit, record => new(record.Id, Micros.ToTime(record.AtUs), record.Person, record.Outcome), record => Cursor.Write(Place, record.AtUs, record.Id));
    }

    private sealed record Record(Guid Id, long AtUs, Guid Person, string Outcome);
}
