using System.Net;
using System.Net.Sockets;

namespace Actors.Testing;

/// <summary>For servers that must know their port before they listen.</summary>
public static class LoopbackPort
{
    /// <summary>A port nobody listened on a moment ago.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
