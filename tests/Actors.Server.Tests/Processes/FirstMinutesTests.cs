using Actors.Testing;
using Microsoft.Data.Sqlite;

namespace Actors.Server.Tests.Processes;

/// <summary>Whatever happens in the first minutes, the next start finishes it; whatever was lost later is said and not replaced.</summary>
public sealed class FirstMinutesTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("actors-first-").FullName;

    private string Database => Path.Combine(_data, "actors.db");

    private string MasterKey => Path.Combine(_data, "master.key");

    [Fact]
    public async Task An_administrator_who_is_in_the_record_and_cannot_sign_in_gets_a_sign_in_at_the_next_start()
    {
        await StartAndStop();
        await Execute("DELETE FROM user_roles; DELETE FROM users");

        await using var server = await ServerProcess.Run(_data);

        await SignIn(server);
        (await server.Stop()).ShouldBe(0, server.Output);
        server.Output.ShouldContain("First start: sign in as administrator@process.example");
    }

    [Fact]
    public async Task A_lost_master_key_is_missed_and_none_is_written_in_its_place()
    {
        await StartAndStop();
        File.Delete(MasterKey);

        var started = await ServerProcess.Complete("run", "--data", _data, "--urls", "http://127.0.0.1:0");
        var verified = await ServerProcess.Complete("verify", "--data", _data);

        foreach (var (code, output) in new[] { started, verified })
        {
            code.ShouldBe(2, output);
            output.ShouldContain("master.key is missing");
        }
        File.Exists(MasterKey).ShouldBeFalse();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_database_that_is_empty_or_gone_beside_its_key_is_no_new_installation(bool gone)
    {
        await StartAndStop();
        foreach (var file in Directory.GetFiles(_data, "actors.db*"))
            File.Delete(file);
        if (!gone)
            File.Create(Database).Dispose();

        var started = await ServerProcess.Complete("run", "--data", _data, "--urls", "http://127.0.0.1:0");
        var verified = await ServerProcess.Complete("verify", "--data", _data);

        started.Code.ShouldBe(2, started.Output);
        started.Output.ShouldContain("is empty or gone");
        verified.Code.ShouldBe(2, verified.Output);
        verified.Output.ShouldContain("There is no record");
        (File.Exists(Database) ? new FileInfo(Database).Length : 0).ShouldBe(0);
    }

    [Fact]
    public async Task What_the_data_folder_holds_is_its_owners_alone()
    {
        if (OperatingSystem.IsWindows())
            return;
        var folder = Path.Combine(_data, "made");
        await using (var server = await ServerProcess.Run(folder))
        {
            var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).ToArray();
            files.ShouldContain(Path.Combine(folder, "actors.db"));
            foreach (var file in files)
                File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
        }
        File.GetUnixFileMode(folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task Two_servers_on_one_database_that_form_no_cluster_do_not_both_run()
    {
        var postgres = PostgresServer.Shared.CreateDatabase();
        await using var first = await ServerProcess.Run(_data, "--postgres", postgres);

        var second = await ServerProcess.Complete("run", "--data", _data, "--postgres", postgres, "--urls", "http://127.0.0.1:0");

        second.Code.ShouldBe(2, second.Output);
        second.Output.ShouldContain("ACTORS_SILO");
        second.Output.ShouldNotContain("   at ");
        await first.Kill();
        await using var heir = await ServerProcess.Run(_data, "--postgres", postgres);
        await SignIn(heir);
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private async Task StartAndStop()
    {
        await using var server = await ServerProcess.Run(_data);
        (await server.Stop()).ShouldBe(0, server.Output);
    }

    private async Task Execute(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task SignIn(ServerProcess server)
    {
        using var person = new Api(server.Address, null);
        (await person.Post("session", new { email = "administrator@process.example", password = Shop.Password })).Ok();
    }
}
