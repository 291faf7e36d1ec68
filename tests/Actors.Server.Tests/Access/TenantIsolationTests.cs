using Actors.Testing;

namespace Actors.Server.Tests.Access;

/// <summary>What belongs to another tenant does not exist.</summary>
[Collection(AtOneServer.Name)]
public sealed class TenantIsolationTests(SqliteServer server)
{
    [Fact]
    public async Task Everything_of_another_tenant_is_unknown()
    {
        var (theirs, _, delivery) = await AnAnsweredTicket.In(await server.NewShop());
        var mail = (await theirs.Shop.Integrator.Post("mails", Intake.AMail.Broken("b"))).Ok(HttpStatusCode.Accepted).GetProperty("mail").GetString();
        using var person = await theirs.Shop.SignedIn("agent");
        var user = (await person.Get("session")).Ok().GetProperty("id").GetString();
        var key = (await theirs.Shop.Admin.Get("api-keys")).Ok().GetProperty("items")[0].GetProperty("id").GetString();
        var mine = (await server.NewShop()).Admin;

        string[] reads =
        [
            theirs.Path, $"{theirs.Path}/timeline", $"{theirs.Path}/clock", $"{theirs.Path}/verify", $"mails/{mail}", $"mails/{mail}/raw",
            $"attachments/{theirs.Id}/{theirs.Message}",
        ];
        foreach (var path in reads)
            (await mine.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);

        (await mine.Post($"{theirs.Path}/replies", new { text = "x" }, ("If-Match", "\"4\""))).Refused(HttpStatusCode.NotFound, "ticket.unknown");
        (await mine.Post($"{theirs.Path}/notes", new { text = "x" })).Refused(HttpStatusCode.NotFound, "ticket.unknown");
        (await mine.Put($"{theirs.Path}/status", new { status = "closed" })).Refused(HttpStatusCode.NotFound, "ticket.unknown");
        (await mine.Post($"mails/{mail}/retry")).Refused(HttpStatusCode.NotFound, "mail.unknown");
        (await mine.Post($"deliveries/{delivery}/bounced", new { code = "550" })).Refused(HttpStatusCode.NotFound, "not-found");
        (await mine.Put($"users/{user}/disabled", new { disabled = true })).Refused(HttpStatusCode.NotFound, "user.unknown");
        (await mine.Delete($"api-keys/{key}")).Refused(HttpStatusCode.NotFound, "api-key.unknown");
        (await theirs.Show()).GetProperty("status").GetString().ShouldBe("open");
    }

    [Fact]
    public async Task Lists_hold_only_what_is_ones_own()
    {
        var theirs = await server.NewShop();
        await ATicket.In(theirs, Shop.Official, "123-1234567-1234567");
        var mine = await server.NewShop();

        (await mine.Agent.Get("tickets")).Ok().GetProperty("items").GetArrayLength().ShouldBe(0);
        (await mine.Agent.Get("orders/123-1234567-1234567/history")).Ok().GetProperty("items").GetArrayLength().ShouldBe(0);
        (await mine.Admin.Get("changes")).Ok().GetProperty("items").EnumerateArray()
            .ShouldEachBe(item => item.GetProperty("stream").GetString() == $"tenant/{mine.Tenant}");
    }
}
