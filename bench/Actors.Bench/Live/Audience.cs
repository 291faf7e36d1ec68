using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.RegularExpressions;
using Actors.Bench.Serving;

namespace Actors.Bench.Live;

/// <summary>Many connections to a hub that note when each hint reaches them. They speak SignalR's JSON protocol without its client: the
/// listeners share the machine with what they listen to and should cost it little.</summary>
internal sealed partial class Audience : IAsyncDisposable
{
    private const char End = '\u001e';

    private readonly ConcurrentDictionary<string, long> _said = new(StringComparer.Ordinal);
    private readonly List<ClientWebSocket> _sockets = [];
    private readonly List<Task> _listening = [];
    private readonly ConcurrentBag<double> _delays = [];
    private long _heard;

    public long Heard => Interlocked.Read(ref _heard);

    public static async Task<Audience> Gather(Uri server, string topic, int size)
    {
        var audience = new Audience();
        var address = new Uri($"ws://{server.Authority}/live");
        for (var i = 0; i < size; i++)
        {
            var socket = new ClientWebSocket();
            audience._sockets.Add(socket);
            socket.Options.SetRequestHeader("X-Api-Key", ServerProcess.Key);
            await socket.ConnectAsync(address, CancellationToken.None);
            await Say(socket, """{"protocol":"json","version":1}""");
            await Say(socket, $$"""{"type":1,"invocationId":"1","target":"Join","arguments":["{{topic}}"]}""");
            var joined = new TaskCompletionSource();
            audience._listening.Add(Task.Run(() => audience.Listen(socket, joined)));
            await joined.Task;
        }

        return audience;
    }

    /// <summary>From now on the time runs until each connection hears of that stream.</summary>
    public void Expect(string stream) => _said[stream] = Stopwatch.GetTimestamp();

    /// <summary>Milliseconds from <see cref="Expect"/> to each of the sockets.</summary>
    public Latencies Delays() => Latencies.Of(_delays);

    public async ValueTask DisposeAsync()
    {
        foreach (var socket in _sockets)
            socket.Abort();
        await Task.WhenAll(_listening);
        foreach (var socket in _sockets)
            socket.Dispose();
    }

    private static Task Say(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private async Task Listen(ClientWebSocket socket, TaskCompletionSource joined)
    {
        var buffer = new byte[64 * 1024];
        var filled = 0;
        try
        {
            while (true)
            {
                var result = await socket.ReceiveAsync(buffer.AsMemory(filled), CancellationToken.None);
                var now = Stopwatch.GetTimestamp();
                filled += result.Count;
                var whole = buffer.AsSpan(0, filled).LastIndexOf((byte)End) + 1;
                foreach (var message in Encoding.UTF8.GetString(buffer, 0, whole).Split(End, StringSplitOptions.RemoveEmptyEntries))
                    Hear(message, now, joined);
                buffer.AsSpan(whole, filled - whole).CopyTo(buffer);
                filled -= whole;
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            joined.TrySetException(gone);
        }
    }

    private void Hear(string message, long now, TaskCompletionSource joined)
    {
        if (message.StartsWith("""{"type":3""", StringComparison.Ordinal))
            joined.TrySetResult();
        if (Stream().Match(message) is { Success: true } hint && _said.TryGetValue(hint.Groups[1].Value, out var since))
        {
            _delays.Add(Stopwatch.GetElapsedTime(since, now).TotalMilliseconds);
            Interlocked.Increment(ref _heard);
        }
    }

    [GeneratedRegex(@"""stream"":""([^""]+)""")]
    private static partial Regex Stream();
}
