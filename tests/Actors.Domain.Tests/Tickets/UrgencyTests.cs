using Actors.Domain.Tickets.Noting;
using Actors.Domain.Tickets.Receiving;
using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets;

/// <summary>R59: what the tenant says of risks orders the queue, from the rating on, and never later than the marketplace's clock.</summary>
public sealed class UrgencyTests
{
    private static readonly RiskTargets Quick = new(TimeSpan.FromHours(1), TimeSpan.FromHours(2));

    [Fact]
    public void A_mention_is_due_as_the_tenant_said_when_it_came_in()
    {
        var outcome = Given().When(With(Says(1, At(9), "I will file an A-to-Z claim."), Quick));

        outcome.Events.OfType<MentionsDetected>().Single().Target.ShouldBe(Quick.OdrCritical);
        DueAt(outcome).ShouldBe(At(10));
    }

    [Fact]
    public void A_rating_is_due_as_the_tenant_said_when_it_was_given()
    {
        DueAt(Given(Buyer(1, At(9))).When(With(GoodNote(2, At(10), RiskRating.SlaWarning), Quick))).ShouldBe(At(12));
        DueAt(Given(Buyer(1, At(9))).When(GoodNote(2, At(10), RiskRating.SlaWarning))).ShouldBe(At(22));
    }

    [Fact]
    public void What_was_rated_keeps_its_target()
    {
        Step[] rated = [Buyer(1, At(9)), With(GoodNote(2, At(10), RiskRating.SlaWarning), Quick)];

        DueAt(Given(rated).When(GoodNote(3, At(11), RiskRating.SlaWarning))).ShouldBe(At(12));
        DueAt(Given(rated).When(GoodNote(3, At(11), RiskRating.OdrCritical))).ShouldBe(At(15));
    }

    [Fact]
    public void R65_No_target_hides_the_marketplaces_clock() => DueAt(
            Given(Buyer(1, At(9))).When(With(GoodNote(2, At(10), RiskRating.OdrCritical), new(TimeSpan.FromDays(30), TimeSpan.FromDays(30)))))
        .ShouldBe(At(33));

    private static Step With(Step step, RiskTargets targets) => step with
    {
        Command = version => step.Command(version) switch
        {
            ReceiveMessage message => message with { Targets = targets },
            AddNote note => note with { Targets = targets },
            var other => other,
        },
    };

    private static DateTimeOffset? DueAt(Outcome outcome) => outcome.Rows.OfType<TicketRow>().Single().NextDueAt;
}
