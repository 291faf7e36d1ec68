using Actors.Domain.Mails;
using Actors.Domain.Suspensions;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Waiving;
using static Actors.Domain.Tests.Suspensions.ASuspension;
using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;
using ASuspension = Actors.Domain.Tests.Suspensions.ASuspension;
using ATicket = Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Telling;

/// <summary>Which events people hear of, and who.</summary>
public sealed class NoticeTests
{
    private static readonly Guid Ben = Id(0xB1);
    private static readonly string ToBen = Addressee.Person(Ben);
    private static readonly string ToAnna = Addressee.Person(Id(0xA1));
    private static readonly string ToTier2 = Addressee.Team("tier-2");
    private const string ToSupervisors = "role/supervisor";
    private const string ToCompliance = "role/compliance";

    private static readonly Step[] BensInTier2 = [Buyer(1, At(0)), Assigned(Ben, At(1)), GoodNote(2, At(1)), Escalated(3, At(2))];

    [Fact]
    public void Of_a_breach_everybody_concerned_hears_the_one_who_has_it_the_team_and_the_supervisors() =>
        Told(ATicket.Given(BensInTier2).When(Tick(At(25)))).ShouldBe([Is(Notices.Breached, ToBen, ToTier2, ToSupervisors)]);

    [Fact]
    public void Of_a_breach_nobody_has_the_supervisors_hear() =>
        Told(ATicket.Given(Buyer(1, At(0))).When(Tick(At(25)))).ShouldBe([Is(Notices.Breached, ToSupervisors)]);

    [Fact]
    public void Of_the_last_hour_those_hear_who_can_still_answer() =>
        Told(ATicket.Given(BensInTier2).When(Tick(At(23)))).ShouldBe([Is(Notices.OneHourLeft, ToBen, ToTier2)]);

    [Fact]
    public void Of_the_last_hour_of_a_ticket_nobody_has_the_supervisors_hear() =>
        Told(ATicket.Given(Buyer(1, At(0))).When(Tick(At(23)))).ShouldBe([Is(Notices.OneHourLeft, ToSupervisors)]);

    [Fact]
    public void Who_is_given_a_ticket_hears_of_it() =>
        Told(ATicket.Given(Buyer(1, At(0))).When(Assigned(Ben, At(1)))).ShouldBe([Is(Notices.Assigned, ToBen)]);

    [Fact]
    public void Who_takes_a_ticket_knows_it_already() => Told(ATicket.Given(Buyer(1, At(0))).When(Assigned(Id(0xA1), At(1)))).ShouldBeEmpty();

    [Fact]
    public void The_team_hears_what_it_was_handed() =>
        Told(ATicket.Given(Buyer(1, At(0)), GoodNote(2, At(1))).When(Escalated(3, At(2)))).ShouldBe([Is(Notices.Escalated, ToTier2)]);

    [Theory]
    [InlineData("I will file an A-to-Z claim.", true)]
    [InlineData("I want a refund.", false)]
    public void Of_a_threatened_claim_those_hear_who_have_it_and_the_supervisors(string text, bool told) =>
        Told(ATicket.Given(Buyer(1, At(0)), Assigned(Ben, At(1))).When(Says(2, At(2), text)))
            .ShouldBe(told ? [Is(Notices.ClaimThreatened, ToBen, ToSupervisors)] : []);

    [Fact]
    public void Of_a_reply_that_comes_back_its_writer_hears_and_whoever_has_the_ticket()
    {
        var ticket = ATicket.Given(Buyer(1, At(0)), Assigned(Ben, At(1)), Reply(9, At(2)), Sent(9, At(3)));

        Told(ticket.When(Bounced(9, At(4)))).ShouldBe([Is(Notices.ReplyBounced, ToAnna, ToBen)]);
    }

    [Fact]
    public void Of_a_reply_the_channel_refuses_its_writer_hears() =>
        Told(ATicket.Given(Buyer(1, At(0)), Reply(9, At(2))).When(Failed(9, At(4)))).ShouldBe([Is(Notices.ReplyFailed, ToAnna)]);

    [Fact]
    public void Of_an_automatic_reply_that_comes_back_the_supervisors_hear() =>
        Told(ATicket.Given(Buyer(1, At(0)), Reply(9, At(2), automatic: true), Sent(9, At(3))).When(Bounced(9, At(4))))
            .ShouldBe([Is(Notices.ReplyBounced, ToSupervisors)]);

    [Fact]
    public void Compliance_hears_that_a_waiver_is_wanted_and_who_asked_hears_the_answer()
    {
        var asked = ATicket.Given(Buyer(1, At(0))).When(AsksForWaiver());

        Told(asked).ShouldBe([Is(Notices.WaiverRequested, ToCompliance)]);
        Told(asked.Scenario.When(new(At(2), Carla, _ => new ApproveWaiver(Id(5))))).ShouldBe([Is(Notices.WaiverDecided, ToAnna)]);
    }

    [Fact]
    public void Compliance_hears_that_a_reply_waits_for_approval_and_who_asked_hears_the_answer()
    {
        var asked = ASuspension.Given([.. Declared, Acknowledged(Anna)]).When(Requests(6, Anna));

        Told(asked).ShouldBe([Is(Notices.ApprovalRequested, ToCompliance)]);
        Told(asked.Scenario.When(Denies(6, Carla))).ShouldBe([Is(Notices.ApprovalDecided, ToAnna)]);
    }

    [Fact]
    public void Supervisors_and_compliance_hear_that_a_suspension_is_proposed() =>
        Told(ASuspension.Given().When(Proposed())).ShouldBe([Is(Notices.SuspensionProposed, ToSupervisors, ToCompliance)]);

    [Fact]
    public void Supervisors_hear_of_a_mail_in_quarantine()
    {
        var posted = Json(Id(1), new("A mail"), DomainJson.Default.NoteBody);
        var mail = new Scenario(new Mail(), ActorId.ForMail(Shop, Id(7)));

        Told(mail.When(new(At(1), Gateway, _ => new QuarantineMail(Id(7), posted, "mail.no-account", null, At(1)))))
            .ShouldBe([Is(Notices.MailQuarantined, ToSupervisors)]);
    }

    [Fact]
    public void Every_notice_says_what_it_is_about_and_who_caused_it()
    {
        var told = ATicket.Given(Buyer(1, At(0))).When(Assigned(Ben, At(1))).Effects.OfType<Tell>().Single();

        told.ShouldBe(new(Notices.Assigned, $"ticket/{TicketId}", [ToBen], Anna, At(1)) { OfAccount = "amazon-eu" });
    }

    private static Step AsksForWaiver() => new(At(1), Anna, _ => new RequestWaiver(
        Id(5), ["contact.email"], Json(Id(0x50), new("Needed."), DomainJson.Default.NoteBody, RecordClasses.Note), At(20))
    {
        Ground = WaiverGround.Other,
    });

    private static IEnumerable<string> Told(Outcome outcome) =>
        outcome.Effects.OfType<Tell>().Select(told => Is(told.Topic, [.. told.To]));

    private static string Is(string topic, params string[] to) => $"{topic} to {string.Join(", ", to)}";
}
