namespace Actors.Server.Tests.Notifications;

/// <summary>From the cause to the screens of exactly the right people, topic by topic.</summary>
public abstract class TellingContract(TestServer server)
{
    [Fact]
    public async Task Of_a_breach_the_one_who_has_it_the_team_and_the_supervisors_hear()
    {
        using var crew = await Crew();
        var ticket = await crew.AnnasTicket();
        await Escalate(ticket);

        await crew.Shop.Wait(TimeSpan.FromHours(25));

        (await crew.Heard("clock.breached")).ShouldBe("anna, ben, sara");
        var told = (await ACrew.Told(crew.Ben, "clock.breached")).ShouldHaveSingleItem();
        told.GetProperty("because").EnumerateArray().Select(because => because.GetString()).ShouldBe(["team"]);
        told.GetProperty("read").GetBoolean().ShouldBeFalse();
        told.GetProperty("about").GetProperty("kind").GetString().ShouldBe("ticket");
        told.GetProperty("account").GetString().ShouldBe(Shop.Official);
        told.GetProperty("ticket").GetProperty("id").GetGuid().ShouldBe(ticket.Id);
        told.GetProperty("ticket").GetProperty("subject").GetString().ShouldBe("A question");
        told.GetProperty("ticket").GetProperty("assignee").GetProperty("id").GetGuid().ShouldBe(crew.Anna.Id);
    }

    [Fact]
    public async Task Of_the_last_hour_the_one_who_has_it_hears_and_else_the_supervisors()
    {
        using var crew = await Crew();
        await crew.AnnasTicket();
        await crew.Shop.Wait(TimeSpan.FromHours(23.5));
        (await crew.Heard("clock.one-hour-left")).ShouldBe("anna");

        using var other = await Crew();
        await ATicket.In(other.Shop);
        await other.Shop.Wait(TimeSpan.FromHours(23.5));
        (await other.Heard("clock.one-hour-left")).ShouldBe("sara");
    }

    [Fact]
    public async Task Who_is_given_a_ticket_hears_of_it_and_who_takes_one_does_not()
    {
        using var crew = await Crew();
        var (given, taken) = (await ATicket.In(crew.Shop), await ATicket.In(crew.Shop));

        (await crew.Sara.Api.Put($"{taken.Path}/assignee", new { assignee = crew.Sara.Id })).Ok();
        (await crew.Sara.Api.Put($"{given.Path}/assignee", new { assignee = crew.Anna.Id })).Ok();

        (await crew.Heard("ticket.assigned")).ShouldBe("anna");
    }

    [Fact]
    public async Task A_team_hears_what_it_is_handed_and_supervisors_hear_for_a_team_without_members()
    {
        using var crew = await Crew();
        await Escalate(await crew.AnnasTicket());
        (await crew.Heard("ticket.escalated")).ShouldBe("ben");

        using var other = await Crew();
        await Escalate(await other.AnnasTicket(), "logistics");
        (await other.Heard("ticket.escalated")).ShouldBe("sara");
    }

    [Fact]
    public async Task Of_a_threatened_claim_the_one_who_has_the_ticket_and_the_supervisors_hear()
    {
        using var crew = await Crew();
        await crew.AnnasTicket("thread");

        (await crew.Shop.Integrator.Post("messages", AMessage.On(crew.Shop, Shop.Official, "thread", "I will file an A-to-Z claim."))).Ok(HttpStatusCode.Created);

        (await crew.Heard("ticket.claim-threatened")).ShouldBe("anna, sara");
    }

    [Fact]
    public async Task Of_a_reply_that_comes_back_its_writer_hears_and_who_has_the_ticket()
    {
        using var crew = await Crew();
        var ticket = await crew.AnnasTicket();
        await Reply(ticket, crew.Ben);
        var delivery = (await ticket.Lease()).GetProperty("id").GetString();
        (await crew.Shop.Integrator.Post($"deliveries/{delivery}/sent", new { channelMessageId = crew.Shop.Unique("sent") })).Ok();

        (await crew.Shop.Integrator.Post($"deliveries/{delivery}/bounced", new { code = "5.1.1" })).Ok();

        (await crew.Heard("reply.bounced")).ShouldBe("anna, ben");
    }

