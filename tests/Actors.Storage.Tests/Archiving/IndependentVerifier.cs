using System.Diagnostics;
using System.Reflection;

namespace Actors.Storage.Tests.Archiving;

/// <summary><c>tests/independent/verify_archive.py</c>, written from the format's description alone.</summary>
internal static class IndependentVerifier
{
    private static readonly string Script = typeof(IndependentVerifier).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "IndependentVerifier").Value!;

    public static async Task<(int Code, string Said)> Run(string archive, string? witnesses = null)
    {
        string[] arguments = witnesses is null ? [Script, archive] : [Script, archive, "--witnesses", witnesses];
        using var python = Process.Start(new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = python.StandardOutput.ReadToEndAsync();
        var failed = await python.StandardError.ReadToEndAsync();
        await python.WaitForExitAsync();
        return (python.ExitCode, await said + failed);
    }
}
