namespace Actors.Server.Tests.Processes;

public sealed class CommandLineTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("actors-cli-").FullName;

    [Fact]
    public async Task The_environments_administrator_and_key_are_let_in_and_the_key_is_stored_hashed()
    {
        await using var server = await ServerProcess.Run(_data);

        using var machine = server.Client();
        (await machine.Get("session")).Ok().GetProperty("roles")[0].GetString().ShouldBe("administrator");
        using var person = new Api(server.Address, null);
        (await person.Post("session", new { email = "administrator@process.example", password = Shop.Password })).Ok();
        (await server.Stop()).ShouldBe(0, server.Output);
        var files = Directory.GetFiles(_data, "*", SearchOption.AllDirectories);
        files.ShouldContain(Path.Combine(_data, "actors.db"));
        foreach (var file in files)
            (await File.ReadAllBytesAsync(file)).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(ServerProcess.Key)).ShouldBe(-1, file);
    }

    [Fact]
    public async Task A_test_clock_is_announced_and_needs_a_loopback_address()
    {
        var refused = await ServerProcess.Complete("run", "--data", _data, "--urls", "http://0.0.0.0:0", "--test-clock");
        refused.Code.ShouldBe(2, refused.Output);
        refused.Output.ShouldContain("loopback");

        await using var server = await ServerProcess.Run(_data, "--test-clock");
        using var machine = server.Client();
        (await machine.Get("/health/ready")).Ok().GetProperty("testClock").GetBoolean().ShouldBeTrue();
        var before = (await machine.Get("time")).Ok().GetProperty("now").GetDateTimeOffset();
        (await machine.Post("/test/clock", new { advance = "PT23H" })).Ok().GetProperty("now").GetDateTimeOffset().ShouldBeGreaterThanOrEqualTo(before.AddHours(23));
        (await server.Stop()).ShouldBe(0, server.Output);
        server.Output.ShouldContain("TEST CLOCK");
    }

    [Fact]
    public async Task Without_a_test_clock_nobody_moves_the_time()
    {
        await using var server = await ServerProcess.Run(_data);
        using var machine = server.Client();

        (await machine.Post("/test/clock", new { advance = "PT1H" })).Refused(HttpStatusCode.NotFound, "not-found");
        (await machine.Get("/health/ready")).Ok().GetProperty("testClock").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task A_tenant_is_added_from_the_command_line()
    {
        var added = await ServerProcess.Complete("tenant", "add", "second", "--email", "boss@second.example", "--data", _data);
        added.Code.ShouldBe(0, added.Output);

        await using var server = await ServerProcess.Run(_data);
        using var boss = new Api(server.Address, null);
        (await boss.Post("session", new { email = "boss@second.example", password = Shop.Password })).Ok().GetProperty("tenant").GetString().ShouldBe("second");
    }

    [Fact]
    public async Task An_operator_lets_the_last_administrator_in_again()
    {
        await using (var before = await ServerProcess.Run(_data))
            (await before.Stop()).ShouldBe(0, before.Output);

        var reset = await ServerProcess.Complete("user", "reset", "administrator@process.example", "--data", _data);
        var unknown = await ServerProcess.Complete("user", "reset", "nobody@process.example", "--data", _data);

        reset.Code.ShouldBe(0, reset.Output);
        unknown.Code.ShouldBe(2, unknown.Output);
        var password = System.Text.RegularExpressions.Regex.Match(reset.Output, "with the password ([A-Za-z0-9]+) and").Groups[1].Value;
        await using var server = await ServerProcess.Run(_data);
        using var person = new Api(server.Address, null);
        (await person.Post("session", new { email = "administrator@process.example", password })).Ok();
    }

    [Theory]
    [InlineData("Second")]
    [InlineData("a/b")]
    [InlineData("")]
    public async Task A_tenant_without_a_proper_name_is_refused(string name)
    {
        var added = await ServerProcess.Complete("tenant", "add", name, "--email", "boss@second.example", "--data", _data);

        added.Code.ShouldNotBe(0);
    }

    [Fact]
    public async Task What_cannot_be_verified_is_told_in_a_line_and_is_not_called_intact()
    {
        var empty = await ServerProcess.Complete("verify", "--data", _data);
        await using var server = await ServerProcess.Run(_data);
        var busy = await ServerProcess.Complete("user", "reset", "administrator@process.example", "--data", _data);

        empty.Code.ShouldBe(2, empty.Output);
        empty.Output.ShouldContain($"There is no record in {_data}.");
        busy.Code.ShouldBe(2, busy.Output);
        busy.Output.ShouldContain("in use by another process");
        busy.Output.ShouldNotContain("   at ");
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);
}
