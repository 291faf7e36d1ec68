using Actors.Domain.Orders;
using Actors.Domain.Tenants.Reviewing;
using Actors.Domain.Tickets.Acting;
using Actors.Domain.Tickets.Gating;
using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets.Acting;

/// <summary>R108: a manager's look at a refund before it is issued.</summary>
public sealed class ReviewTests
{
    private static readonly RefundReviewRule Rule = new([new(50, "EUR")], [ActionKind.GoodwillRefund], ["amazon.returns"]);

    [Theory]
    [InlineData(ActionKind.Refund, 50, "EUR", null, false)]
    [InlineData(ActionKind.Refund, 51, "EUR", null, true)]
    [InlineData(ActionKind.Refund, 1, "USD", null, true)]
    [InlineData(ActionKind.Refund, 1, "EUR", "amazon.returns", true)]
    [InlineData(ActionKind.GoodwillRefund, 1, "EUR", null, true)]
    [InlineData(ActionKind.Replacement, 51, "EUR", null, false)]
    public void A_refund_is_reviewed_for_its_amount_its_kind_or_its_policy(ActionKind kind, double amount, string currency, string? policy, bool needed) =>
        Rule.Needs(kind, new((decimal)amount, currency), policy is null ? [] : [policy]).ShouldBe(needed);

    [Fact]
    public void Without_a_rule_none_is() => RefundReviewRule.None.Needs(ActionKind.Refund, new(1_000, "EUR"), ["amazon.returns"]).ShouldBeFalse();

    [Fact]
    public void A_review_leans_on_a_note_that_says_why()
    {
        Given(Buyer(1, At(9)), GoodNote(2, At(9))).When(Reviews(3)).ThenRefused(new NoteIncomplete(Gate.NonStandard, "DecisionPath"));
        Given(Buyer(1, At(9)), GoodNote(2, At(9), why: "It broke at once.")).When(Reviews(3))
            .Then(new RefundReviewed(Id(3), new(60, "EUR"), null, Id(2)));
    }

    [Fact]
    public void What_has_to_be_reviewed_is_not_issued_without_it()
    {
        var ticket = Given(Buyer(1, At(9)), GoodNote(2, At(9), why: "It broke at once."));
        ticket.When(Issues(4, 60)).ThenRefused(new RefundReviewNeeded());

        ticket.Given(Reviews(3)).When(Issues(4, 61)).ThenRefused(new RefundReviewNeeded());
        ticket.When(Issues(4, 60)).Events.Single().ShouldBeOfType<ActionRecorded>().Review.ShouldBe(Id(3));
    }

    [Fact]
    public void Nobody_issues_on_a_review_of_their_own()
    {
        var ticket = Given(Buyer(1, At(9)), GoodNote(2, At(9), why: "It broke at once."), Reviews(3));

        ticket.When(Issues(4, 60) with { By = Carla }).ThenRefused(new RefundReviewNeeded());
        ticket.When(Issues(4, 60, oneself: Carla)).ThenRefused(new RefundReviewNeeded());
    }

    [Fact]
    public void A_review_is_for_one_refund()
    {
        var ticket = Given(
            Buyer(1, At(9)), GoodNote(2, At(9), why: "It broke at once."), Reviews(3), Issues(4, 60), GoodNote(5, At(12), why: "And once more."));

        ticket.When(Issues(6, 60, note: 5, at: At(13))).ThenRefused(new RefundReviewNeeded());
    }

    private static readonly Who Carla = Who.Person(Id(0xC1));

    private static Step Reviews(long review) => new(At(10), Carla, _ => new ReviewRefund(Id(review), new Money(60, "EUR"), null, Id(2)));

    private static Step Issues(long action, decimal amount, long? note = null, DateTimeOffset? at = null, Who? oneself = null)
    {
        var acts = Acts(action, at ?? At(11), ActionKind.Refund, amount, note);
        return acts with
        {
            Command = version => (RecordAction)acts.Command(version) with { ReviewNeeded = true, Oneself = oneself is { } who ? [who] : [] },
        };
    }
}
