using System.Data.Common;

namespace Actors.Storage;

/// <summary>The people who may sign in.</summary>
public sealed class Users(Database database, UserSecrets secrets)
{
    /// <returns>False when the tenant has the address already, or the id is taken; nothing was written.</returns>
    public Task<bool> Add(UserAccount user, CancellationToken cancel) =>
        Write("""
            INSERT INTO users (id, tenant, email, email_normalised, display_name, password_hash, security_stamp, lockout_until_us,
                failed_attempts, two_factor, authenticator_key, recovery_codes, last_code_step, disabled, created_us, revision)
            VALUES (@Id, @Tenant, @Email, @EmailNormalised, @DisplayName, @PasswordHash, @SecurityStamp, @LockoutUntilUs,
                @FailedAttempts, @TwoFactor, @AuthenticatorKey, @RecoveryCodes, @LastCodeStep, @Disabled, @CreatedUs, 1)
            ON CONFLICT DO NOTHING
            """, user, cancel);

    /// <summary>Writes all of it, roles included; tenant and creation time never change.</summary>
    /// <returns>
    /// False when somebody else wrote since <see cref="UserAccount.Revision"/>, or the address belongs to another one of the tenant; nothing was
    /// written.
    /// </returns>
    public Task<bool> Update(UserAccount user, CancellationToken cancel) =>
        Write("""
            UPDATE users SET email = @Email, email_normalised = @EmailNormalised, display_name = @DisplayName,
                password_hash = @PasswordHash, security_stamp = @SecurityStamp, lockout_until_us = @LockoutUntilUs,
                failed_attempts = @FailedAttempts, two_factor = @TwoFactor, authenticator_key = @AuthenticatorKey,
                recovery_codes = @RecoveryCodes, last_code_step = @LastCodeStep, disabled = @Disabled, revision = revision + 1
            WHERE id = @Id AND revision = @Revision
                AND NOT EXISTS (
                    SELECT 1 FROM users other
                    WHERE other.tenant = users.tenant AND other.email_normalised = @EmailNormalised AND other.id <> @Id)
            """, user, cancel);

    /// <summary>Ends every session of the user that is open.</summary>
    public Task<int> EndSessions(string tenant, Guid id, string newStamp, CancellationToken cancel) => database.Change(
        "UPDATE users SET security_stamp = @newStamp, revision = revision + 1 WHERE tenant = @tenant AND id = @id",
        new { tenant, id, newStamp },
        cancel);

    public Task<UserAccount?> Find(Guid id, CancellationToken cancel) => FindOne(TenantScope.Every, "id = @id", new { id }, cancel);

    public Task<UserAccount?> FindByEmail(string tenant, string emailNormalised, CancellationToken cancel) =>
        FindOne(TenantScope.Of(tenant), "tenant = @tenant AND email_normalised = @emailNormalised", new { tenant, emailNormalised }, cancel);

    /// <summary>Of all tenants: who signs in says an address and no tenant.</summary>
    public Task<IReadOnlyList<UserAccount>> WithEmail(string emailNormalised, CancellationToken cancel) =>
        Select(TenantScope.Every, "email_normalised = @emailNormalised", new { emailNormalised }, cancel);

    /// <summary>How many people the address has that belongs to the most.</summary>
    public async Task<int> MostWithOneEmail(CancellationToken cancel) =>
        (int)await database.Value<long>(
            TenantScope.Every,
            "SELECT coalesce(max(people), 0) FROM (SELECT count(*) AS people FROM users GROUP BY email_normalised) AS addresses",
            new { },
            cancel);

    /// <summary>In alphabetical order of their addresses.</summary>
    public Task<IReadOnlyList<UserAccount>> List(string tenant, CancellationToken cancel) => Select(TenantScope.Of(tenant), "tenant = @tenant", new { tenant }, cancel);

    /// <summary>Names to show beside what these people did; unknown ids are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> DisplayNames(string tenant, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var sql = $"SELECT id, display_name AS displayName FROM users WHERE tenant = @tenant AND id {database.In("ids")}";
        var names = await database.Rows<NameRecord>(sql, new { tenant, ids = ids.ToArray() }, cancel);
        return names.ToDictionary(row => row.Id, row => row.DisplayName);
    }

    private Task<bool> Write(string sql, UserAccount user, CancellationToken cancel)
    {
        var record = UserRecord.Of(user, secrets);
        return database.Write(
            TenantScope.Of(user.Tenant),
            async (connection, transaction, token) =>
            {
                if (await connection.Change(transaction, sql, record, token) == 0)
                    return false;
                await WriteRoles(connection, transaction, user, token);
                return true;
            },
            cancel);
    }

    private static async Task WriteRoles(DbConnection connection, DbTransaction transaction, UserAccount user, CancellationToken cancel)
    {
        await connection.Change(transaction, "DELETE FROM user_roles WHERE user_id = @Id", new { user.Id }, cancel);
        foreach (var role in user.Roles.Distinct())
            await connection.Change(transaction, "INSERT INTO user_roles (user_id, role) VALUES (@Id, @role)", new { user.Id, role }, cancel);
    }

    private async Task<UserAccount?> FindOne(TenantScope scope, string where, object arguments, CancellationToken cancel) =>
        await Select(scope, where, arguments, cancel) is [var found] ? found : null;

    private async Task<IReadOnlyList<UserAccount>> Select(TenantScope scope, string where, object arguments, CancellationToken cancel)
    {
        var users = await database.Rows<UserRecord>(
            scope, $"SELECT {UserRecord.Columns} FROM users WHERE {where} ORDER BY email_normalised", arguments, cancel);
        var roles = await database.Rows<RoleRecord>(
            scope, $"SELECT user_id AS userId, role FROM user_roles WHERE user_id IN (SELECT id FROM users WHERE {where}) ORDER BY role", arguments, cancel);
        var byUser = roles.ToLookup(row => row.UserId, row => row.Role);
        return [.. users.Select(user => user.Account(byUser[user.Id].ToArray(), secrets))];
    }

    private sealed record RoleRecord(Guid UserId, string Role);

    private sealed record NameRecord(Guid Id, string DisplayName);
}
