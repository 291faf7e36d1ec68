using System.CommandLine;
using Command = System.CommandLine.Command;
using Actors.Server.Administration.Installing;
using Actors.Server.Hosting;

namespace Actors.Server.Cli;

/// <summary>What the program understands: <c>run</c>, <c>verify</c>, <c>tenant add</c> and <c>user reset</c>.</summary>
public static class CommandLine
{
    private static readonly Option<string> Data = new("--data")
    {
        Description = "Folder of the SQLite database, the keys and the checkpoints.",
        DefaultValueFactory = _ => ServerOptions.DefaultData,
        Recursive = true,
    };

    private static readonly Option<string?> Postgres = new("--postgres")
    {
        Description = "PostgreSQL connection string; without it the record is kept in SQLite. Also ACTORS_POSTGRES.",
        Recursive = true,
    };

    public static RootCommand Build() => new("Actors, the help desk whose record can be verified.")
    {
        Data,
        Postgres,
        Run(),
        Verify(),
        Tenant(),
        User(),
    };

    private static Command Run()
    {
        var urls = new Option<string>("--urls")
        {
            Description = "Addresses to listen on, separated by semicolons.",
            DefaultValueFactory = _ => ServerOptions.DefaultUrls,
        };
        var testClock = new Option<bool>("--test-clock")
        {
            Description = "Let POST /test/clock move the server's time. Loopback addresses only.",
        };
        var run = new Command("run", "Start the server.") { urls, testClock };
        run.SetAction((parsed, cancel) => Told(RunCommand.Run(
            Options(parsed) with { Urls = parsed.GetValue(urls)!, TestClock = parsed.GetValue(testClock) }, cancel)));
        return run;
    }

    private static Command Verify()
    {
        var tenant = new Option<string?>("--tenant") { Description = "Verify this tenant only." };
        var verify = new Command(
            "verify", "Verify the record of an installation, stream by stream. With SQLite the server must not be running: GET /api/v1/verify asks it.")
        {
            tenant,
        };
        verify.SetAction((parsed, cancel) => Told(VerifyCommand.Run(Options(parsed), parsed.GetValue(tenant), cancel)));
        return verify;
    }

    private static Command Tenant()
    {
        var name = new Argument<string>("name") { Description = "A slug: lower-case letters, digits and hyphens." };
        var email = new Option<string>("--email") { Description = "E-mail address of its first administrator.", Required = true };
        var add = new Command("add", "Add a tenant and print the sign-in of its first administrator.") { name, email };
        add.SetAction((parsed, cancel) => Told(TenantAddCommand.Run(
            Options(parsed), parsed.GetValue(name)!, parsed.GetValue(email)!, cancel)));
        return new Command("tenant", "Tenants of this installation.") { add };
    }

    private static Command User()
    {
        var email = new Argument<string>("email") { Description = "The address the person signs in with." };
        var reset = new Command("reset", "Give a person a new password, and take the authenticator away.") { email };
        reset.SetAction((parsed, cancel) => Told(UserResetCommand.Run(Options(parsed), parsed.GetValue(email)!, cancel)));
        return new Command("user", "People of this installation.") { reset };
    }

    /// <summary>What an operator can mend is told in a line; anything else is a defect, and shows where it happened.</summary>
    private static async Task<int> Told(Task<int> command)
    {
        try
        {
            return await command;
        }
        catch (Exception expected) when (expected is InstallationException or HostStartException or SchemaException or DataFolderInUseException
            or DatabaseInUseException or RecordMissingException
            or MasterKeyException or JournalUnavailableException or IOException)
        {
            await Console.Error.WriteLineAsync(expected.Message);
            return 2;
        }
    }

    private static ServerOptions Options(ParseResult parsed) =>
        new ServerOptions { Data = parsed.GetValue(Data)!, Postgres = parsed.GetValue(Postgres) }
            .WithEnvironment(Environment.GetEnvironmentVariable);
}
