using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Actors.Server.Tests;

namespace Actors.Grains.Tests.Servers;

/// <summary>Real processes on a real PostgreSQL under load: stopped one after the other, and killed.</summary>
public sealed class RestartsAndCrashes : IAsyncLifetime
{
    private const int Clients = 8;

    private readonly ConcurrentBag<(string Ticket, string Note)> _acknowledged = [];
    private bool _enough;
    private Processes _servers = null!;
    private string[] _tickets = null!;

    public async Task InitializeAsync()
    {
        _servers = await Processes.StartAll(2);
        using var admin = _servers[0].Client();
        (await admin.Put("accounts/amazon-eu", new { name = "A", channel = "amazon", region = "EU", official = true })).Ok();
        _tickets = await Task.WhenAll(Enumerable.Range(0, 16).Select(async i =>
            (await _servers.Post("messages", Message(i))).Ok(HttpStatusCode.Created).GetProperty("ticket").GetString()!));
    }

    public async Task DisposeAsync() => await _servers.DisposeAsync();

    [Fact]
    public async Task Restarting_every_server_in_turn_fails_no_command_and_repeats_none()
    {
        var load = Work();
        await Acknowledged(more: 100);

        await _servers.Restart(0);
        await Acknowledged(more: 50);
        await _servers.Restart(1);
        await Acknowledged(more: 100);

        Volatile.Write(ref _enough, true);
        await load;
        await EverythingIsThereOnce();
    }

    [Fact]
    public async Task A_killed_server_loses_nothing_it_acknowledged_and_no_clock_that_fell_due_meanwhile()
    {
        var load = Work();
        await Acknowledged(more: 100);
        using (var api = _servers[1].Client())
        {
            var soon = TimeProvider.System.GetUtcNow().AddSeconds(10);
            foreach (var snoozed in await Task.WhenAll(_tickets.Select(ticket => api.Put($"tickets/{ticket}/snooze", new { until = soon }))))
                snoozed.Ok();
        }

        await _servers[1].Kill();
        await Acknowledged(more: 200);

        foreach (var ticket in _tickets)
            await Eventually.Get(() => SnoozesEnded(ticket), ended => ended > 0);
        Volatile.Write(ref _enough, true);
        await load;
        await EverythingIsThereOnce();
        foreach (var ticket in _tickets)
            (await SnoozesEnded(ticket)).ShouldBe(1);
    }

    private Task Work() => Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
    {
        for (var i = 0; !Volatile.Read(ref _enough); i++)
        {
            var (ticket, text) = (_tickets[(client + i) % _tickets.Length], $"{client}-{i}");
            (await _servers.Post($"tickets/{ticket}/notes", new { text })).Ok(HttpStatusCode.Created);
            _acknowledged.Add((ticket, text));
        }
    })));

    private async Task Acknowledged(int more)
    {
        var goal = _acknowledged.Count + more;
        await Eventually.Get(() => Task.FromResult(_acknowledged.Count), count => count >= goal);
    }

    private async Task EverythingIsThereOnce()
    {
        foreach (var ticket in _tickets)
        {
            var recorded = (await Timeline(ticket)).Where(entry => entry.TryGetProperty("note", out _))
                .Select(entry => entry.GetProperty("note").GetProperty("text").GetString());
            recorded.ShouldBe(_acknowledged.Where(note => note.Ticket == ticket).Select(note => note.Note), ignoreOrder: true);
        }

        using var api = _servers[0].Client();
        (await api.Get("verify")).Ok().GetProperty("intact").GetBoolean().ShouldBeTrue();
    }

    private async Task<int> SnoozesEnded(string ticket) =>
        (await Timeline(ticket)).Count(entry => entry.GetProperty("type").GetString() == "ticket.snooze-ended");

    private async Task<List<JsonElement>> Timeline(string ticket)
    {
        using var api = _servers[0].Client();
        var entries = new List<JsonElement>();
        while (true)
        {
            var after = entries.Count == 0 ? 0 : entries[^1].GetProperty("version").GetInt64();
            var page = (await api.Get($"tickets/{ticket}/timeline?after={after}&limit=200")).Ok().GetProperty("items").EnumerateArray().ToArray();
            if (page.Length == 0)
                return entries;
            entries.AddRange(page);
        }
    }

    private static object Message(int number) => new
    {
        account = "amazon-eu",
        externalId = $"message-{number}",
        thread = $"thread-{number}",
        sender = new { kind = "buyer" },
        text = "Hello",
        source = new { kind = "api", verified = "none" },
    };
}
