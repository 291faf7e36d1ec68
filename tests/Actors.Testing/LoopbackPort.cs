using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Actors.Testing;

/// <summary>For servers that must know their port before they listen.</summary>
public static class LoopbackPort
{
    private static readonly ConcurrentDictionary<int, byte> Given = new();

    /// <summary>A port nobody listened on a moment ago, and that no other test of this process was given.</summary>
    public static int Free()
    {
        while (true)
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            var port = ((IPEndPoint)listener.LocalEndpoint).Port;
            if (Given.TryAdd(port, 0))
                return port;
        }
    }
}
