using Actors.Domain.Screening;
using Actors.Domain.Tickets.Replying;
using Actors.Domain.Tickets.Waiving;
using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets.Waiving;

/// <summary>A waiver lets a blocked finding pass: on one ticket, for some rules, for a while, with a reason and a second person.</summary>
public sealed class WaiveTests
{
    private const string Text = "Please send the form to claims@shop.example.";

    private static readonly Who Carla = Who.Person(Id(0xC1));

    [Fact]
    public void A_waiver_is_asked_for() => Given(Buyer(1, At(9))).When(Asked(5, At(10))).ThenAsApproved();

    [Fact]
    public void Nothing_passes_before_somebody_approved_it() =>
        Given(Buyer(1, At(9)), Asked(5, At(10))).When(Reply(9, At(11), text: Text))
            .Decision.ShouldBeOfType<Decision.Refused>().Refusal.ShouldBeOfType<ScreeningBlocked>();

    [Fact]
    public void What_it_lets_pass_is_recorded_with_the_reply() =>
        Given(Buyer(1, At(9)), Asked(5, At(10)), Approved(5, At(10)))
            .When(Reply(9, At(11), text: Text))
            .Events.OfType<ReplyQueued>().Single().Screening!.Findings
            .ShouldContain(new ScreenedFinding(RuleCodes.Email, Severity.Block, 24, 43, Id(5)));

    [Fact]
    public void It_covers_its_own_rules_only() =>
        Given(Buyer(1, At(9)), Asked(5, At(10)), Approved(5, At(10))).When(Reply(9, At(11), text: $"{Text} It was our fault."))
            .Decision.ShouldBeOfType<Decision.Refused>().Refusal.ShouldBeOfType<ScreeningBlocked>().Findings
            .Where(finding => finding.Severity == Severity.Block).ShouldHaveSingleItem().Rule.ShouldBe(RuleCodes.Fault);

    [Fact]
    public void It_ends_when_it_says() =>
        Given(Buyer(1, At(9)), Asked(5, At(10), until: At(12)), Approved(5, At(10))).When(Reply(9, At(12), text: Text))
            .Decision.ShouldBeOfType<Decision.Refused>();

    [Fact]
    public void It_can_be_ended_early() =>
        Given(Buyer(1, At(9)), Asked(5, At(10)), Approved(5, At(10)), Denied(5, At(11))).When(Reply(9, At(12), text: Text))
            .Decision.ShouldBeOfType<Decision.Refused>();

    [Fact]
    public void Nobody_approves_their_own_request() =>
        Given(Buyer(1, At(9)), Asked(5, At(10))).When(new(At(11), Anna, _ => new ApproveWaiver(Id(5)))).ThenRefused(new OwnWaiver());

    [Fact]
    public void A_key_of_ones_own_is_not_somebody_else() =>
        Given(Buyer(1, At(9)), Asked(5, At(10)))
            .When(new(At(11), Who.ApiKey(Id(0xAE1)), _ => new ApproveWaiver(Id(5)) { Oneself = [Anna, Who.ApiKey(Id(0xAE1))] }))
            .ThenRefused(new OwnWaiver());

    [Fact]
    public void Approving_twice_is_approving_once() =>
        Given(Buyer(1, At(9)), Asked(5, At(10)), Approved(5, At(10))).When(Approved(5, At(11))).ThenNothing();

    [Fact]
    public void A_denied_request_stays_denied() =>
        Given(Buyer(1, At(9)), Asked(5, At(10)), Denied(5, At(10))).When(Approved(5, At(11))).ThenRefused(new WaiverDenied());

    [Fact]
    public void A_request_that_expired_is_not_approved() =>
        Given(Buyer(1, At(9)), Asked(5, At(10), until: At(11))).When(Approved(5, At(11))).ThenRefused(new WaiverExpired());

    [Fact]
    public void An_unknown_waiver_is_neither_approved_nor_denied()
    {
        Given(Buyer(1, At(9))).When(Approved(5, At(11))).ThenRefused(new UnknownWaiver());
        Given(Buyer(1, At(9))).When(Denied(5, At(11))).ThenRefused(new UnknownWaiver());
    }

    [Fact]
    public void It_names_rules_gives_a_reason_and_ends_within_thirty_days()
    {
        var ticket = Given(Buyer(1, At(9)));
        ticket.When(Asked(5, At(10), rules: [])).ThenRefused(new UnknownRule());
        ticket.When(Asked(5, At(10), rules: ["contact.pigeon"])).ThenRefused(new UnknownRule());
        ticket.When(Asked(5, At(10), reason: " ")).ThenRefused(new WaiverReasonMissing());
        ticket.When(Asked(5, At(10), ground: null)).ThenRefused(new WaiverGroundMissing());
        ticket.When(Asked(5, At(10), until: At(10))).ThenRefused(new InvalidExpiry());
        ticket.When(Asked(5, At(10), until: At(10) + TimeSpan.FromDays(31))).ThenRefused(new InvalidExpiry());
    }

    private static Step Asked(
        long waiver,
        DateTimeOffset at,
        DateTimeOffset? until = null,
        IReadOnlyList<string>? rules = null,
        string reason = "The form is needed.",
        WaiverGround? ground = WaiverGround.SafetyCompliance) =>
        new(at, Anna, _ => new RequestWaiver(Id(waiver), rules ?? [RuleCodes.Email], Reason(waiver + 0x6000, reason), until ?? At(34))
        {
            Ground = ground,
        });

    private static Step Approved(long waiver, DateTimeOffset at) => new(at, Carla, _ => new ApproveWaiver(Id(waiver)));

    private static Step Denied(long waiver, DateTimeOffset at) =>
        new(at, Carla, _ => new DenyWaiver(Id(waiver), Reason(waiver + 0x7000, "Not needed any more.")));

    private static Content Reason(long id, string text) => Json(Id(id), new NoteBody(text), DomainJson.Default.NoteBody, RecordClasses.Note);
}
