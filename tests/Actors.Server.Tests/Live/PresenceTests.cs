using Actors.Testing;

namespace Actors.Server.Tests.Live;

public sealed class PresenceTests(SqliteServer server) : IClassFixture<SqliteServer>
{
    private const int Crowd = 300;
    private const int Shown = 50;

    /// <summary>Characters for one who came and one who went; who else is there is not told again.</summary>
    private const int OfOneMove = 500;

    /// <summary>Everybody came into sight and went out of it once, at most.</summary>
    private const int OfEveryMove = Crowd * OfOneMove;

    [Fact]
    public async Task S27_Three_hundred_at_one_ticket_cost_what_changed_and_nobody_is_cut_off()
    {
        var ticket = await ATicket.In(await server.NewShop());
        var topic = $"ticket/{ticket.Id}";
        await using var watcher = await Listener.Open(server, ticket.Shop.Agent);
        await watcher.Join(topic);
        var crowd = await Task.WhenAll(Enumerable.Range(0, Crowd).Select(number => Come(ticket.Shop, topic, number)));
        await watcher.Sees(topic, people => people.Count == Shown);
        var first = crowd.Take(Shown).Select(one => one.Id).ToHashSet();

        await Task.WhenAll(crowd.Select(one => one.Listener.Present(topic, "replying")));
        await watcher.Sees(topic, people => first.SetEquals(people.Keys) && people.Values.All(activity => activity == "replying"));

        watcher.Heard.ShouldBeLessThan(OfEveryMove);
        var before = watcher.Heard;
        await crowd[0].Listener.Present(topic, "viewing");
        await watcher.Sees(topic, people => !people.ContainsKey(crowd[0].Id) && people.Count == Shown);
        (watcher.Heard - before).ShouldBeInRange(1, OfOneMove);
        crowd.ShouldEachBe(one => one.Listener.IsOpen);
        await Task.WhenAll(crowd.Select(one => one.Listener.DisposeAsync().AsTask()));
    }

    [Fact]
    public async Task S27_The_queue_is_told_who_is_there_and_not_what_they_do()
    {
        var shop = await server.NewShop();
        await using var watcher = await Listener.Open(server, shop.Agent);
        await using var mover = await Listener.Open(server, shop.Supervisor);
        await watcher.Join("queue");
        await mover.Join("queue");

        await mover.Present("queue", "replying");
        await mover.Present("queue", "typing");

        await watcher.Sees("queue", people => people.Values.SequenceEqual(["viewing"]));
        await mover.Present("queue", "left");
        await watcher.Sees("queue", people => people.Count == 0);
        watcher.Heard.ShouldBeLessThan(2 * OfOneMove);
    }

    private async Task<(Guid Id, Listener Listener)> Come(Shop shop, string topic, int number)
    {
        var created = (await shop.Admin.Post("api-keys", new { name = $"Agent {number:000}", roles = new[] { "agent" } })).Ok(HttpStatusCode.Created);
        using var api = new Api(server.Address, created.GetProperty("key").GetString());
        var listener = await Listener.Open(server, api);
        await listener.Join(topic);
        await listener.Present(topic, "viewing");
        return (created.GetProperty("id").GetGuid(), listener);
    }
}
