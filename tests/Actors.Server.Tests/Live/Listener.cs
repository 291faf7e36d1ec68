using System.Threading.Channels;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Server.Tests.Live;

/// <summary>A client of the live hub that keeps what it hears.</summary>
public sealed class Listener : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly HubConnection _hub;
    private readonly Channel<(string Method, JsonElement Message)> _heard = Channel.CreateUnbounded<(string, JsonElement)>();
    private readonly Dictionary<string, Dictionary<Guid, string>> _present = [];
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Listener(HubConnection hub)
    {
        _hub = hub;
        foreach (var method in (string[])["hint", "presence", "dropped"])
            _hub.On<JsonElement>(method, message => _heard.Writer.TryWrite((method, message)));
        _hub.Closed += _ =>
        {
            _closed.TrySetResult();
            return Task.CompletedTask;
        };
    }

    public static async Task<Listener> Open(TestServer server, Api caller, string? origin = null)
    {
        var address = new Uri($"ws://{server.Address.Authority}/live");
        var cookies = caller.Key is null ? caller.Cookies.GetCookieHeader(server.Address) : null;
        var services = new ServiceCollection()
            .AddSingleton<IConnectionFactory>(new WebSocketConnections(caller.Key, cookies, origin, caller.Http.DefaultRequestHeaders.Authorization?.ToString()))
            .AddSingleton<EndPoint>(new UriEndPoint(address))
            .AddSingleton<IHubProtocol>(new JsonHubProtocol())
            .AddLogging()
            .AddSingleton<HubConnection>();
        var listener = new Listener(services.BuildServiceProvider().GetRequiredService<HubConnection>());
        await listener._hub.StartAsync();
        return listener;
    }

    public async Task<long> Join(string topic) => (await _hub.InvokeAsync<JsonElement>("Join", topic)).GetProperty("version").GetInt64();

    public Task Leave(string topic) => _hub.InvokeAsync("Leave", topic);

    public Task Present(string topic, string activity) => _hub.InvokeAsync("Presence", topic, activity);

    /// <summary>The next message of that kind for which it holds; others are passed over.</summary>
    public async Task<JsonElement> Hears(string method, Func<JsonElement, bool> holds)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        while (true)
        {
            var (kind, message) = await _heard.Reader.ReadAsync(patience.Token);
            if (kind == "presence")
                Follow(message);
            Heard += message.GetRawText().Length;
            if (kind == method && holds(message))
                return message;
        }
    }

    /// <summary>Characters of all messages that were read.</summary>
    public long Heard { get; private set; }

    public bool IsOpen => _hub.State == HubConnectionState.Connected;

    /// <summary>Until it holds of what those at the topic do, by their ids.</summary>
    public async Task Sees(string topic, Func<IReadOnlyDictionary<Guid, string>, bool> holds)
    {
        while (!holds(_present.GetValueOrDefault(topic, [])))
            await Hears("presence", _ => true);
    }

    private void Follow(JsonElement message)
    {
        var topic = message.GetProperty("topic").GetString()!;
        if (message.GetProperty("whole").GetBoolean() || !_present.ContainsKey(topic))
            _present[topic] = [];
        foreach (var id in message.GetProperty("gone").EnumerateArray())
            _present[topic].Remove(id.GetGuid());
        foreach (var person in message.GetProperty("people").EnumerateArray())
            _present[topic][person.GetProperty("id").GetGuid()] = person.GetProperty("activity").GetString()!;
    }

    public bool HeardNothingOf(string topic)
    {
        while (_heard.Reader.TryRead(out var heard))
        {
            if (heard.Message.GetProperty("topic").GetString() == topic)
                return false;
        }
        return true;
    }

    public Task IsClosed() => _closed.Task.WaitAsync(Patience, TimeProvider.System);

    public ValueTask DisposeAsync() => _hub.DisposeAsync();
}
