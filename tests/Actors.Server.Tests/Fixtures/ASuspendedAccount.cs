namespace Actors.Server.Tests;

/// <summary>The shop's official account, suspended; the agent has acknowledged the protocol, and a neutral macro is approved.</summary>
public sealed class ASuspendedAccount(Shop shop, Guid id, Guid macro)
{
    public const string OrderId = "302-1234567-7654321";

    public Shop Shop => shop;

    public Guid Id => id;

    public Guid Macro => macro;

    public string Path => $"suspensions/{id}";

    public static async Task<ASuspendedAccount> In(Shop shop)
    {
        var macro = await AMacro.Approved(shop, "neutral-refund-follow-up");
        var suspended = new ASuspendedAccount(shop, await Declare(shop), macro);
        (await shop.Agent.Post($"{suspended.Path}/acknowledgement")).Ok();
        return suspended;
    }

    public static async Task<Guid> Declare(Shop shop, string account = Shop.Official) =>
        (await shop.Supervisor.Post("suspensions", Declaration(account))).Ok(HttpStatusCode.Created).GetProperty("suspension").GetGuid();

    public static object Declaration(string account = Shop.Official) => new
    {
        account,
        reason = "Amazon deactivated the account.",
        protocol = new { text = "Answer nothing without approval.", steps = new[] { "Acknowledge this.", "Ask compliance." } },
    };

    /// <param name="seen">The ticket's version its author looked at; the present one unless given.</param>
    public async Task<object> Request(ATicket ticket, string? stake = "refund", string? statement = null, long? seen = null) =>
        new { ticket = ticket.Id, seen = seen ?? await ticket.Version(), stake, statement, macro = new { id = macro, variables = new { orderId = OrderId } } };

    public async Task<Guid> Ask(ATicket ticket) =>
        (await shop.Agent.Post($"{Path}/approvals", await Request(ticket))).Ok(HttpStatusCode.Created).GetProperty("created").GetGuid();

    public async Task<Guid> Grant(Guid approval) =>
        (await shop.As("compliance").Post($"{Path}/approvals/{approval}/decision", new { granted = true })).Ok().GetProperty("created").GetGuid();

    public async Task Reinstate() => (await shop.As("compliance").Post($"{Path}/reinstatement", new { reason = "Amazon reactivated it." })).Ok();

    public async Task<JsonElement> Pack() => (await shop.As("compliance").Get($"{Path}/evidence-pack")).Ok();

    public async Task<IReadOnlyList<JsonElement>> Outbox() =>
        [.. (await shop.Supervisor.Get($"{Path}/outbox")).Ok().GetProperty("items").EnumerateArray()];

    /// <summary>What a gateway is given now.</summary>
    public async Task<IReadOnlyList<JsonElement>> Lease() =>
        [.. (await shop.Integrator.Post("deliveries/lease", new { max = 100, seconds = 60 })).Ok().GetProperty("items").EnumerateArray()];
}

/// <summary>A macro of the starter library that compliance has approved.</summary>
public static class AMacro
{
    public static async Task<Guid> Approved(Shop shop, string name, string locale = "en")
    {
        var macro = (await shop.Supervisor.Post("macros/starter-library")).Ok().GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("name").GetString() == name && item.GetProperty("locale").GetString() == locale)
            .GetProperty("id").GetGuid();
        (await shop.As("compliance").Post($"macros/{macro}/versions/1/approval")).Ok();
        return macro;
    }
}
