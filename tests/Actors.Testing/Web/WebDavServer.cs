using System.Diagnostics;
using System.Security.Cryptography;

namespace Actors.Testing;

/// <summary>nginx that keeps what is PUT, on loopback. Whoever gives <see cref="Authorization"/> is let in.</summary>
public sealed class WebDavServer : IDisposable
{
    private const string User = "www-data";

    private readonly int _port = LoopbackPort.Free();
    private ServerProgram? _program;

    public WebDavServer()
    {
        Directory.CreateDirectory(Kept);
        File.WriteAllText(Path.Combine(Folder, "users"), "keeper:{PLAIN}right-password\n");
        File.WriteAllText(Path.Combine(Folder, "nginx.conf"), $$"""
            daemon off; pid {{Folder}}/nginx.pid; error_log {{Folder}}/error.log;
            events {}
            http {
                access_log off; client_body_temp_path {{Folder}}/body; proxy_temp_path {{Folder}}/proxy;
                fastcgi_temp_path {{Folder}}/fastcgi; uwsgi_temp_path {{Folder}}/uwsgi; scgi_temp_path {{Folder}}/scgi;
                server {
                    listen 127.0.0.1:{{_port}};
                    root {{Kept}};
                    auth_basic "checkpoints"; auth_basic_user_file {{Folder}}/users;
                    dav_methods PUT; create_full_put_path on;
                }
            }
            """);
        if (Environment.IsPrivilegedProcess)
            Process.Start("chown", ["-R", $"{User}:{User}", Folder]).WaitForExit();
        Start();
    }

    public static string Authorization => "Basic " + Convert.ToBase64String("keeper:right-password"u8);

    public Uri Address => new($"http://127.0.0.1:{_port}/checkpoints");

    /// <summary>What was put, as files.</summary>
    public string Kept => Path.Combine(Folder, "kept");

    private string Folder { get; } = Path.Combine(Path.GetTempPath(), $"actors-webdav-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}");

    public void Start() => _program = new(User, $"/usr/sbin/nginx -c {Folder}/nginx.conf -e {Folder}/error.log", _port);

    /// <summary>It does not answer any more. What it holds stays.</summary>
    public void Stop()
    {
        _program?.Dispose();
        _program = null;
    }

    public void Dispose()
    {
        Stop();
        Directory.Delete(Folder, recursive: true);
    }
}
