using Microsoft.Extensions.Logging;
using Npgsql;

namespace Actors.Storage;

/// <summary>What happens once at start: migrations under a lock, then a role that cannot alter the record.</summary>
internal static partial class PostgresSetup
{
    private const string Role = "actors_app";
    private const long MigrationLock = 0x4143_544F_5253_0001;

    /// <returns>The role to work under; null when the login may neither create nor take it.</returns>
    public static async Task<string?> Prepare(string connectionString, TimeProvider time, ILogger log, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        await connection.OpenAsync(cancel);
        await Run(connection, TakeTurn, cancel);
        await Migrator.Apply(connection, Migration.For("postgres"), time, cancel);
        await Run(connection, "SELECT keep_tenants_apart()", cancel);
        try
        {
            await Run(connection, TakeRole, cancel);
            await Run(connection, Grant, cancel);
            return Role;
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            WorkingAsOwner(log, Role, error.MessageText);
            return null;
        }
    }

    /// <summary>Those scripts alone, while nobody else migrates.</summary>
    public static async Task Migrate(NpgsqlConnection connection, IReadOnlyList<Migration> scripts, TimeProvider time, CancellationToken cancel)
    {
        await Run(connection, TakeTurn, cancel);
        await Migrator.Apply(connection, scripts, time, cancel);
        await Run(connection, $"SELECT pg_advisory_unlock({MigrationLock})", cancel);
    }

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static readonly string TakeTurn = $"SELECT pg_advisory_lock({MigrationLock})";

    private const string TakeRole = $"""
        DO $$
        BEGIN
            BEGIN
                IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '{Role}') THEN
                    CREATE ROLE {Role} NOLOGIN;
                END IF;
            EXCEPTION WHEN duplicate_object OR unique_violation THEN
                NULL; -- another database of this server was faster
            END;
            IF NOT pg_has_role(current_user, '{Role}', 'MEMBER') THEN
                EXECUTE format('GRANT {Role} TO %I', current_user);
            END IF;
        END $$
        """;

    private const string Grant = $"""
        DO $$
        BEGIN
            EXECUTE format('GRANT USAGE ON SCHEMA %I TO {Role}', current_schema());
            EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO {Role}', current_schema());
            EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA %I TO {Role}', current_schema());
            REVOKE UPDATE, DELETE, TRUNCATE ON events, leaves FROM {Role};
            REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON schema_versions FROM {Role};
        END $$
        """;

    [LoggerMessage(2001, LogLevel.Warning, "The record is written under the owner's rights: role {Role} cannot be used ({Reason})")]
    private static partial void WorkingAsOwner(ILogger log, string role, string reason);
}
