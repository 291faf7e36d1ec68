using System.Diagnostics;
using System.Globalization;

namespace Actors.Testing;

/// <summary>Where PostgreSQL's programs are, and how to run them: they refuse root, so root hands over to user <c>postgres</c>.</summary>
internal sealed class PostgresBinaries
{
    private PostgresBinaries(string folder) => Folder = folder;

    public string Folder { get; }

    public static PostgresBinaries Find() =>
        Candidates().FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl"))) is { } found
            ? new(found)
            : throw new InvalidOperationException(
                "PostgreSQL is not installed: no initdb and pg_ctl in /usr/lib/postgresql/*/bin or in PATH. Install it (Debian: "
                + $"apt-get install postgresql) or set {PostgresServer.Override} to a superuser connection string of a running server.");

    /// <summary>Runs a shell script; <c>$1</c> is <see cref="Folder"/>, the arguments follow.</summary>
    public void Run(string script, string[] arguments, string input = "")
    {
        var start = Command(["sh", "-euc", script, "sh", Folder, .. arguments]);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"PostgreSQL failed:\n{errors.GetAwaiter().GetResult()}{output}");
    }

    public static ProcessStartInfo Command(IReadOnlyList<string> command) => ServerUser.Command("postgres", command);

    private static IEnumerable<string> Candidates()
    {
        const string debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(debian) ? Directory.GetDirectories(debian) : [];
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        return
        [
            .. versions.OrderByDescending(Version).Select(version => Path.Combine(version, "bin")),
            .. path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        ];
    }

    private static double Version(string folder) =>
        double.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0;
}
