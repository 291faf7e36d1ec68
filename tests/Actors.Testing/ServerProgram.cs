using System.Diagnostics;
using System.Net.Sockets;

namespace Actors.Testing;

/// <summary>A server in the foreground; it ends with the test process, however that ends.</summary>
internal sealed class ServerProgram : IDisposable
{
    private readonly Process _process;

    /// <param name="user">Null to stay who we are.</param>
    /// <param name="port">Where it listens once it is ready.</param>
    public ServerProgram(string? user, string command, int port)
    {
        var run = $"""
            {command} < /dev/null & server=$!
            (while kill -0 "$server" 2> /dev/null; do sleep 1; done; kill $$ 2> /dev/null) & watch=$!
            cat > /dev/null
            kill "$watch" "$server" 2> /dev/null; wait "$server"
            """;
        _process = Process.Start(ServerUser.Command(user, ["sh", "-c", run]))!;
        while (true)
        {
            try
            {
                using var probe = new TcpClient("127.0.0.1", port);
                return;
            }
            catch (SocketException) when (!_process.HasExited)
            {
                // Not yet. A server that could not start ends the process, and the test with it.
            }
        }
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
