using Actors.Domain.Macros;
using Actors.Domain.Screening;
using Actors.Domain.Tickets.Gating;
using Actors.Domain.Tickets.Migrating;
using Actors.Domain.Tickets.Replying;
using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets.Migrating;

/// <summary>R73–R83: the supervised excursion from the official channel, step by step.</summary>
public sealed class MigrationTests
{
    private static readonly Step[] Noted = [Buyer(1, At(9)), GoodNote(7, At(9.5), why: "It needs a call about the battery.")];

    private static readonly Step[] Justified = [.. Noted, Justifies(20, At(10))];

    private static readonly Step[] Away = [.. Justified, Announces(21, At(10.5)), Sent(21, At(10.6))];

    [Fact]
    public void R76_Step_one_is_a_justification_note() => Given(Noted).When(Justifies(20, At(10))).ThenAsApproved();

    [Fact]
    public void R76_Without_that_note_the_conversation_stays() =>
        Given(Buyer(1, At(9)), GoodNote(7, At(9.5))).When(Justifies(20, At(10))).ThenRefused(new NoteIncomplete(Gate.NonStandard, "DecisionPath"));

    [Theory]
    [InlineData(MigrationTopic.Tracking)]
    [InlineData(MigrationTopic.Return)]
    [InlineData(MigrationTopic.SimpleRefund)]
    public void R74_Tracking_returns_and_simple_refunds_stay(MigrationTopic topic) =>
        Given(Noted).When(Justifies(20, At(10), topic)).ThenRefused(new MigrationTopicStays(topic));

    [Fact]
    public void R73_Only_an_official_conversation_can_be_left() =>
        Given(Buyer(1, At(9), account: Mail), GoodNote(7, At(9.5), why: "Why.")).When(Justifies(20, At(10))).ThenRefused(new MigrationNotOfficial());

    [Fact]
    public void A_closed_ticket_is_opened_again_before_it_goes_anywhere() =>
        Given([.. Noted, Moves(TicketStatus.Closed, At(9.8))]).When(Justifies(20, At(10))).ThenRefused(new TicketClosed());

    [Fact]
    public void There_is_one_migration_at_a_time() =>
        Given(Justified).When(Justifies(22, At(10))).ThenRefused(new MigrationUnderWay());

    [Fact]
    public void R77_Step_two_is_an_official_message_from_a_macro() => Given(Justified).When(Announces(21, At(10.5))).Then(
        new ReplyQueued(Id(21), Given(Justified).When(Announces(21, At(10.5))).Events.OfType<ReplyQueued>().Single().Body, [], false, 1)
        {
            Macro = new(Id(0x3AC0), 1),
            Screening = new(RuleSet.Version, [new(RuleCodes.MissingOrderId, Severity.Warn, 0, 0)]),
        },
        new MigrationAnnounced(Id(20), Id(21), new(Id(0x3AC0), 1)));

    [Fact]
    public void R78_No_other_wording_will_do() =>
        Given(Justified).When(Announces(21, At(10.5), MacroPurpose.Standard)).ThenRefused(new MigrationMacroNeeded(MacroPurpose.ReturnToAmazon));

    [Fact]
    public void It_is_announced_once() => Given(Away).When(Announces(23, At(11))).ThenRefused(new MigrationAnnouncedAlready());

    [Fact]
    public void R77_An_announcement_that_bounced_was_never_made()
    {
        var ticket = Given([.. Away, Bounced(21, At(11))]);

        ((TicketState)ticket.State).Migration!.Stage.ShouldBe(MigrationStage.Justified);
        ticket.When(Resolves(24, At(12))).ThenRefused(new MigrationNotAnnounced());
        ticket.When(Announces(23, At(12))).Ticket().Migration!.Stage.ShouldBe(MigrationStage.Announcing);
    }

    [Fact]
    public void An_announcement_answers_the_official_thread_like_any_reply() =>
        ((TicketState)Given(Away).State).Clock.ShouldBeNull();

    [Fact]
    public void A_stale_announcement_is_refused_like_any_reply() =>
        Given([.. Justified, Buyer(2, At(10.1))]).When(Announces(21, At(10.5), seen: 5))
            .ThenRefused(new StaleReply(5));

    [Fact]
    public void R83_Both_official_messages_are_screened_with_the_tenants_own_words()
    {
        var own = new WordingSettings([], [new("tenant.no-promises", "(come back|safe)", Severity.Block, "Promise nothing.")]);

        Blocked(Given(Justified).When(Announces(21, At(10.5), wording: own))).ShouldBe(["tenant.no-promises"]);
        Blocked(Given(Away).When(Resolves(24, At(12), wording: own))).ShouldBe(["tenant.no-promises"]);
    }

    [Fact]
    public void R64_What_is_said_outside_is_kept_and_warns_while_the_official_thread_waits()
    {
        var outcome = Given([.. Away, Buyer(2, At(11))]).When(SaidOutside(25, At(12)));

        ((ExternalMessageRecorded)outcome.Events.Single()).Waiting.ShouldBe(1);
        outcome.Effects.OfType<Tell>().Single().Topic.ShouldBe(Notices.OfficialUnanswered);
        outcome.Ticket().Clock!.DueAt.ShouldBe(At(35));
    }