    [Fact]
    public async Task Of_a_reply_the_channel_refuses_for_good_its_writer_hears()
    {
        using var crew = await Crew();
        var ticket = await ATicket.In(crew.Shop);
        await Reply(ticket, crew.Ben);
        var delivery = (await ticket.Lease()).GetProperty("id").GetString();

        (await crew.Shop.Integrator.Post($"deliveries/{delivery}/failed", new { code = "blocked", permanent = true })).Ok();

        (await crew.Heard("reply.failed")).ShouldBe("ben");
    }

    [Fact]
    public async Task Whoever_wrote_it_hears_of_a_reply_that_was_given_up()
    {
        using var crew = await Crew();
        var ticket = await ATicket.In(crew.Shop);
        await Reply(ticket, crew.Ben);

        for (var attempt = 0; attempt < 10; attempt++)
        {
            var delivery = (await ticket.Lease()).GetProperty("id").GetString();
            (await crew.Shop.Integrator.Post($"deliveries/{delivery}/failed", new { code = "greylisted", permanent = false })).Ok();
            await crew.Shop.Wait(TimeSpan.FromMinutes(11));
        }

        (await crew.Heard("reply.failed")).ShouldBe("ben");
        (await ticket.Show()).GetProperty("replies").GetProperty("failed").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Of_promotion_outside_the_one_who_has_the_ticket_and_the_supervisors_hear()
    {
        using var crew = await Crew();
        var ticket = await Away(crew);

        await SayOutside(ticket, "Use the code SAVE10 for 10% off your next order!");

        (await crew.Heard("migration.drift")).ShouldBe("anna, sara");
    }

    [Fact]
    public async Task Who_has_the_ticket_hears_that_the_talk_goes_on_outside_while_the_official_thread_waits()
    {
        using var crew = await Crew();
        var ticket = await Away(crew);
        (await crew.Shop.Integrator.Post("messages", AMessage.On(crew.Shop, Shop.Official, "thread", "And now?"))).Ok(HttpStatusCode.Created);

        await SayOutside(ticket, "Hold the button for ten seconds.");

        (await crew.Heard("migration.official-unanswered")).ShouldBe("anna");
    }

    [Fact]
    public async Task Compliance_hears_that_a_waiver_is_wanted_and_who_asked_hears_what_was_decided()
    {
        using var crew = await Crew();
        var ticket = await ATicket.In(crew.Shop);
        var tomorrow = (await crew.Shop.Agent.Get("time")).Ok().GetProperty("now").GetDateTimeOffset().AddDays(1);

        var asked = await crew.Anna.Api.Post($"{ticket.Path}/waivers", new { rules = new[] { "contact.email" }, ground = "other", reason = "Needed.", expiresAt = tomorrow });
        (await crew.Heard("waiver.requested")).ShouldBe("carla");
        var waiver = asked.Ok(HttpStatusCode.Created).GetProperty("waiver").GetGuid();
        (await crew.Carla.Api.Post($"{ticket.Path}/waivers/{waiver}/approval")).Ok();

        (await crew.Heard("waiver.decided")).ShouldBe("anna");
    }

    [Fact]
    public async Task Those_who_may_hear_that_a_refund_is_to_be_reviewed_and_who_asked_hears_what_was_decided()
    {
        using var crew = await Crew();
        (await crew.Carla.Api.Put(
            "refund-review", new { above = Array.Empty<object>(), kinds = new[] { "refund" }, policies = Array.Empty<string>() })).Ok();
        var ticket = await ATicket.In(crew.Shop);
        var amount = new { amount = 5, currency = "EUR" };
        var review = await Ask();
        (await crew.Heard("refund.review-asked")).ShouldBe("sara, carla");

        (await crew.Sara.Api.Post($"{ticket.Path}/refund-reviews/requests/{review}/decision", new { granted = false, amount, seen = 1, reason = "No." })).Ok();
        (await crew.Heard("refund.review-decided")).ShouldBe("anna");

        async Task<Guid> Ask() =>
            (await crew.Anna.Api.Post($"{ticket.Path}/refund-reviews/requests", new { kind = "refund", amount })).Ok(HttpStatusCode.Created)
            .GetProperty("review").GetGuid();
    }

    [Fact]
    public async Task Compliance_hears_that_a_reply_waits_for_approval_and_who_asked_hears_what_was_decided()
    {
        using var crew = await Crew();
        var suspended = await ASuspendedAccount.In(crew.Shop);
        var ticket = await ATicket.In(crew.Shop, text: "I want a refund now, or I file an A-to-Z claim.", orderId: ASuspendedAccount.OrderId);
        (await crew.Anna.Api.Post($"{suspended.Path}/acknowledgement")).Ok();

        var approval = (await crew.Anna.Api.Post($"{suspended.Path}/approvals", await suspended.Request(ticket))).Ok(HttpStatusCode.Created)
            .GetProperty("created").GetGuid();
        (await crew.Heard("approval.requested")).ShouldBe("carla");
        (await crew.Carla.Api.Post($"{suspended.Path}/approvals/{approval}/decision", new { granted = true })).Ok();

        (await crew.Heard("approval.decided")).ShouldBe("anna");
    }

    [Fact]
    public async Task Supervisors_and_compliance_hear_that_a_suspension_is_proposed()
    {
        using var crew = await Crew();

        var signal = new { account = Shop.Official, kind = "account-status", value = "DEACTIVATED" };
        var proposal = (await crew.Shop.Integrator.Post("suspensions/signals", signal)).Ok().GetProperty("proposal").GetGuid();

        (await crew.Heard("suspension.proposed")).ShouldBe("sara, carla");
        var about = (await ACrew.Told(crew.Sara, "suspension.proposed")).ShouldHaveSingleItem().GetProperty("about");
        (about.GetProperty("kind").GetString(), about.GetProperty("id").GetString()).ShouldBe(("suspension", proposal.ToString()));
    }

    [Fact]
    public async Task Supervisors_hear_of_a_mail_in_quarantine()
    {
        using var crew = await Crew();

        (await crew.Shop.Integrator.Post("mails", Intake.AMail.Broken("b1"))).Ok(HttpStatusCode.Accepted);

        (await crew.Heard("mail.quarantined")).ShouldBe("sara");
    }

    private async Task<ACrew> Crew() => await ACrew.In(await server.NewShop());

    private static async Task Escalate(ATicket ticket, string team = "tier-2")
    {
        await ticket.Note();
        (await ticket.Shop.Agent.Post($"{ticket.Path}/escalations", new { team })).Ok(HttpStatusCode.Created);
    }

    private static async Task Reply(ATicket ticket, APerson by) => (await by.Api.Post(
        $"{ticket.Path}/replies", new { text = "It is on its way." }, ("If-Match", await ticket.Seen()))).Ok(HttpStatusCode.Accepted);

    /// <summary>Anna's ticket, whose talk has left the official thread as the protocol allows.</summary>
    private static async Task<ATicket> Away(ACrew crew)
    {
        var ticket = await crew.AnnasTicket("thread");
        var macro = await AMacro.Approved(crew.Shop, "return-to-amazon");
        await ticket.Note("The battery has to be looked at together.");
        var why = new { reason = "safetyCompliance", topic = "productSafety", channel = "videoCall" };
        (await crew.Shop.Agent.Post($"{ticket.Path}/migration", why)).Ok(HttpStatusCode.Created);
        (await crew.Shop.Agent.Post(
            $"{ticket.Path}/migration/announcement",
            new { macro = new { id = macro, variables = new { orderId = "305-1234567-1234567", channel = "video call" } } },
            ("If-Match", await ticket.Seen()))).Ok(HttpStatusCode.Accepted);
        var delivery = (await ticket.Lease()).GetProperty("id").GetString();
        (await crew.Shop.Integrator.Post($"deliveries/{delivery}/sent", new { channelMessageId = crew.Shop.Unique("sent") })).Ok();
        return ticket;
    }

    private static async Task SayOutside(ATicket ticket, string text) =>
        (await ticket.Shop.Agent.Post($"{ticket.Path}/migration/external-messages", new { direction = "toBuyer", text })).Ok(HttpStatusCode.Created);
}

public sealed class TellingOnSqlite(SqliteServer server) : TellingContract(server), IClassFixture<SqliteServer>;

public sealed class TellingOnPostgres(PostgresqlServer server) : TellingContract(server), IClassFixture<PostgresqlServer>;
