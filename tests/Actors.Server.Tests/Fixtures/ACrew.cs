namespace Actors.Server.Tests;

/// <summary>Somebody of a shop, signed in.</summary>
public sealed record APerson(string Name, Guid Id, Api Api);

/// <summary>The people of a shop: two agents, of whom Ben is in the team tier-2, a supervisor and a compliance manager.</summary>
public sealed class ACrew(Shop shop, APerson anna, APerson ben, APerson sara, APerson carla) : IDisposable
{
    public Shop Shop => shop;

    public APerson Anna => anna;

    public APerson Ben => ben;

    public APerson Sara => sara;

    public APerson Carla => carla;

    private IEnumerable<APerson> All => [anna, ben, sara, carla];

    public static async Task<ACrew> In(Shop shop)
    {
        var crew = new ACrew(
            shop, await Person(shop, "anna", "agent"), await Person(shop, "ben", "agent"), await Person(shop, "sara", "supervisor"),
            await Person(shop, "carla", "compliance"));
        await crew.InTier2(crew.Ben);
        return crew;
    }

    public async Task InTier2(params APerson[] members) =>
        (await shop.Admin.Put("teams/tier-2", new { name = "Tier 2", members = members.Select(member => member.Id) })).Ok();

    /// <summary>A ticket that Anna has.</summary>
    public async Task<ATicket> AnnasTicket(string? thread = null)
    {
        var ticket = await ATicket.In(shop, orderId: "305-1234567-1234567", thread: thread);
        (await shop.Agent.Put($"{ticket.Path}/assignee", new { assignee = anna.Id })).Ok();
        return ticket;
    }

    /// <summary>Who was told of it, once somebody was: all hear in the same moment.</summary>
    public async Task<string> Heard(string topic)
    {
        await Eventually.Get(() => Names(topic), names => names.Length > 0);
        return await Names(topic); // The first time it may have come between two questions.
    }

    private async Task<string> Names(string topic)
    {
        var heard = new List<string>();
        foreach (var person in All)
        {
            if ((await Told(person, topic)).Count > 0)
                heard.Add(person.Name);
        }
        return string.Join(", ", heard);
    }

    public static async Task<IReadOnlyList<JsonElement>> Told(APerson person, string topic, bool unread = false) =>
        [.. (await person.Api.Get($"notifications?topic={topic}&unread={(unread ? "true" : "false")}")).Ok().GetProperty("items").EnumerateArray()];

    public void Dispose()
    {
        foreach (var person in All)
            person.Api.Dispose();
    }

    private static async Task<APerson> Person(Shop shop, string name, string role)
    {
        var api = await shop.SignedIn(role);
        return new(name, (await api.Get("session")).Ok().GetProperty("id").GetGuid(), api);
    }
}
