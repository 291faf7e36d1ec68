using System.Security.Cryptography;
using System.Text;

namespace Actors.Storage;

/// <param name="Stamp">Of the person's sign-in data when the link was made.</param>
public sealed record PasswordReset(string Tenant, Guid Person, string Stamp, DateTimeOffset Until);

/// <summary>Links by which people choose a new password. A token is in the mail alone; its hash finds it.</summary>
public sealed class PasswordResets(Database database)
{
    /// <summary>Forgets those that have ended, too.</summary>
    public async Task Add(string token, PasswordReset reset, DateTimeOffset now, CancellationToken cancel)
    {
        await database.Change(
            "INSERT INTO password_resets (hash, tenant, person, stamp, until_us) VALUES (@hash, @Tenant, @Person, @Stamp, @until)",
            new { hash = Hash(token), reset.Tenant, reset.Person, reset.Stamp, until = Micros.From(reset.Until) },
            cancel);
        await database.Change(TenantScope.Every, "DELETE FROM password_resets WHERE until_us <= @now", new { now = Micros.From(now) }, cancel);
    }

    /// <summary>Whatever its time: the caller looks at it.</summary>
    public async Task<PasswordReset?> Find(string token, CancellationToken cancel) =>
        await database.Row<Record>(
            TenantScope.Every, "SELECT tenant, person, stamp, until_us AS untilUs FROM password_resets WHERE hash = @hash", new { hash = Hash(token) }, cancel)
            is { } found
            ? new(found.Tenant, found.Person, found.Stamp, Micros.ToTime(found.UntilUs))
            : null;

    /// <returns>True for one caller only.</returns>
    public async Task<bool> Take(string token, CancellationToken cancel) =>
        await database.Change(TenantScope.Every, "DELETE FROM password_resets WHERE hash = @hash", new { hash = Hash(token) }, cancel) > 0;

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    private sealed record Record(string Tenant, Guid Person, string Stamp, long UntilUs);
}
