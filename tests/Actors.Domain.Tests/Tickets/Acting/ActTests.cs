using Actors.Domain.Tickets.Acting;
using Actors.Domain.Tickets.Gating;
using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets.Acting;

/// <summary>R51, R52, R58: done once, and for a reason.</summary>
public sealed class ActTests
{
    [Fact]
    public void An_action_is_recorded() =>
        Given(Buyer(1, At(9)), GoodNote(7, At(9.5), why: "Cheaper than the return.")).When(Acts(8, At(10), ActionKind.GoodwillRefund, 10))
            .ThenAsApproved();

    [Theory]
    [InlineData(ActionKind.Refund)]
    [InlineData(ActionKind.GoodwillRefund)]
    public void R95_While_the_account_is_suspended_refunds_go_by_the_list_of_the_incident(ActionKind kind) =>
        Given(Buyer(1, At(9)), GoodNote(7, At(9.5), why: "Cheaper than the return."))
            .When(Acts(8, At(10), kind, 10) is var act ? act with { Command = version => (RecordAction)act.Command(version) with { Suspension = Id(0x5E5) } } : act)
            .ThenRefused(new RefundsByList(Id(0x5E5)));

    [Fact]
    public void A_refund_the_policy_asks_for_needs_no_note() =>
        Given(Buyer(1, At(9))).When(Acts(8, At(10), ActionKind.Refund, 10)).Ticket().Done.Count.ShouldBe(1);

    [Theory]
    [InlineData(ActionKind.GoodwillRefund)]
    [InlineData(ActionKind.PolicyOverride)]
    public void R51_A_non_standard_action_needs_a_note_that_says_why(ActionKind kind)
    {
        var ticket = Given(Buyer(1, At(9), account: Mail));

        ticket.When(Acts(8, At(10), kind, 10)).ThenRefused(new NoteNeeded(Gate.NonStandard));
        ticket.Given(GoodNote(7, At(10))).When(Acts(8, At(10), kind, 10)).ThenRefused(new NoteIncomplete(Gate.NonStandard, "DecisionPath"));
        ticket.Given(GoodNote(9, At(10), why: "Good customer.")).When(Acts(8, At(10), kind, 10)).Ticket().Done[0].Kind.ShouldBe(kind);
    }

    [Theory]
    [InlineData(ActionKind.ClaimResponse)]
    [InlineData(ActionKind.SafetyReport)]
    [InlineData(ActionKind.Appeal)]
    public void R52_A_compliance_critical_action_needs_one_on_every_channel(ActionKind kind) =>
        Given(Buyer(1, At(9), account: Mail)).When(Acts(8, At(10), kind)).ThenRefused(new NoteNeeded(Gate.ComplianceCritical));

    [Fact]
    public void R51_One_note_is_not_the_reason_for_two_such_actions() =>
        Given(Buyer(1, At(9)), GoodNote(7, At(9.5), why: "Weighed."), Acts(8, At(10), ActionKind.PolicyOverride))
            .When(Acts(9, At(11), ActionKind.PolicyOverride)).ThenRefused(new NoteNeeded(Gate.NonStandard));

    [Fact]
    public void R58_A_second_refund_says_what_was_done_already() =>
        Given(Buyer(1, At(9)), Acts(8, At(10), ActionKind.Refund, 10)).When(Acts(9, At(11), ActionKind.Refund, 10))
            .ThenRefused(new AlreadyDone(ActionKind.Refund, At(10), Anna.Value));

    [Fact]
    public void R58_Even_when_it_is_given_out_of_goodwill() =>
        Given(Buyer(1, At(9)), Acts(8, At(10), ActionKind.Refund, 10), GoodNote(7, At(10), why: "Weighed."))
            .When(Acts(9, At(11), ActionKind.GoodwillRefund, 10)).ThenRefused(new AlreadyDone(ActionKind.Refund, At(10), Anna.Value));

    [Fact]
    public void R58_Or_was_done_in_another_conversation() =>
        Given(Buyer(1, At(9)))
            .When(Acts(9, At(11), ActionKind.Refund, 10, elsewhere: new DoneAction(Id(5), ActionKind.Refund, null, null, At(8), Gateway)))
            .ThenRefused(new AlreadyDone(ActionKind.Refund, At(8), Gateway.Value));

    [Fact]
    public void R58_A_newer_note_that_says_why_lets_it_be_done_again()
    {
        var ticket = Given(
            Buyer(1, At(9)), GoodNote(6, At(9.5), why: "Before."), Acts(8, At(10), ActionKind.Refund, 10), GoodNote(7, At(10.5)),
            GoodNote(5, At(10.6), why: "The first one bounced."));

        ticket.When(Acts(9, At(11), ActionKind.Refund, 10, note: 6)).Decision.ShouldBeOfType<Decision.Refused>();
        ticket.When(Acts(9, At(11), ActionKind.Refund, 10, note: 7)).Decision.ShouldBeOfType<Decision.Refused>();
        ticket.When(Acts(9, At(11), ActionKind.Refund, 10, note: 5))
            .Then(new ActionRecorded(Id(9), ActionKind.Refund, new(10, "EUR"), null, null, Id(5), Id(8)));
    }

    [Fact]
    public void R58_The_refund_of_another_order_is_another_refund() =>
        Given(Buyer(1, At(9)), Acts(8, At(10), ActionKind.Refund, 10, orderId: "1")).When(Acts(9, At(11), ActionKind.Refund, 10, orderId: "2"))
            .Ticket().Done.Count.ShouldBe(2);

    [Fact]
    public void R58_Nobody_calls_twice_until_the_buyer_writes_again()
    {
        var ticket = Given(Buyer(1, At(9)), Acts(8, At(10), ActionKind.Contact));

        ticket.When(Acts(9, At(11), ActionKind.Contact)).ThenRefused(new AlreadyDone(ActionKind.Contact, At(10), Anna.Value));
        ticket.Given(Buyer(2, At(12))).When(Acts(9, At(13), ActionKind.Contact)).Ticket().Done.Count.ShouldBe(2);
    }

    [Fact]
    public void The_same_action_is_recorded_once() =>
        Given(Buyer(1, At(9)), Acts(8, At(10), ActionKind.Refund, 10)).When(Acts(8, At(11), ActionKind.Refund, 10)).ThenNothing();

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(-5)]
    public void A_refund_has_an_amount(int? amount) =>
        Given(Buyer(1, At(9))).When(Acts(8, At(10), ActionKind.Refund, amount)).ThenRefused(new InvalidAction("amount"));
}
