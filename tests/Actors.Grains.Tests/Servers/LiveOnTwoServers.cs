using System.Net;
using System.Text.Json;
using Actors.Server.Tests;
using Actors.Server.Tests.Live;

namespace Actors.Grains.Tests.Servers;

/// <summary>Whichever server a browser is connected to, it is one desk.</summary>
public sealed class LiveOnTwoServers : IAsyncLifetime
{
    private readonly TwoServers _servers = new();

    public Task InitializeAsync() => _servers.InitializeAsync();

    public Task DisposeAsync() => _servers.DisposeAsync();

    [Fact]
    public async Task An_agent_on_one_server_sees_what_is_done_on_the_other()
    {
        var shop = await _servers.A.NewShop();
        await using var queue = await Listener.Open(_servers.B, shop.Agent);
        await queue.Join("queue");

        for (var i = 0; i < 10; i++)
        {
            var ticket = await ATicket.In(shop);
            await queue.Hears("hint", hint => hint.GetProperty("stream").GetString() == $"ticket/{ticket.Id}");

            await using var listener = await Listener.Open(_servers.B, shop.Agent);
            var joined = await listener.Join($"ticket/{ticket.Id}");
            (await shop.Agent.Post($"{ticket.Path}/notes", new { text = "seen" })).Ok(HttpStatusCode.Created);
            await listener.Hears("hint", hint => hint.GetProperty("version").GetInt64() == joined + 1);
        }
    }

    [Fact]
    public async Task Colleagues_see_each_other_across_servers_until_one_server_goes()
    {
        var ticket = await ATicket.In(await _servers.A.NewShop());
        var topic = $"ticket/{ticket.Id}";
        await using var here = await Listener.Open(_servers.A, ticket.Shop.Agent);
        await here.Join(topic);
        await using var there = await Listener.Open(_servers.B, ticket.Shop.Supervisor);
        await there.Join(topic);

        await there.Present(topic, "replying");
        Activity(await here.Hears("presence", SomebodyIsThere)).ShouldBe("replying");

        await here.Present(topic, "typing");
        await there.Sees(topic, people => people.Count == 2);
        await using var late = await Listener.Open(_servers.B, ticket.Shop.Agent);
        await late.Join(topic);
        await late.Sees(topic, people => people.Count == 2);

        await _servers.B.DisposeAsync();
        await here.Sees(topic, people => people.Count == 1);
    }

    private static bool SomebodyIsThere(JsonElement presence) => presence.GetProperty("people").GetArrayLength() > 0;

    private static string Activity(JsonElement presence) => presence.GetProperty("people")[0].GetProperty("activity").GetString()!;
}
