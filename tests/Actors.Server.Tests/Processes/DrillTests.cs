using System.Diagnostics;

namespace Actors.Server.Tests.Processes;

/// <summary>A short run of <c>./build.sh drill</c>, of the same strikes in the same order each time. It needs Node.js, as the console does.</summary>
public sealed class DrillTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly string _folder = Directory.CreateTempSubdirectory("actors-drill-").FullName;

    public DrillTests()
    {
        // PostgreSQL's own user works below it.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);
    }

    [Theory]
    [InlineData("sqlite", 5)]
    [InlineData("postgres", 7)]
    public async Task A_desk_keeps_what_it_said_while_everything_beneath_it_fails(string kind, int rounds)
    {
        string[] arguments =
        [
            Path.Combine(Rooms.HolesTests.Root, "build", "chaos.mjs"), Path.Combine(AppContext.BaseDirectory, "Actors.Server.dll"), Path.Combine(_folder, kind), kind,
            "--seed", "2", "--rounds", $"{rounds}", "--commands", "10",
        ];
        using var drill = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);

        var (output, errors) = (drill.StandardOutput.ReadToEndAsync(patience.Token), drill.StandardError.ReadToEndAsync(patience.Token));
        await drill.WaitForExitAsync(patience.Token);

        var told = await output + await errors;
        drill.ExitCode.ShouldBe(0, told);
        told.ShouldContain("each recorded once: yes");
        told.Split('\n').Count(line => line.Contains(" after ", StringComparison.Ordinal)).ShouldBe(rounds, told);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
