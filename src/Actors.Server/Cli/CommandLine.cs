using System.CommandLine;
using Command = System.CommandLine.Command;
using Actors.Server.Administration.Installing;
using Actors.Server.Cli.Importing;
using Actors.Server.Cli.Recovering;
using Actors.Server.Hosting;

namespace Actors.Server.Cli;

/// <summary>What the program understands: <c>run</c>, <c>verify</c>, <c>backup</c>, <c>restore</c>, <c>keys</c>, <c>import</c>, <c>tenant add</c> and <c>user reset</c>.</summary>
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
        Backup(),
        Restore(),
        MasterKeys(),
        Import(),
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
        var verify = new Command("verify", "Verify the record of an installation, stream by stream, whether its server runs or not.") { tenant };
        verify.SetAction((parsed, cancel) => Told(VerifyCommand.Run(Options(parsed), parsed.GetValue(tenant), cancel)));
        return verify;
    }

    private static Command Backup()
    {
        var to = new Argument<string>("file") { Description = "Where to write it; a file of this name must not be there." };
        var keys = Keys();
        var backup = new Command("backup", "Take a backup, whether the server runs or not. Of either database; either can be restored from it.") { to, keys };
        backup.SetAction((parsed, cancel) => Told(BackupCommand.Run(
            Options(parsed), parsed.GetValue(to)!, parsed.GetValue(keys) ?? KeysBeside(parsed.GetValue(to)!), cancel)));
        return backup;
    }

    private static Command Restore()
    {
        var from = new Argument<string>("file") { Description = "The backup." };
        var keys = Keys();
        var restore = new Command("restore", "Bring a record back where there is none, verify it, and say what is lost.") { from, keys };
        restore.SetAction((parsed, cancel) => Told(RestoreCommand.Run(
            Options(parsed), parsed.GetValue(from)!, parsed.GetValue(keys) ?? KeysBeside(parsed.GetValue(from)!), cancel)));
        return restore;
    }

    private static Command MasterKeys()
    {
        var file = new Argument<string>("file") { Description = "Of the new key; made where there is none. Keep it apart from backups." };
        var rotate = new Command("rotate", "Seal everything under a new master key, beside running servers. Repeated, it goes on where it was.") { file };
        rotate.SetAction((parsed, cancel) => Told(KeysCommand.Rotate(Options(parsed), parsed.GetValue(file)!, cancel)));
        var finish = new Command("finish", "With the new key in place everywhere: from now on the old one opens nothing.");
        finish.SetAction((parsed, cancel) => Told(KeysCommand.Finish(Options(parsed), cancel)));
        return new Command("keys", "The master key of this installation.") { rotate, finish };
    }

    private static Option<string?> Keys() => new("--keys")
    {
        Description = "The file with the keys of its texts; beside the backup unless told otherwise. The newest one fits all earlier backups.",
    };

    private static string KeysBeside(string backup) => $"{backup}.keys";

    private static Command Import()
    {
        var files = new Argument<string[]>("file") { Description = "Mails, one a file.", Arity = ArgumentArity.ZeroOrMore };
        var mbox = new Option<string?>("--mbox") { Description = "An archive in one file." };
        var maildir = new Option<string?>("--maildir") { Description = "A folder of mails with cur and new, and the folders within it." };
        var archive = new Option<bool>("--archive") { Description = "History: clocks that have run out are not started, nothing is counted as missed now." };
        var sent = new Option<bool>("--sent") { Description = "What the shop has sent, not what it received." };
        var account = new Option<string?>("--account") { Description = "The account of mails that name no address of the shop." };
        var import = new Command("import", "Hand mails to a running server (ACTORS_URL, ACTORS_API_KEY). Repeated, it goes on where it was.")
        {
            files, mbox, maildir, archive, sent, account,
        };
        import.SetAction((parsed, cancel) => Told(ImportCommand.Run(
            new(
                parsed.GetValue(files) ?? [],
                parsed.GetValue(mbox),
                parsed.GetValue(maildir),
                parsed.GetValue(archive),
                parsed.GetValue(sent),
                parsed.GetValue(account),
                new(Environment.GetEnvironmentVariable("ACTORS_URL") ?? ServerOptions.DefaultUrls),
                Environment.GetEnvironmentVariable("ACTORS_API_KEY") ?? ""),
            cancel)));
        return import;
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
        var tenant = new Option<string?>("--tenant") { Description = "Where people of several tenants have the address." };
        var reset = new Command("reset", "Give a person a new password, and take the authenticator away.") { email, tenant };
        reset.SetAction((parsed, cancel) => Told(UserResetCommand.Run(
            Options(parsed), parsed.GetValue(email)!, parsed.GetValue(tenant), cancel)));
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
            or DatabaseInUseException or RecordMissingException or BackupException
            or MasterKeyException or JournalUnavailableException or IOException or UriFormatException)
        {
            await Console.Error.WriteLineAsync(expected.Message);
            return 2;
        }
    }

    private static ServerOptions Options(ParseResult parsed) =>
        new ServerOptions { Data = parsed.GetValue(Data)!, Postgres = parsed.GetValue(Postgres) }
            .WithEnvironment(Environment.GetEnvironmentVariable);
}
