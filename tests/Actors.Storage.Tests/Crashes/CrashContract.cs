using System.Diagnostics;

namespace Actors.Storage.Tests;

public sealed class CrashOnSqlite() : CrashContract(Kind.Sqlite);

public sealed class CrashOnPostgres() : CrashContract(Kind.Postgres);

/// <summary>A real process, killed with -9 while its batches are under way, again and again on the same database.</summary>
public abstract class CrashContract(Kind kind) : IAsyncLifetime
{
    private readonly HashSet<Guid> _acknowledged = [];

    private TestStore Store { get; } = new(kind);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Store.DisposeAsync();

    [Fact]
    public async Task A_killed_process_loses_nothing_acknowledged_and_leaves_nothing_half()
    {
        foreach (var acknowledgements in (int[])[50, 400, 1_000])
        {
            await KillAfter(acknowledgements);

            var session = await Store.Open();
            foreach (var command in _acknowledged)
                (await session.Journal.FindCommand("acme", command, default)).ShouldNotBeNull();
            var commands = await Store.Count("SELECT count(*) FROM commands");
            commands.ShouldBeGreaterThanOrEqualTo(_acknowledged.Count);
            (await session.Verifier.Verify(null, compareContents: true, default))
                .ShouldBe(new RecordReport(await Store.Count("SELECT count(*) FROM tickets"), commands * CrashChild.EventsPerAppend, commands * CrashChild.EventsPerAppend, null));
            (await Store.Count("SELECT count(*) FROM contents")).ShouldBe(commands);
            (await Store.Count("SELECT count(*) FROM effects")).ShouldBe(commands);
            (await Store.Count("SELECT CAST(sum(version) AS bigint) FROM tickets")).ShouldBe(commands * CrashChild.EventsPerAppend);
            await session.DisposeAsync();
        }
    }

    private async Task KillAfter(int acknowledgements)
    {
        string[] arguments = [typeof(CrashChild).Assembly.Location, CrashChild.Verb, Store.Options.DataFolder, Store.Options.Postgres ?? ""];
        using var child = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = child.StandardError.ReadToEndAsync();
        var before = _acknowledged.Count;
        while (await child.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Guid.TryParse(line, out var command))
                _acknowledged.Add(command);
            if (_acknowledged.Count - before == acknowledgements)
                child.Kill();
        }

        await child.WaitForExitAsync();
        (_acknowledged.Count - before).ShouldBeGreaterThanOrEqualTo(acknowledgements, await errors);
    }
}
