namespace Actors.Server.Tests.Processes;

/// <summary>Backups as operators take and use them, with the program.</summary>
public sealed class RecoveryTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actors-recovery-");
    private readonly string _data;
    private readonly string _backup;

    public RecoveryTests()
    {
        (_data, _backup) = (Path.Combine(_folder.FullName, "data"), Path.Combine(_folder.FullName, "desk.backup"));
        Directory.CreateDirectory(_data);
    }

    [Fact]
    public async Task A_backup_taken_under_load_brings_back_all_that_was_acknowledged_before_it_began()
    {
        await using (var server = await ServerProcess.Run(_data))
        {
            using var admin = server.Client();
            await Prepare(admin);
            for (var number = 0; number < 20; number++)
                await Receive(admin, $"before-{number}");
            using var enough = new CancellationTokenSource();
            var load = Task.Run(async () =>
            {
                for (var number = 0; !enough.IsCancellationRequested; number++)
                    await Receive(admin, $"during-{number}");
            });
            var verified = await ServerProcess.Complete("verify", "--data", _data);
            var taken = await ServerProcess.Complete("backup", _backup, "--data", _data);
            await enough.CancelAsync();
            await load;

            (verified.Code, taken.Code).ShouldBe((0, 0), verified.Output + taken.Output);
            (await server.Stop()).ShouldBe(0, server.Output);
        }

        var restored = await Restore(masterKey: true);

        // Copies of checkpoints lie in the other folder: nothing is known of what came after the backup.
        restored.Code.ShouldBe(0, restored.Output);
        restored.Output.ShouldContain("intact: ");
        await using var again = await ServerProcess.Run(Restored);
        using var api = again.Client();
        for (var number = 0; number < 20; number++)
            (await api.Post("messages", Message($"before-{number}"))).Ok().GetProperty("outcome").GetString().ShouldBe("duplicate");
        (await api.Get("verify")).Ok().GetProperty("intact").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_lost_is_told_and_an_administrator_goes_on_without_it()
    {
        var checkpoints = Path.Combine(_data, "checkpoints");
        await using (var server = await ServerProcess.Run(_data))
        {
            using var admin = server.Client();
            await Prepare(admin);
            await ServerProcess.Complete("backup", _backup, "--data", _data);
            await Receive(admin, "later");
            (await admin.Http.GetByteArrayAsync(new Uri("log/archive", UriKind.Relative))).ShouldNotBeEmpty("an archive is of a log that is signed up to its end");
            (await server.Stop()).ShouldBe(0, server.Output);
        }

        Directory.CreateDirectory(Restored);
        Directory.Move(checkpoints, Path.Combine(Restored, "checkpoints"));
        var restored = await Restore(masterKey: true);

        restored.Code.ShouldBe(10, restored.Output);
        restored.Output.ShouldContain("LOST: ");
        await using var again = await ServerProcess.Run(Restored);
        using var api = again.Client();
        (await api.Post("log/epochs", new { reason = "The disk is gone; this is the backup of the night." })).Ok(HttpStatusCode.Created);
        (await api.Get("verify")).Ok().GetProperty("intact").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task What_cannot_be_restored_is_told_in_a_line_and_leaves_nothing_behind()
    {
        await using (var server = await ServerProcess.Run(_data))
            (await server.Stop()).ShouldBe(0, server.Output);
        var nothing = await ServerProcess.Complete("backup", _backup, "--data", Restored);
        (await ServerProcess.Complete("backup", _backup, "--data", _data)).Code.ShouldBe(0);
        var again = await ServerProcess.Complete("backup", _backup, "--data", _data);
        var there = await ServerProcess.Complete("restore", _backup, "--data", _data);
        var keyless = await Restore(masterKey: false);

        foreach (var (refused, says) in new[] { (nothing, "no record"), (again, "there already"), (there, "There is a record"), (keyless, "master key") })
        {
            refused.Code.ShouldBe(2, refused.Output);
            refused.Output.ShouldContain(says);
            refused.Output.ShouldNotContain("   at ");
        }

        File.Exists(Path.Combine(Restored, "actors.db")).ShouldBeFalse();
        (await ServerProcess.Complete("verify", "--data", _data)).Code.ShouldBe(0);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Restored => Path.Combine(_folder.FullName, "restored");

    private Task<(int Code, string Output)> Restore(bool masterKey)
    {
        Directory.CreateDirectory(Restored);
        if (masterKey)
            File.Copy(Path.Combine(_data, "master.key"), Path.Combine(Restored, "master.key"));
        return ServerProcess.Complete("restore", _backup, "--data", Restored);
    }

    private static async Task Prepare(Api admin) =>
        (await admin.Put("accounts/amazon-eu", new { name = "A", channel = "amazon", region = "EU", official = true })).Ok();

    private static async Task Receive(Api api, string externalId) => (await api.Post("messages", Message(externalId))).Ok(HttpStatusCode.Created);

    private static object Message(string externalId) => new
    {
        account = "amazon-eu",
        externalId,
        thread = externalId,
        sender = new { kind = "buyer" },
        text = "Where is my parcel?",
        source = new { kind = "api", verified = "none" },
    };
}
