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