    [Fact]
    public void R62_R64_Nothing_said_outside_stops_the_clock()
    {
        var ticket = Given([.. Justified, SaidOutside(25, At(11))]);

        ticket.When(Tick(At(33))).Events[^1].ShouldBe(new ResponseClockBreached(Id(1), At(33)));
    }

    [Theory]
    [InlineData("Use the code SAVE10 for 10% off your next order!", true)]
    [InlineData("Please leave us a five star review.", true)]
    [InlineData("Hold the button for ten seconds.", false)]
    public void R82_Promotion_outside_is_flagged(string text, bool drifts)
    {
        var outcome = Given(Away).When(SaidOutside(25, At(11), text));

        outcome.Ticket().Migration!.Drifted.ShouldBe(drifts);
        outcome.Effects.OfType<Tell>().Any(told => told.Topic == Notices.Drifted).ShouldBe(drifts);
    }

    [Fact]
    public void R82_What_the_buyer_says_is_no_drift_of_ours() =>
        Given(Away).When(SaidOutside(25, At(11), "Have you got a coupon for me, 10% off?", direction: ExternalDirection.FromBuyer))
            .Ticket().Migration!.Drifted.ShouldBeFalse();

    [Fact]
    public void R79_Step_three_sums_up_in_the_official_thread() =>
        Given([.. Away, SaidOutside(25, At(11))]).When(Resolves(24, At(12))).ThenAsApproved();

    [Fact]
    public void R79_There_is_nothing_to_sum_up_before_it_was_announced() =>
        Given(Justified).When(Resolves(24, At(12))).ThenRefused(new MigrationNotAnnounced());

    [Fact]
    public void R79_The_summary_has_its_own_locked_wording() =>
        Given(Away).When(Resolves(24, At(12), purpose: MacroPurpose.Standard)).ThenRefused(new MigrationMacroNeeded(MacroPurpose.ResolutionSummary));

    [Fact]
    public void R80_The_summary_field_is_filled_in() =>
        Given(Away).When(Resolves(24, At(12), summary: " ")).ThenRefused(new MigrationTextMissing("summary"));

    [Theory]
    [InlineData("We refund you.", null)]
    [InlineData("We refund you.", 14.95)]
    [InlineData("We refund 12.95 EUR.", 14.95)]
    [InlineData("We refund 14.95 EUR.", null)]
    [InlineData("We refund 14.95 EUR.", 12.95)]
    public void R81_Money_agreed_outside_is_confirmed_with_its_amount(string text, double? amount) =>
        Given([.. Away, SaidOutside(25, At(11), agreed: 14.95m)]).When(Resolves(24, At(12), text, (decimal?)amount))
            .ThenRefused(new MigrationAmountNeeded(14.95m, "EUR"));

    [Theory]
    [InlineData(14.95, "We refund 14.95 EUR for order 305-1234567-1234567.")]
    [InlineData(14.95, "Rimborsiamo 14,95 EUR.")]
    [InlineData(1234.5, "Wir erstatten 1.234,50 EUR.")]
    [InlineData(1234.5, "Nous remboursons 1 234,50 EUR.")]
    [InlineData(20, "We refund EUR 20.")]
    [InlineData(20, "We refund €20.")]
    [InlineData(20, "Wir erstatten 20 Euro.")]
    [InlineData(20, "You get 20\u00A0€ back, for order 305-1234567-1234567.")]
    public void R81_However_the_language_writes_it(double agreed, string text) =>
        Given([.. Away, SaidOutside(25, At(11), agreed: (decimal)agreed)]).When(Resolves(24, At(12), text, (decimal)agreed))
            .Ticket().Migration!.Stage.ShouldBe(MigrationStage.Resolving);

    [Theory]
    [InlineData(7, "We settle it within 7 days.")]
    [InlineData(305, "We refund you for order 305-1234567-1234567.")]
    [InlineData(1234567, "We refund you for order 305-1234567-1234567 EUR.")]
    [InlineData(20, "We refund 20 GBP.")]
    [InlineData(20, "We refund 120 EUR.")]
    [InlineData(20, "We refund 20.50 EUR.")]
    [InlineData(20, "We refund 20 Eurostar tickets.")]
    [InlineData(20, "We refund article B20 EUR.")]
    public void R81_A_number_that_is_no_money_of_the_currency_confirms_nothing(double agreed, string text) =>
        Given([.. Away, SaidOutside(25, At(11), agreed: (decimal)agreed)]).When(Resolves(24, At(12), text, (decimal)agreed))
            .ThenRefused(new MigrationAmountNeeded((decimal)agreed, "EUR"));

