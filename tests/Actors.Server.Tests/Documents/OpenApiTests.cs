using System.Runtime.CompilerServices;
using Actors.Testing;

namespace Actors.Server.Tests.Documents;

/// <summary>The description of the REST interface is committed, complete and what the server serves.</summary>
public sealed class OpenApiTests(SqliteServer server) : IClassFixture<SqliteServer>
{
    [Fact]
    public async Task The_committed_description_is_what_the_server_serves()
    {
        using var nobody = server.Anonymous();
        var served = (await nobody.Get("/openapi/v1.json")).Text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        var committed = Committed();

        if (Environment.GetEnvironmentVariable(Snapshot.Accept) == "1")
            await File.WriteAllTextAsync(committed, served);

        served.ShouldBe(await File.ReadAllTextAsync(committed), $"docs/openapi.json is not up to date: set {Snapshot.Accept}=1 to accept what is new.");
    }

    [Fact]
    public async Task Every_operation_says_what_it_does_what_it_needs_and_how_it_refuses()
    {
        using var nobody = server.Anonymous();
        var document = (await nobody.Get("/openapi/v1.json")).Ok();

        document.GetProperty("openapi").GetString()!.ShouldStartWith("3.1");
        foreach (var (name, operation) in Operations(document))
        {
            operation.GetProperty("summary").GetString().ShouldNotBeNullOrWhiteSpace(name);
            operation.GetProperty("operationId").GetString().ShouldNotBeNullOrWhiteSpace(name);
            operation.GetProperty("responses").EnumerateObject().ShouldContain(response => response.Name.StartsWith('2') || response.Name == "302", name);
            operation.GetProperty("responses").TryGetProperty("400", out _).ShouldBeTrue(name);
            (operation.TryGetProperty("x-permission", out _) || operation.GetProperty("security").GetArrayLength() == 0).ShouldBeTrue(name);
        }
        Operations(document).Select(entry => entry.Operation.GetProperty("operationId").GetString()).ShouldBeUnique();
    }

    private static IEnumerable<(string Name, JsonElement Operation)> Operations(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        select ($"{operation.Name} {path.Name}", operation.Value);

    private static string Committed([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../../docs/openapi.json"));
}
