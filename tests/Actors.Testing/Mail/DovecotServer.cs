using System.Diagnostics;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Actors.Testing;

/// <summary>
/// A real IMAP server on loopback. Whoever gives <see cref="Password"/> is let in, each name to a mailbox of its own with the folders
/// INBOX, Sent and Done. It is gone with the test process, however that ends.
/// </summary>
public sealed class DovecotServer : IDisposable
{
    public const string Password = "right-password";
    private const string User = "dovecot";

    private const string Run = """
        dovecot -F -c "$1" < /dev/null & server=$!
        cat > /dev/null
        kill "$server" 2> /dev/null; wait "$server"
        """;

    private static readonly Lazy<DovecotServer> LazyShared = new(() =>
    {
        var server = new DovecotServer();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        return server;
    });

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"actors-dovecot-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}");
    private Process? _process;

    public DovecotServer()
    {
        Directory.CreateDirectory(_folder);
        Certificate = LoopbackCertificate.Write(_folder);
        File.WriteAllText(Path.Combine(_folder, "dovecot.conf"), Settings());
        if (Environment.IsPrivilegedProcess)
            Wait(Process.Start("chown", ["-R", $"{User}:{User}", _folder]));
        Start();
    }

    /// <summary>The server of this test process.</summary>
    public static DovecotServer Shared => LazyShared.Value;

    /// <summary>PEM of the certificate it shows, which nobody has signed.</summary>
    public string Certificate { get; }

    /// <summary>TLS from the first byte.</summary>
    public int TlsPort { get; } = LoopbackPort.Free();

    /// <summary>Clear text; offers STARTTLS.</summary>
    public int Port { get; } = LoopbackPort.Free();

    /// <summary>Whatever a mailbox of that name holds is numbered anew, as after a server was restored.</summary>
    public void Renumber(string user)
    {
        foreach (var index in Directory.GetFiles(Path.Combine(_folder, "mail", user), "dovecot*"))
            File.Delete(index);
    }

    public void Start()
    {
        _process = Process.Start(ServerUser.Command(User, ["sh", "-c", Run, "sh", Path.Combine(_folder, "dovecot.conf")]))!;
        while (true)
        {
            try
            {
                using var probe = new TcpClient("127.0.0.1", TlsPort);
                return;
            }
            catch (SocketException) when (!_process.HasExited)
            {
                // Not yet.
            }
        }
    }

    /// <summary>Every connection breaks, and none is taken. What it holds stays.</summary>
    public void Stop()
    {
        if (_process is not { } process)
            return;
        _process = null;
        process.StandardInput.Close();
        Wait(process);
    }

    public void Dispose()
    {
        Stop();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private static void Wait(Process process)
    {
        process.WaitForExit();
        process.Dispose();
    }

    private string Settings() => $$"""
        base_dir = {{_folder}}/run
        state_dir = {{_folder}}/state
        log_path = {{_folder}}/log
        protocols = imap
        listen = 127.0.0.1
        default_internal_user = {{Owner}}
        default_login_user = {{Owner}}
        ssl = yes
        ssl_cert = <{{_folder}}/certificate.pem
        ssl_key = <{{_folder}}/key.pem
        disable_plaintext_auth = no
        auth_mechanisms = plain login
        auth_failure_delay = 0
        mail_location = maildir:{{_folder}}/mail/%u
        first_valid_uid = 1
        first_valid_gid = 1
        mail_max_userip_connections = 1000
        passdb {
          driver = static
          args = password={{Password}}
        }
        userdb {
          driver = static
          args = uid={{Owner}} gid={{Owner}} home={{_folder}}/mail/%u
        }
        service imap-login {
          chroot =
          inet_listener imap {
            port = {{Port}}
          }
          inet_listener imaps {
            port = {{TlsPort}}
            ssl = yes
          }
        }
        service anvil {
          chroot =
          unix_listener anvil-auth-penalty {
            mode = 0
          }
        }
        service stats {
          chroot =
        }
        namespace inbox {
          inbox = yes
          mailbox Sent {
            auto = create
          }
          mailbox Done {
            auto = create
          }
        }
        """;

    private static string Owner => Environment.IsPrivilegedProcess ? User : Environment.UserName;
}
