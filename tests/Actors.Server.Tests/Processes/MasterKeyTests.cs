namespace Actors.Server.Tests.Processes;

/// <summary>The master key is changed as operators do it, with the program, beside a server that is worked with.</summary>
public sealed class MasterKeyTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("actors-master-key-");

    private string File(string name) => Path.Combine(_data.FullName, name);

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public async Task R104_The_master_key_is_changed_while_messages_come_in()
    {
        var received = 0;
        await using (var server = await ServerProcess.Run(_data.FullName))
        {
            using var admin = server.Client();
            (await admin.Put("accounts/amazon-eu", new { name = "A", channel = "amazon", region = "EU", official = true })).Ok();
            using var enough = new CancellationTokenSource();
            var load = Task.Run(async () =>
            {
                for (; !enough.IsCancellationRequested; received++)
                    (await admin.Post("messages", Message(received))).Ok(HttpStatusCode.Created);
            });
            var rotated = await ServerProcess.Complete("keys", "rotate", File("new.key"), "--data", _data.FullName);
            var early = await ServerProcess.Complete("keys", "finish", "--data", _data.FullName);
            await enough.CancelAsync();
            await load;

            rotated.Code.ShouldBe(0, rotated.Output);
            rotated.Output.ShouldContain("Either key opens everything now.");
            (early.Code, early.Output.Contains("master-key.changing", StringComparison.Ordinal)).ShouldBe((2, true), early.Output);
            (await server.Stop()).ShouldBe(0, server.Output);
        }

        System.IO.File.Move(File("master.key"), File("old.key"));
        System.IO.File.Move(File("new.key"), File("master.key"));
        await using (var server = await ServerProcess.Run(_data.FullName))
        {
            using var admin = server.Client();
            var finished = await ServerProcess.Complete("keys", "finish", "--data", _data.FullName);
            finished.Code.ShouldBe(0, finished.Output);
            (await admin.Get("verify")).Ok().GetProperty("intact").GetBoolean().ShouldBeTrue();
            (await admin.Post("messages", Message(received - 1))).Ok().GetProperty("outcome").GetString().ShouldBe("duplicate");
            (await server.Stop()).ShouldBe(0, server.Output);
        }

        (await ServerProcess.Complete("verify", "--data", _data.FullName)).Code.ShouldBe(0, "every text opens");
        System.IO.File.Move(File("old.key"), File("master.key"), overwrite: true);
        var old = await ServerProcess.Complete("verify", "--data", _data.FullName);
        (old.Code, old.Output.Contains("master-key.wrong", StringComparison.Ordinal)).ShouldBe((2, true), old.Output);
    }

    private static object Message(int number) => new
    {
        account = "amazon-eu",
        externalId = $"during-{number}",
        thread = $"during-{number}",
        sender = new { kind = "buyer" },
        text = "Where is my parcel?",
        source = new { kind = "api", verified = "none" },
    };
}
