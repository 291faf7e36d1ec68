namespace Actors.Storage.Tests;

public sealed class MigrationsOnSqlite() : MigrationContract(Kind.Sqlite)
{
    [Fact]
    public async Task A_data_folder_in_use_is_refused_and_free_again_when_its_user_ends()
    {
        await Should.ThrowAsync<DataFolderInUseException>(() => Store.Open());

        await Session.DisposeAsync();

        await Store.Open();
    }
}

public sealed class MigrationsOnPostgres() : MigrationContract(Kind.Postgres)
{
    [Fact]
    public async Task Many_first_starts_at_once_migrate_once()
    {
        await using var store = new TestStore(Kind.Postgres);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => store.Open()));

        (await store.Count("SELECT count(*) FROM schema_versions")).ShouldBe(Migration.For("postgres").Count);
    }

    [Fact]
    public async Task Events_that_waited_for_a_number_when_the_program_was_replaced_get_one()
    {
        await using var store = new TestStore(Kind.Postgres);
        await using (var before = await store.Intrude())
            await Migrator.Apply(before, [.. Migration.For("postgres").Where(script => script.Version < 13)], store.Time, default);
        await store.Execute("""
            INSERT INTO events (tenant, stream, version, type, schema, at_us, "by", payload, prev_hash, hash)
            SELECT 'acme', 'ticket/' || n, 1, 'tested', 1, 0, 'system/test', '', decode(repeat('00', 32), 'hex'), decode(repeat('11', 32), 'hex')
            FROM generate_series(1, 3) AS n
            """);
        (await store.Count("SELECT count(*) FROM leaves")).ShouldBe(0);

        var session = await store.Open();
        (await session.Journal.Append(new TestStream("later").Next(), default)).ShouldBeOfType<AppendOutcome.Appended>();

        (await session.Leaves.Read("acme", 0, 10, default)).Select(leaf => (leaf.Index, leaf.Event.Header.Stream))
            .ShouldBe([(0, "ticket/1"), (1, "ticket/2"), (2, "ticket/3"), (3, "ticket/later")]);
    }
}

public abstract class MigrationContract(Kind kind) : StoreContract(kind)
{
    [Fact]
    public async Task A_second_start_changes_nothing()
    {
        var before = await Store.Count("SELECT count(*) FROM schema_versions");

        await Restart();

        (await Store.Count("SELECT count(*) FROM schema_versions")).ShouldBe(before);
        before.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused()
    {
        await Session.DisposeAsync();
        await Store.Execute("INSERT INTO schema_versions (version, name, checksum, at_us) VALUES (9999, '9999_later', 'x', 0)");

        var refused = await Should.ThrowAsync<SchemaException>(() => Store.Open());

        refused.Message.ShouldContain("9999");
        refused.Message.ShouldContain("newer program");
    }

    [Fact]
    public async Task A_migration_that_was_altered_after_it_was_applied_is_refused()
    {
        await Session.DisposeAsync();
        await Store.Execute("UPDATE schema_versions SET checksum = 'other' WHERE version = 1");

        (await Should.ThrowAsync<SchemaException>(() => Store.Open())).Message.ShouldContain("0001_journal");
    }

    [Fact]
    public async Task After_a_refused_start_nothing_is_left_locked()
    {
        await Session.DisposeAsync();
        await Store.Execute("UPDATE schema_versions SET version = 9999 WHERE version = 1");
        await Should.ThrowAsync<SchemaException>(() => Store.Open());

        await Store.Execute("UPDATE schema_versions SET version = 1 WHERE version = 9999");

        await Store.Open();
    }
}
