using Actors.Server.Administration.Installing;
using Actors.Server.Hosting;
using Actors.Server.Telemetry;
using Actors.Server.Time;

namespace Actors.Server.Cli;

/// <summary>Starts the server and stays until it is told to stop; what is in flight then is answered first.</summary>
public static class RunCommand
{
    public static async Task<int> Run(ServerOptions options, CancellationToken cancel)
    {
        if (Fault(options) is { } fault)
        {
            await Console.Error.WriteLineAsync(fault);
            return 2;
        }

        using var log = Logs.Create();
        TimeProvider time = options.TestClock ? new TestClock() : TimeProvider.System;
        await using var host = await ServerHost.Build(options, time, log, cancel);
        await host.Start(cancel);
        Welcome(host.App.Urls, options, host.SignIn);
        await host.Serve(cancel);
        return 0;
    }

    private static string? Fault(ServerOptions options) =>
        options.Fault() ?? (TenantNames.IsValid(options.Tenant) ? null : "ACTORS_TENANT is no slug of lower-case letters, digits and hyphens.");

    private static void Welcome(IEnumerable<string> urls, ServerOptions options, FirstSignIn? signIn)
    {
        Console.WriteLine($"Actors is ready on {string.Join(", ", urls)}");
        if (signIn is { Generated: true })
            Console.WriteLine($"First start: sign in as {signIn.Email} with the password {signIn.Password} (shown this once)");
        else if (signIn is not null)
            Console.WriteLine($"First start: sign in as {signIn.Email} with the password of ACTORS_ADMIN_PASSWORD");
        if (options.TestClock)
            Console.WriteLine("TEST CLOCK: this server's time can be moved with POST /test/clock. Never use it for real work.");
    }
}
