using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Actors.Storage.Tests;

/// <summary>
/// Stands between a process and PostgreSQL and counts the statements that go through. At the chosen one it cuts every connection and takes no new
/// one: to the database the process has died there.
/// </summary>
internal sealed class StatementFuse : IAsyncDisposable
{
    private const int SslOrGss = 8;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly NpgsqlConnectionStringBuilder _server;
    private readonly ConcurrentBag<Socket> _sockets = [];
    private readonly ConcurrentBag<Task> _pumps = [];
    private readonly Task _accepting;
    private int _statements;
    private int _armed;
    private int _last = int.MaxValue;
    private bool _carriesOutTheLast;
    private volatile bool _blown;

    public StatementFuse(string server)
    {
        _server = new(server);
        _listener.Start();
        _accepting = Accept();
    }

    /// <summary>How to reach the database through it.</summary>
    public string Address => new NpgsqlConnectionStringBuilder(_server.ConnectionString)
    {
        Host = "127.0.0.1",
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port,
        SslMode = SslMode.Disable,
    }.ConnectionString;

    /// <summary>The statements since it was armed.</summary>
    public int Passed => Volatile.Read(ref _statements) - _armed;

    public bool IsBlown => _blown;

    /// <summary>Lets so many more statements through.</summary>
    /// <param name="carriesOutTheLast">The last one reaches the server, its answer nobody.</param>
    public void Arm(int statements, bool carriesOutTheLast)
    {
        (_armed, _carriesOutTheLast) = (Volatile.Read(ref _statements), carriesOutTheLast);
        _last = (int)Math.Min((long)_armed + statements, int.MaxValue);
    }

    public async ValueTask DisposeAsync()
    {
        Blow();
        await _accepting;
        await Task.WhenAll(_pumps);
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptSocketAsync();
                client.NoDelay = true;
                var server = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                _sockets.Add(client);
                _sockets.Add(server);
                await server.ConnectAsync(_server.Host!, _server.Port);
                _pumps.Add(Task.Run(() => Until(Asks(new(client), new(server)))));
                _pumps.Add(Task.Run(() => Until(Answers(new(server), new(client)))));
            }
        }
        catch (Exception) when (_blown)
        {
            // That is what it is for.
        }
    }

    private async Task Asks(NetworkStream client, NetworkStream server)
    {
        byte[] start;
        do
            await server.WriteAsync(start = await Frame(client, type: []));
        while (start.Length == SslOrGss);

        var type = new byte[1];
        while (true)
        {
            await client.ReadExactlyAsync(type);
            var frame = await Frame(client, type);
            var statement = type[0] is (byte)'Q' or (byte)'E' ? Interlocked.Increment(ref _statements) : 0;
            if (statement > _last || (statement == _last && !_carriesOutTheLast))
                Blow();
            await server.WriteAsync(frame);
            if (statement == _last)
                Blow();
        }
    }

    private async Task Answers(NetworkStream server, NetworkStream client)
    {
        var answer = new byte[65_536];
        while (await server.ReadAsync(answer) is > 0 and var length && !_blown)
            await client.WriteAsync(answer.AsMemory(0, length));
    }

    private static async Task<byte[]> Frame(NetworkStream from, byte[] type)
    {
        var length = new byte[4];
        await from.ReadExactlyAsync(length);
        var frame = new byte[type.Length + BinaryPrimitives.ReadInt32BigEndian(length)];
        type.CopyTo(frame, 0);
        length.CopyTo(frame, type.Length);
        await from.ReadExactlyAsync(frame.AsMemory(type.Length + length.Length));
        return frame;
    }

    private static async Task Until(Task pump)
    {
        try
        {
            await pump;
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or SocketException)
        {
            // One side has hung up.
        }
    }

    private void Blow()
    {
        _blown = true;
        _listener.Stop();
        foreach (var socket in _sockets)
            socket.Dispose();
    }
}
