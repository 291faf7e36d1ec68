using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Actors.Testing;

/// <summary>A data directory, the server that runs on it, and the watchdog that ends the server and removes what is not kept.</summary>
internal sealed class PostgresCluster : IDisposable
{
    // The watchdog's input ends when this process does, even if it is killed.
    private const string Watch = """
        cat > /dev/null
        if [ -f "$2/data/postmaster.pid" ]; then "$1/pg_ctl" stop -D "$2/data" -m "$4" -w > /dev/null 2>&1; fi
        if [ "$3" = remove ]; then rm -rf "$2"; fi
        """;

    private const string Initialise = """
        umask 077
        mkdir -p "$2"
        cat > "$2/password"
        "$1/initdb" -D "$2/data" --username=postgres --pwfile="$2/password" --auth=scram-sha-256 --encoding=UTF8 --locale=C --no-sync
        echo "include 'actors.conf'" >> "$2/data/postgresql.conf"
        """;

    private readonly PostgresBinaries _binaries;
    private readonly string _folder;
    private readonly Process _watchdog;

    private PostgresCluster(PostgresBinaries binaries, string folder, string password, Process watchdog)
    {
        _binaries = binaries;
        _folder = folder;
        _watchdog = watchdog;
        Port = FreePort();
        ConnectionString = $"Host=127.0.0.1;Port={Port};Username=postgres;Password={password};Database=postgres";
    }

    public int Port { get; }

    public string ConnectionString { get; }

    public static PostgresCluster Create(IReadOnlyList<string> settings)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"actors-postgres-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}");
        return Open(folder, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), settings, initialise: true, "remove", "immediate");
    }

    /// <summary>On a folder that outlives it. Nobody but this machine's users reaches it, so its password is no secret.</summary>
    public static PostgresCluster Keep(string folder, IReadOnlyList<string> settings) =>
        Open(folder, "kept", settings, initialise: !Directory.Exists(folder), "keep", "fast");

    private static PostgresCluster Open(string folder, string password, IReadOnlyList<string> settings, bool initialise, params string[] end)
    {
        var binaries = PostgresBinaries.Find();
        var watchdog = Process.Start(PostgresBinaries.Command(["sh", "-c", Watch, "sh", binaries.Folder, folder, .. end]))!;
        var cluster = new PostgresCluster(binaries, folder, password, watchdog);
        try
        {
            if (initialise)
                binaries.Run(Initialise, [folder], password);
            cluster.Configure(settings);
            cluster.Start();
            return cluster;
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    public void Start() =>
        _binaries.Run(""" "$1/pg_ctl" start -D "$2/data" -l "$2/log" -w -t 60 || { cat "$2/log"; exit 1; } """, [_folder]);

    public void Stop() => _binaries.Run(""" "$1/pg_ctl" stop -D "$2/data" -m immediate -w """, [_folder]);

    /// <summary>Server and data are gone when it returns.</summary>
    public void Dispose()
    {
        _watchdog.StandardInput.Close();
        _watchdog.WaitForExit();
        _watchdog.Dispose();
    }

    private void Configure(IReadOnlyList<string> settings)
    {
        string[] lines =
        [
            "listen_addresses = '127.0.0.1'",
            $"port = {Port}",
            "unix_socket_directories = ''",
            "max_connections = 300",
            .. settings,
        ];
        _binaries.Run("""cat > "$2/data/actors.conf" """, [_folder], string.Join('\n', lines) + '\n');
    }

    /// <summary>Below the range from which the system serves outgoing connections, so that it is still free after an outage.</summary>
    private static int FreePort()
    {
        while (true)
        {
            var port = RandomNumberGenerator.GetInt32(20_000, 32_000);
            try
            {
                using var probe = new TcpListener(IPAddress.Loopback, port);
                probe.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken: try another one.
            }
        }
    }
}
