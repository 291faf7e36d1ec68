using System.Collections.Concurrent;

namespace Actors.Server.Tests.Processes;

public sealed class KilledServerTests : IDisposable
{
    private const int EnoughAnswers = 300;

    private readonly string _data = Directory.CreateTempSubdirectory("actors-killed-").FullName;

    [Fact]
    public async Task A_server_killed_under_load_has_lost_nothing_it_acknowledged()
    {
        var acknowledged = new ConcurrentDictionary<string, Guid>();
        await using (var server = await ServerProcess.Run(_data))
        {
            using var admin = server.Client();
            await Prepare(admin);
            var enough = new TaskCompletionSource();
            var clients = Enumerable.Range(0, 8).Select(client => Task.Run(() => PostUntilItDies(server, client, acknowledged, enough))).ToArray();
            await enough.Task;
            await server.Kill();
            await Task.WhenAll(clients);
        }

        await using var again = await ServerProcess.Run(_data);
        using var api = again.Client();
        foreach (var (externalId, message) in acknowledged)
        {
            var answer = (await api.Post("messages", Message(externalId))).Ok();
            answer.GetProperty("outcome").GetString().ShouldBe("duplicate");
            answer.GetProperty("message").GetGuid().ShouldBe(message);
        }
        (await api.Get("verify")).Ok().GetProperty("intact").GetBoolean().ShouldBeTrue();
        (await again.Stop()).ShouldBe(0, again.Output);
        var verified = await ServerProcess.Complete("verify", "--data", _data);
        verified.Code.ShouldBe(0, verified.Output);
        verified.Output.ShouldContain("intact:");
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private static async Task Prepare(Api admin) =>
        (await admin.Put("accounts/amazon-eu", new { name = "A", channel = "amazon", region = "EU", official = true })).Ok();

    private static async Task PostUntilItDies(
        ServerProcess server, int client, ConcurrentDictionary<string, Guid> acknowledged, TaskCompletionSource enough)
    {
        using var api = server.Client();
        for (var number = 0; ; number++)
        {
            var externalId = $"{client}-{number}";
            try
            {
                var answer = await api.Post("messages", Message(externalId));
                acknowledged[externalId] = answer.Ok(HttpStatusCode.Created).GetProperty("message").GetGuid();
            }
            catch (HttpRequestException)
            {
                return;
            }
            if (acknowledged.Count >= EnoughAnswers)
                enough.TrySetResult();
        }
    }

    private static object Message(string externalId) => new
    {
        account = "amazon-eu",
        externalId,
        thread = $"thread-{externalId[..1]}",
        sender = new { kind = "buyer" },
        text = "Hello",
        source = new { kind = "api", verified = "none" },
    };
}
