using Actors.Domain.Suspensions;
using Actors.Domain.Suspensions.Approving;
using Actors.Domain.Suspensions.Following;
using static Actors.Domain.Tests.Suspensions.ASuspension;
using static Actors.Domain.Tests.Things;

namespace Actors.Domain.Tests.Suspensions;

public sealed class FollowingTests
{
    [Fact]
    public void R100_The_last_decision_about_shipping_counts_and_says_why()
    {
        var incident = Given([.. Declared, Ships(false, "Funds are held.")]);

        incident.When(Ships(true, " ")).ThenRefused(new ShippingReasonMissing());
        incident.When(Ships(true, "Carriers are prepaid.")).ThenState<SuspensionState>(state => state.Shipping.ShouldNotBeNull().Ship.ShouldBeTrue());
    }

    [Fact]
    public void R100_Nothing_is_decided_about_shipping_once_it_is_over() =>
        Given([.. Declared, Reinstates(), Reopened()]).When(Ships(true, "Why?")).ThenRefused(new SuspensionNotActive());

    [Fact]
    public void R101_A_mention_names_its_site_and_what_was_said()
    {
        Given(Declared).When(Mentioned("trustpilot", "One star.")).Events.ShouldHaveSingleItem().ShouldBeOfType<MentionLogged>().Site.ShouldBe("trustpilot");
        Given(Declared).When(Mentioned("some site", "One star.")).ThenRefused(new InvalidMention());
        Given(Declared).When(Mentioned("trustpilot", " ")).ThenRefused(new InvalidMention());
        Given(Proposed()).When(Mentioned("trustpilot", "One star.")).ThenRefused(new SuspensionNotActive());
    }

    [Fact]
    public void R101_The_recovery_plan_is_worked_off_after_the_reinstatement()
    {
        var incident = Given([.. Declared, Planned(1)]);

        incident.When(Planned(1)).ThenNothing();
        incident.When(Completed(1)).ThenRefused(new FollowUpTooEarly());
        incident.When(Completed(2)).ThenRefused(new UnknownFollowUp());
        incident.Given(Reinstates(), Reopened()).When(Completed(1)).Then(new FollowUpDone(Id(1)));
        incident.When(Completed(1)).ThenNothing();
    }

    [Fact]
    public void A_buyer_of_another_account_is_not_on_the_recovery_plan() =>
        Given(Declared).When(Planned(1, "amazon-na")).ThenRefused(new OtherAccount());

    private static Step Ships(bool ship, string why) => By(new DecideShipping(ship, Note(why)));

    private static Step Mentioned(string site, string text) => By(new LogMention(Id(0x31), site, Note(text)));

    private static Step Planned(long ticket, string account = "amazon-eu") => By(new PlanFollowUp(Id(ticket), account));

    private static Step Completed(long ticket) => By(new CompleteFollowUp(Id(ticket)));

    private static Content Note(string text) => Json(Id(0x9000), new(text), DomainJson.Default.NoteBody, RecordClasses.Note);

    private static Step By(Command command) => new(At(10), Dora, _ => command);
}
