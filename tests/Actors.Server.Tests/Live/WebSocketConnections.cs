using System.IO.Pipelines;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace Actors.Server.Tests.Live;

/// <summary>The WebSocket transport that SignalR's core client leaves to others; without negotiation.</summary>
public sealed class WebSocketConnections(string? key, string? cookies, string? origin, string? authorisation = null) : IConnectionFactory
{
    public async ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        var socket = new ClientWebSocket();
        if (key is not null)
            socket.Options.SetRequestHeader("X-Api-Key", key);
        if (authorisation is not null)
            socket.Options.SetRequestHeader("Authorization", authorisation);
        if (cookies is not null)
            socket.Options.SetRequestHeader("Cookie", cookies);
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        await socket.ConnectAsync(((UriEndPoint)endpoint).Uri, cancellationToken);
        return new WebSocketConnection(socket);
    }

    private sealed class WebSocketConnection : ConnectionContext
    {
        private readonly ClientWebSocket _socket;
        private readonly Pipe _received = new();
        private readonly Pipe _sent = new();
        private readonly Task _pumps;

        public WebSocketConnection(ClientWebSocket socket)
        {
            _socket = socket;
            Transport = new Duplex(_received.Reader, _sent.Writer);
            _pumps = Task.WhenAll(Receive(), Send());
        }

        public override string ConnectionId { get; set; } = "test";

        public override IFeatureCollection Features { get; } = new FeatureCollection();

        public override IDictionary<object, object?> Items { get; set; } = new Dictionary<object, object?>();

        public override IDuplexPipe Transport { get; set; }

        public override async ValueTask DisposeAsync()
        {
            await _sent.Writer.CompleteAsync();
            _socket.Abort();
            await _pumps;
            _socket.Dispose();
            await base.DisposeAsync();
        }

        private async Task Receive()
        {
            try
            {
                while (true)
                {
                    var result = await _socket.ReceiveAsync(_received.Writer.GetMemory(4096), default);
                    if (result.MessageType == WebSocketMessageType.Close)
                        break;
                    _received.Writer.Advance(result.Count);
                    await _received.Writer.FlushAsync();
                }
                await _received.Writer.CompleteAsync();
            }
            catch (WebSocketException gone)
            {
                await _received.Writer.CompleteAsync(gone);
            }
            catch (Exception closed) when (closed is OperationCanceledException or InvalidOperationException)
            {
                await _received.Writer.CompleteAsync();
            }
        }

        private async Task Send()
        {
            try
            {
                while (true)
                {
                    var read = await _sent.Reader.ReadAsync();
                    foreach (var segment in read.Buffer)
                        await _socket.SendAsync(segment, WebSocketMessageType.Text, endOfMessage: true, default);
                    _sent.Reader.AdvanceTo(read.Buffer.End);
                    if (read.IsCompleted)
                        break;
                }
                await _sent.Reader.CompleteAsync();
            }
            catch (WebSocketException gone)
            {
                await _sent.Reader.CompleteAsync(gone);
            }
            catch (Exception closed) when (closed is OperationCanceledException or InvalidOperationException)
            {
                // The connection was aborted while a message was on its way out.
                await _sent.Reader.CompleteAsync();
            }
        }
    }

    private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