    [Fact]
    public void R80_The_ticket_is_not_closed_before_the_channel_accepted_the_summary()
    {
        var ticket = Given([.. Away, GoodNote(30, At(11)), SaidOutside(25, At(11))]);
        ticket.When(Moves(TicketStatus.Closed, At(11.5))).ThenRefused(new MigrationOpen(MigrationStage.Away));

        ticket.Given(Resolves(24, At(12))).When(Moves(TicketStatus.Closed, At(12.1))).ThenRefused(new MigrationOpen(MigrationStage.Resolving));

        ticket.Given(Sent(24, At(12.2))).When(Moves(TicketStatus.Closed, At(12.3))).Ticket().Status.ShouldBe(TicketStatus.Closed);
    }

    [Fact]
    public void R80_A_summary_that_bounces_opens_the_ticket_and_the_migration_again()
    {
        var ticket = Given([.. Away, GoodNote(30, At(11)), Resolves(24, At(12)), Sent(24, At(12.1)), Moves(TicketStatus.Closed, At(12.2))])
            .When(Bounced(24, At(13))).Ticket();

        (ticket.Status, ticket.Migration!.Stage).ShouldBe((TicketStatus.Open, MigrationStage.Away));
    }

    [Fact]
    public void R81_What_is_said_while_the_summary_is_on_its_way_is_summed_up_too()
    {
        var ticket = Given([.. Away, GoodNote(30, At(11)), Resolves(24, At(12)), SaidOutside(25, At(12.1), agreed: 50), Sent(24, At(12.2))]);

        ticket.When(Moves(TicketStatus.Closed, At(12.3))).ThenRefused(new MigrationOpen(MigrationStage.Away));
        ticket.When(Resolves(26, At(12.4))).ThenRefused(new MigrationAmountNeeded(50, "EUR"));
        ticket.Given(Resolves(26, At(12.5), "We refund 50 EUR.", 50), Sent(26, At(12.6)))
            .When(Moves(TicketStatus.Closed, At(12.7))).Ticket().Status.ShouldBe(TicketStatus.Closed);
    }

    [Fact]
    public void R81_A_refund_made_meanwhile_is_confirmed_like_one_agreed_on_outside()
    {
        var ticket = Given([.. Away, Acts(31, At(11), ActionKind.Refund, 20)]);

        ticket.When(Resolves(24, At(12))).ThenRefused(new MigrationAmountNeeded(20, "EUR"));
        ticket.When(Resolves(24, At(12), "We refund 20 EUR.", 20)).Ticket().Migration!.Stage.ShouldBe(MigrationStage.Resolving);
        ticket.Given(SaidOutside(25, At(11.5), agreed: 50)).When(Resolves(26, At(12), "We refund 50 EUR.", 50))
            .ThenRefused(new MigrationAmountNeeded(20, "EUR"));
    }

    [Fact]
    public void R81_So_is_a_refund_that_another_conversation_records() =>
        Given(Away).When(Resolves(24, At(12), elsewhere: new(20, "EUR"))).ThenRefused(new MigrationAmountNeeded(20, "EUR"));

    [Fact]
    public void R80_Once_the_buyer_was_told_that_we_come_back_we_come_back() =>
        Given(Away).When(Abandons(At(11))).ThenRefused(new MigrationOwesSummary());

    [Fact]
    public void R80_Nor_is_it_given_up_while_the_announcement_may_be_under_way() =>
        Given([.. Justified, Announces(21, At(10.5))]).When(Abandons(At(11))).ThenRefused(new MigrationOwesSummary());

    [Fact]
    public void A_migration_is_abandoned_with_a_reason_and_the_ticket_can_close()
    {
        var ticket = Given([.. Justified, GoodNote(30, At(11))]);
        ticket.When(Abandons(At(11.5), " ")).ThenRefused(new MigrationTextMissing("reason"));

        ticket.When(Abandons(At(11.5))).Events.Single().ShouldBeOfType<MigrationAbandoned>();
        ticket.When(Moves(TicketStatus.Closed, At(12))).Ticket().Status.ShouldBe(TicketStatus.Closed);
    }

    [Fact]
    public void R79_Once_something_was_said_outside_it_is_summed_up_not_abandoned() =>
        Given([.. Away, SaidOutside(25, At(11))]).When(Abandons(At(12))).ThenRefused(new MigrationOwesSummary());

    [Fact]
    public void Nothing_is_said_outside_without_a_migration() =>
        Given(Buyer(1, At(9))).When(SaidOutside(25, At(11))).ThenRefused(new MigrationMissing());

    [Fact]
    public void After_one_is_over_another_needs_a_justification_of_its_own()
    {
        var ticket = Given([.. Justified, Abandons(At(11))]);

        ticket.When(Justifies(40, At(12))).ThenRefused(new NoteNeeded(Gate.NonStandard));
        ticket.Given(GoodNote(41, At(12), why: "Again.")).When(Justifies(40, At(12))).Ticket().Migration!.Id.ShouldBe(Id(40));
    }

    private static IEnumerable<string> Blocked(Outcome outcome) => outcome.Decision.ShouldBeOfType<Decision.Refused>()
        .Refusal.ShouldBeOfType<ScreeningBlocked>().Findings
        .Where(finding => finding.Severity == Severity.Block)
        .Select(finding => finding.Rule);
}
