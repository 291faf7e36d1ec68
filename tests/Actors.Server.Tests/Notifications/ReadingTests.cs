using Actors.Runtime;
using Actors.Server.Tests.Live;
using Actors.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Server.Tests.Notifications;

public sealed class ReadingTests(SqliteServer server) : IClassFixture<SqliteServer>
{
    [Fact]
    public async Task What_one_has_read_a_colleague_has_not()
    {
        using var crew = await Crew();
        var second = await crew.Shop.SignedIn("supervisor");
        await ATicketOverdueByAnHour.In(crew.Shop);
        (await crew.Heard("clock.breached")).ShouldBe("sara");
        var id = (await ACrew.Told(crew.Sara, "clock.breached")).Single().GetProperty("id").GetGuid();

        (await crew.Sara.Api.Post($"notifications/{id}/read")).Ok(HttpStatusCode.NoContent);
        (await crew.Sara.Api.Post($"notifications/{id}/read")).Ok(HttpStatusCode.NoContent);

        (await ACrew.Told(crew.Sara, "clock.breached", unread: true)).ShouldBeEmpty();
        (await ACrew.Told(crew.Sara, "clock.breached")).Single().GetProperty("read").GetBoolean().ShouldBeTrue();
        (await Unread(second)).ShouldBe(1);
        (await crew.Anna.Api.Post($"notifications/{id}/read")).Refused(HttpStatusCode.NotFound, "notification.unknown");
    }

    [Fact]
    public async Task Everything_up_to_one_is_read_at_once()
    {
        using var crew = await Crew();
        for (var i = 0; i < 3; i++)
            await Give(crew);
        await Eventually.Get(() => Unread(crew.Anna.Api), count => count == 3);
        var middle = (await ACrew.Told(crew.Anna, "ticket.assigned"))[1].GetProperty("id").GetGuid();

        (await crew.Anna.Api.Post("notifications/read", new { upTo = middle })).Ok(HttpStatusCode.NoContent);

        (await Unread(crew.Anna.Api)).ShouldBe(1);
        (await crew.Anna.Api.Get("notifications/counts")).Ok().GetProperty("topics").GetProperty("ticket.assigned").GetInt32().ShouldBe(1);
        (await crew.Anna.Api.Post("notifications/read", new { upTo = Guid.Empty })).Refused(HttpStatusCode.NotFound, "notification.unknown");
    }

    [Fact]
    public async Task Pages_follow_each_other()
    {
        using var crew = await Crew();
        for (var i = 0; i < 3; i++)
            await Give(crew);
        await Eventually.Get(() => Unread(crew.Anna.Api), count => count == 3);

        var first = (await crew.Anna.Api.Get("notifications?limit=2")).Ok();
        var second = (await crew.Anna.Api.Get($"notifications?limit=2&cursor={first.GetProperty("next").GetString()}")).Ok();

        first.GetProperty("items").GetArrayLength().ShouldBe(2);
        second.GetProperty("items").GetArrayLength().ShouldBe(1);
        second.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
        (await crew.Anna.Api.Get("notifications?cursor=nonsense")).Refused(HttpStatusCode.BadRequest, "request.malformed");
    }

    [Fact]
    public async Task Rules_say_what_is_listed_and_counted()
    {
        using var crew = await Crew();
        await ATicketOverdueByAnHour.In(crew.Shop);
        await crew.Heard("clock.breached");
        (await crew.Shop.Integrator.Post("mails", Intake.AMail.Broken("b1"))).Ok(HttpStatusCode.Accepted);
        await Eventually.Get(() => Unread(crew.Sara.Api), count => count == 2);

        (await crew.Sara.Api.Put("desk/notification-rules", new { items = new[] { new { topic = "clock.breached", scope = "mine" } } })).Ok();

        (await ACrew.Told(crew.Sara, "clock.breached")).ShouldBeEmpty();
        (await Unread(crew.Sara.Api)).ShouldBe(1);
        var rules = (await crew.Sara.Api.Get("desk/notification-rules")).Ok().GetProperty("items").EnumerateArray().ToArray();
        rules.Single(rule => Shop.Text(rule, "topic") == "clock.breached").GetProperty("scope").GetString().ShouldBe("mine");
        rules.Where(rule => Shop.Text(rule, "topic") != "clock.breached").ShouldEachBe(rule => Shop.Text(rule, "scope") == "all");
        (await crew.Sara.Api.Put("desk/notification-rules", new { items = new[] { new { topic = "nonsense", scope = "all" } } }))
            .Refused(HttpStatusCode.UnprocessableEntity, "request.invalid");
    }

    [Fact]
    public async Task Notifications_go_after_ninety_days()
    {
        using var crew = await Crew();
        await Give(crew);
        await crew.Heard("ticket.assigned");

        await crew.Shop.Wait(OldNotifications.Kept + TimeSpan.FromHours(1));
        await server.Services.GetRequiredService<OldNotifications>().Delete(default);

        (await ACrew.Told(crew.Anna, "ticket.assigned")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_person_alone_is_hinted_at_what_is_for_them_and_at_what_they_read()
    {
        using var crew = await Crew();
        await using var anna = await Listener.Open(server, crew.Anna.Api);
        await using var ben = await Listener.Open(server, crew.Ben.Api);
        await anna.Join("desk");
        await ben.Join("desk");

        var ticket = await Give(crew);
        var hint = await anna.Hears("hint", _ => true);
        hint.GetProperty("topic").GetString().ShouldBe("desk");
        hint.GetProperty("summary").GetProperty("type").GetString().ShouldBe("ticket.assigned");
        hint.GetProperty("summary").GetProperty("ticket").GetGuid().ShouldBe(ticket.Id);

        var id = (await ACrew.Told(crew.Anna, "ticket.assigned")).Single().GetProperty("id").GetGuid();
        (await crew.Anna.Api.Post($"notifications/{id}/read")).Ok(HttpStatusCode.NoContent);
        (await anna.Hears("hint", _ => true)).GetProperty("summary").GetProperty("type").GetString().ShouldBe("desk.notifications-read");
        ben.HeardNothingOf("desk").ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_listens_at_the_desk_of_somebody_else()
    {
        using var crew = await Crew();
        await using var anna = await Listener.Open(server, crew.Anna.Api);
        await using var key = await Listener.Open(server, crew.Shop.Agent);

        (await Should.ThrowAsync<Microsoft.AspNetCore.SignalR.HubException>(anna.Join($"desk/{crew.Ben.Id}"))).Message.ShouldContain("access.denied");
        await Should.ThrowAsync<Microsoft.AspNetCore.SignalR.HubException>(key.Join("desk"));
    }

    private async Task<ACrew> Crew() => await ACrew.In(await server.NewShop());

    private static async Task<ATicket> Give(ACrew crew)
    {
        var ticket = await ATicket.In(crew.Shop);
        (await crew.Sara.Api.Put($"{ticket.Path}/assignee", new { assignee = crew.Anna.Id })).Ok();
        return ticket;
    }

    private static async Task<int> Unread(Api person) => (await person.Get("notifications/counts")).Ok().GetProperty("unread").GetInt32();
}
