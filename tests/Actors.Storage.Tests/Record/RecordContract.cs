using System.Data.Common;

namespace Actors.Storage.Tests;

public sealed class RecordOnSqlite() : RecordContract(Kind.Sqlite)
{
    /// <summary>REPLACE fires no delete trigger in SQLite unless the connection asks for it.</summary>
    [Theory]
    [InlineData("INSERT OR REPLACE INTO events SELECT tenant, stream, version, 'changed', schema, at_us, \"by\", payload, prev_hash, hash FROM events")]
    [InlineData("REPLACE INTO leaves SELECT tenant, leaf_index, stream, 99, hash FROM leaves")]
    public async Task Replacing_a_row_is_refused(string sql) => await IsRefused(sql);
}

public sealed class RecordOnPostgres() : RecordContract(Kind.Postgres)
{
    [Theory]
    [InlineData("TRUNCATE events")]
    [InlineData("TRUNCATE leaves")]
    public async Task Emptying_a_table_is_refused(string sql) => await IsRefused(sql);

    [Theory]
    [InlineData("UPDATE events SET type = type")]
    [InlineData("DELETE FROM leaves")]
    [InlineData("ALTER TABLE events DISABLE TRIGGER ALL")]
    [InlineData("DELETE FROM schema_versions")]
    public async Task The_program_itself_has_no_right_to_alter_the_record(string sql)
    {
        var refused = await Should.ThrowAsync<DbException>(() => Session.Database.Write(
            TenantScope.Every,
            async (connection, transaction, cancel) =>
            {
                await using var command = connection.CreateCommand();
                command.CommandText = sql;
                return await command.ExecuteNonQueryAsync(cancel);
            },
            CancellationToken.None));

        refused.SqlState.ShouldBe("42501");
    }
}

public abstract class RecordContract(Kind kind) : StoreContract(kind)
{
    private readonly TestStream _stream = new("a");

    [Theory]
    [InlineData("UPDATE events SET type = 'changed'")]
    [InlineData("DELETE FROM events")]
    [InlineData("UPDATE leaves SET version = 99")]
    [InlineData("DELETE FROM leaves")]
    public async Task Changing_the_record_is_refused_even_to_the_owner(string sql) => await IsRefused(sql);

    [Theory]
    [InlineData(4, "the version after is missing", 3)]
    [InlineData(2, "the version is there already", 1)]
    [InlineData(3, "another event is the predecessor", 1)]
    [InlineData(1, "the stream has begun already", 0)]
    public async Task An_event_that_does_not_continue_its_stream_is_refused_even_to_the_owner(long version, string why, int previous)
    {
        await Appended(_stream.Next(events: 2));

        await Refused(
            $"""
            INSERT INTO events (tenant, stream, version, type, schema, at_us, "by", payload, prev_hash, hash)
            SELECT 'acme', '{_stream.Name}', {version}, 'forged', 1, 0, 'nobody', payload,
                coalesce((SELECT hash FROM events WHERE version = {previous}), prev_hash), hash
            FROM events WHERE version = 1
            """,
            why);

        (await Store.Count("SELECT count(*) FROM events")).ShouldBe(2);
    }

    [Fact]
    public async Task A_leaf_that_leaves_a_gap_is_refused_even_to_the_owner()
    {
        await Appended(_stream.Next());

        await Refused("INSERT INTO leaves SELECT tenant, leaf_index + 2, stream, version, hash FROM leaves", "a gap");
    }

    protected async Task IsRefused(string sql)
    {
        await Appended(_stream.Next(events: 2));
        await Refused(sql, "append-only");

        (await Store.Count("SELECT count(*) FROM events WHERE type = 'tested'")).ShouldBe(2);
        (await Store.Count("SELECT count(*) FROM leaves WHERE version < 3")).ShouldBe(2);
    }

    private Task<DbException> Refused(string sql, string why) => Should.ThrowAsync<DbException>(() => Store.Execute(sql), why);
}
