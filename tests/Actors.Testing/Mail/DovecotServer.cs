using System.Diagnostics;
using System.Security.Cryptography;

namespace Actors.Testing;

/// <summary>
/// A real IMAP server on loopback. Whoever gives <see cref="Password"/> is let in, each name before the "@" to a mailbox of its own with the
/// folders INBOX, Sent and Done. It is gone with the test process, however that ends.
/// </summary>
public sealed class DovecotServer : IDisposable
{
    public const string Password = "right-password";
    private const string User = "dovecot";

    private static readonly Lazy<DovecotServer> LazyShared = new(() =>
    {
        var server = new DovecotServer();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        return server;
    });

    private ServerProgram? _program;

    /// <param name="introspection">Where tokens are looked at (RFC 7662), for signing in by XOAUTH2; null for passwords alone.</param>
    public DovecotServer(Uri? introspection = null)
    {
        Directory.CreateDirectory(Path.Combine(Folder, "mail"));
        Certificate = LoopbackCertificate.Write(Folder);
        MailSettings.Write("dovecot.conf", Folder, new Dictionary<string, string>
        {
            ["FOLDER"] = Folder,
            ["OWNER"] = Owner,
            ["PASSWORD"] = Password,
            ["IMAP"] = $"{Port}",
            ["IMAPS"] = $"{TlsPort}",
            ["AUTH"] = $"{AuthenticationPort}",
            ["LMTP"] = $"{DeliveryPort}",
        });
        if (introspection is not null)
            TakeTokens(introspection);
        if (Environment.IsPrivilegedProcess)
            Process.Start("chown", ["-R", $"{User}:{User}", Folder]).WaitForExit();
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

    /// <summary>Here another server asks whether a password is right.</summary>
    internal int AuthenticationPort { get; } = LoopbackPort.Free();

    /// <summary>Here it takes mails for its mailboxes.</summary>
    internal int DeliveryPort { get; } = LoopbackPort.Free();

    internal string Folder { get; } = Path.Combine(Path.GetTempPath(), $"actors-dovecot-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}");

    internal static string Owner => Environment.IsPrivilegedProcess ? User : Environment.UserName;

    /// <summary>Whatever a mailbox of that name holds is numbered anew, as after a server was restored.</summary>
    public void Renumber(string user)
    {
        foreach (var index in Directory.GetFiles(Path.Combine(Folder, "mail", user), "dovecot*"))
            File.Delete(index);
    }

    public void Start() => _program = new(User, $"dovecot -F -c {Folder}/dovecot.conf", TlsPort);

    /// <summary>Every connection breaks, and none is taken. What it holds stays.</summary>
    public void Stop()
    {
        _program?.Dispose();
        _program = null;
    }

    private void TakeTokens(Uri introspection)
    {
        File.WriteAllText(Path.Combine(Folder, "oauth2.conf"), $$"""
            auth_mechanisms = $auth_mechanisms xoauth2
            passdb {
              driver = oauth2
              mechanisms = xoauth2
              args = {{Folder}}/oauth2.conf.ext
            }

            """);
        File.WriteAllText(Path.Combine(Folder, "oauth2.conf.ext"), $"""
            introspection_mode = post
            introspection_url = {introspection}
            username_attribute = username
            active_attribute = active
            active_value = true

            """);
    }

    public void Dispose()
    {
        Stop();
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }
}
