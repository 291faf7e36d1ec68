using Actors.Domain.Suspensions;
using Actors.Domain.Suspensions.Approving;
using Actors.Domain.Suspensions.Refunding;
using Actors.Domain.Tests.Tickets;
using static Actors.Domain.Tests.Suspensions.ASuspension;
using static Actors.Domain.Tests.Things;

namespace Actors.Domain.Tests.Suspensions;

/// <summary>R93: replies only where a refund or a claim is at stake, by the record or by a person's word that compliance reads.</summary>
public sealed class StakeTests
{
    private static readonly StakeGround ClaimMentioned = new(GroundKind.MentionDetected, Stake.Claim, Id(1), "a-to-z.1");

    private static readonly StakeGround Critical = new(GroundKind.RatedCritical, null);

    private static IEnumerable<Step> Read => [.. Declared, Acknowledged(Anna)];

    [Fact]
    public void R93_Nothing_is_asked_for_where_the_record_says_of_no_stake_whatever_the_agent_names()
    {
        Given(Read).When(Requests(1, Anna, stake: null, grounds: [])).ThenRefused(new NothingAtStake());
        Given(Read).When(Requests(1, Anna, Stake.Refund, grounds: [])).ThenRefused(new NothingAtStake());
        Given(Read).When(Requests(1, Anna, Stake.Claim, grounds: [RefundMentioned])).ThenRefused(new NothingAtStake());
    }

    [Fact]
    public void R93_Where_the_record_says_nothing_a_person_may_with_a_reason_that_is_kept()
    {
        Given(Read).When(Requests(1, Anna, Stake.Refund, grounds: [], statement: " ")).ThenRefused(new NothingAtStake());
        Given(Read).When(Requests(1, Anna, stake: null, grounds: [], statement: "She called.")).ThenRefused(new NothingAtStake());

        var asked = Requested(Given(Read).When(Requests(1, Anna, Stake.Refund, grounds: [], statement: "She called about her refund.")));

        asked.Stake.ShouldBe(Stake.Refund);
        asked.Grounds.ShouldBeNull();
        asked.Statement.ShouldNotBeNull();
    }

    [Fact]
    public void R93_What_the_record_says_is_kept_with_the_request()
    {
        var asked = Requested(Given(Read).When(Requests(1, Anna, stake: null, grounds: [RefundMentioned])));

        asked.Stake.ShouldBe(Stake.Refund);
        asked.Grounds.ShouldBe([RefundMentioned]);
        asked.Statement.ShouldBeNull();
    }

    [Fact]
    public void The_graver_stake_counts_when_the_record_says_of_both_and_nobody_names_one() =>
        Requested(Given(Read).When(Requests(1, Anna, stake: null, grounds: [RefundMentioned, ClaimMentioned]))).Stake.ShouldBe(Stake.Claim);

    [Theory]
    [InlineData(Stake.Refund)]
    [InlineData(Stake.Claim)]
    public void A_critical_risk_speaks_for_either_stake(Stake stake) =>
        Requested(Given(Read).When(Requests(1, Anna, stake, grounds: [Critical]))).Stake.ShouldBe(stake);

    [Fact]
    public void R93_R95_A_refund_on_the_list_is_at_stake_from_its_first_approval_until_it_is_rejected()
    {
        var listed = By(Anna, new ListRefund(
            Id(0x4EF), Id(0x71C7), "302-1234567-7654321", new(20, "EUR"), Disputed: false, Claimed: false, [Account], ["302-1234567-7654321"], []) { Booked = At(10) });
        var vouchedFor = By(Dora, new ApproveRefund(Id(0x4EF), Roles.Finance, [Roles.Finance]));
        var rejected = By(Carla, new RejectRefund(Id(0x4EF), [Roles.Compliance], Note("Paid already.")));

        Given([.. Read, listed]).When(Requests(1, Anna, grounds: [])).ThenRefused(new NothingAtStake());
        Requested(Given([.. Read, listed, vouchedFor]).When(Requests(1, Anna, grounds: []))).Grounds
            .ShouldBe([new(GroundKind.RefundListed, Stake.Refund, Id(0x4EF))]);
        Given([.. Read, listed, vouchedFor]).When(Requests(1, Anna, Stake.Claim, grounds: [])).ThenRefused(new NothingAtStake());
        Given([.. Read, listed, vouchedFor, rejected]).When(Requests(1, Anna, grounds: [])).ThenRefused(new NothingAtStake());
    }

    [Fact]
    public void A_ticket_speaks_by_its_mentions_its_risk_and_its_claims()
    {
        In(ATicket.Buyer(1, At(9))).ShouldBeEmpty();
        In(ATicket.Says(1, At(9), "Please give me a refund.")).ShouldBe([new(GroundKind.MentionDetected, Stake.Refund, Id(1), "refund.1")]);
        In(ATicket.Says(1, At(9), "I will file an A-to-Z claim.")).ShouldBe([ClaimMentioned, Critical]);
        In(ATicket.Says(1, At(9), "My bank will do a chargeback.")).Select(ground => ground.Stake).ShouldBe([Stake.Claim, null]);
        In(ATicket.Buyer(1, At(9)), ATicket.GoodNote(2, At(9), RiskRating.OdrCritical)).ShouldBe([Critical]);
        In(
                ATicket.Buyer(1, At(9)),
                ATicket.GoodNote(2, At(9), why: "The parcel was signed for."),
                ATicket.Acts(3, At(9), ActionKind.ClaimResponse, note: 2))
            .ShouldBe([new(GroundKind.ClaimRecorded, Stake.Claim, Id(3))]);
    }

    private static IReadOnlyList<StakeGround> In(params Step[] story) => Stakes.In((TicketState)ATicket.Given(story).State);

    private static ApprovalRequested Requested(Outcome outcome) => outcome.Events.ShouldHaveSingleItem().ShouldBeOfType<ApprovalRequested>();
}
