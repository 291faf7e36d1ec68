using System.Globalization;
using Npgsql;

namespace Actors.Testing.Tests;

public sealed class PostgresServerTests
{
    [Fact]
    public async Task Each_database_is_empty()
    {
        await Execute(PostgresServer.Shared.CreateDatabase(), "CREATE TABLE event(id int)");
        var other = PostgresServer.Shared.CreateDatabase();

        (await Execute(other, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")).ShouldBe("0");
    }

    [Fact]
    public void The_shared_server_cannot_be_stopped_under_the_other_tests() =>
        Should.Throw<InvalidOperationException>(PostgresServer.Shared.Stop);

    [Fact]
    public async Task A_private_server_goes_comes_back_with_its_data_and_leaves_nothing_behind()
    {
        string folder;
        string database;
        using (var server = PostgresServer.StartPrivate("work_mem=1MB"))
        {
            database = server.CreateDatabase();
            (await Execute(database, "SHOW work_mem")).ShouldBe("1MB");
            (await Execute(database, "SHOW fsync")).ShouldBe("on");
            folder = (await Execute(database, "SHOW data_directory"))!;
            await Execute(database, "CREATE TABLE event(id int); INSERT INTO event VALUES (42)");

            server.Stop();
            await Should.ThrowAsync<NpgsqlException>(() => Execute(database, "SELECT 1"));

            server.Start();
            (await Execute(database, "SELECT id FROM event")).ShouldBe("42");
        }

        Directory.Exists(Path.GetDirectoryName(folder)).ShouldBeFalse();
        await Should.ThrowAsync<NpgsqlException>(() => Execute(database, "SELECT 1"));
    }

    private static async Task<string?> Execute(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(sql);
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
