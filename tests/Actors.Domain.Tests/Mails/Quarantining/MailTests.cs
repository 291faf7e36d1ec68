using Actors.Domain.Mails;
using static Actors.Domain.Tests.Things;

namespace Actors.Domain.Tests.Mails.Quarantining;

public sealed class MailTests
{
    private static readonly Step Quarantined = Quarantine("mail.no-account");

    private static readonly Step Delivered = By(new ReportDelivered(Id(0x71), Id(1)));

    private static readonly Step Discarded = Discard("Spam.");

    [Fact]
    public void A_mail_is_quarantined() => Given().When(Quarantined).ThenAsApproved();

    [Fact]
    public void A_retry_fails() => Given(Quarantined).When(RetryFailed("mail.no-sender")).ThenAsApproved();

    [Fact]
    public void A_retry_succeeds() => Given(Quarantined).When(Delivered).ThenAsApproved();

    [Fact]
    public void A_mail_is_discarded() => Given(Quarantined).When(Discarded).ThenAsApproved();

    [Fact]
    public void Quarantining_twice_is_quarantining_once() => Given(Quarantined).When(Quarantine("mail.empty")).ThenNothing();

    [Fact]
    public void A_settled_mail_does_not_come_back() => Given(Quarantined, Delivered).When(Quarantined).ThenNothing();

    [Fact]
    public void Delivered_twice_is_delivered_once() => Given(Quarantined, Delivered).When(Delivered).ThenNothing();

    public static TheoryData<Step> Outcomes => [Delivered, Discarded, RetryFailed("mail.no-sender")];

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void Only_a_mail_in_quarantine_has_outcomes(Step outcome)
    {
        Given().When(outcome).ThenRefused(new UnknownMail());
        Given(Quarantined, Discarded).When(outcome).ThenRefused(new MailSettled());
    }

    [Fact]
    public void A_mail_goes_to_one_ticket() =>
        Given(Quarantined, Delivered).When(By(new ReportDelivered(Id(0x72), Id(2)))).ThenRefused(new MailSettled());

    [Fact]
    public void A_reason_is_a_code()
    {
        Given().When(Quarantine("no account for mario@example.com")).ThenRefused(new InvalidMailCode());
        Given(Quarantined).When(RetryFailed("")).ThenRefused(new InvalidMailCode());
    }

    [Fact]
    public void Discarding_needs_a_reason() => Given(Quarantined).When(Discard("")).ThenRefused(new DiscardReasonMissing());

    [Fact]
    public void R7_A_mail_was_not_received_in_the_future() =>
        Given().When(Quarantined).ThenState<QuarantinedMail>(mail => mail.ReceivedAt.ShouldBe(At(9)));

    private static Scenario Given(params IEnumerable<Step> steps) => new Scenario(new Mail(), ActorId.ForMail(Shop, Id(0x3A))).Given(steps);

    private static Step Quarantine(string code) =>
        By(new QuarantineMail(Id(0x3A), Bytes(Id(0x3B), [1, 2, 3], RecordClasses.Correspondence), code, "amazon-eu", At(9.5)));

    private static Step RetryFailed(string code) => By(new ReportRetryFailed(code));

    private static Step Discard(string reason) =>
        By(new DiscardMail(Json(Id(0x3C), new NoteBody(reason), DomainJson.Default.NoteBody, RecordClasses.Note)));

    private static Step By(Command command) => new(At(9), Intake, _ => command);
}
