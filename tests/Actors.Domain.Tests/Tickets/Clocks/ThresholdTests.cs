using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets.Clocks;

/// <summary>50 %, 75 %, 90 %, one hour left and the breach are events, each recorded once per message.</summary>
public sealed class ThresholdTests
{
    private static readonly ResponseThreshold[] InADay =
        [ResponseThreshold.Half, ResponseThreshold.ThreeQuarters, ResponseThreshold.NinetyPercent, ResponseThreshold.OneHourLeft];

    [Fact]
    public void A_tick_before_the_first_threshold_records_nothing() =>
        Given(Buyer(1, At(0))).When(Tick(At(11.99))).ThenNothing();

    [Theory]
    [InlineData(12, 1)]
    [InlineData(18, 2)]
    [InlineData(21.6, 3)]
    [InlineData(23, 4)]
    [InlineData(24, 5)]
    public void A_tick_at_a_threshold_records_it(double hours, int recorded) =>
        Given(Buyer(1, At(0))).When(Tick(At(hours))).Then(AllThresholds(1, At(0)).Take(recorded));

    [Fact]
    public void A_late_tick_records_what_was_slept_through_at_the_times_it_happened() =>
        Given(Buyer(1, At(0)), Tick(At(12))).When(Tick(At(70))).Then(AllThresholds(1, At(0)).Skip(1));

    [Fact]
    public void A_second_tick_records_nothing_again() =>
        Given(Buyer(1, At(0)), Tick(At(24))).When(Tick(At(25))).ThenNothing().Clocks.ShouldBeEmpty();

    [Fact]
    public void A_restart_records_nothing_again() =>
        Given(Buyer(1, At(0)), Tick(At(24))).Restarted().When(Tick(At(25))).ThenNothing();

    [Fact]
    public void A_restart_goes_on_where_the_record_ends() =>
        Given(Buyer(1, At(0)), Tick(At(19))).Restarted().When(Tick(At(24))).Then(AllThresholds(1, At(0)).Skip(2));

    [Fact]
    public void A_message_ingested_a_day_late_breaches_at_the_next_tick_with_every_threshold() =>
        Given(Buyer(1, At(40), said: At(0))).When(Tick(At(40))).Then(AllThresholds(1, At(0)));

    [Fact]
    public void A_message_ingested_a_day_late_wants_that_tick_at_once() =>
        Given().When(Buyer(1, At(40), said: At(0))).Clocks.ShouldHaveSingleItem().WakeAt.ShouldBeLessThan(At(40));

    [Fact]
    public void R62_A_breach_is_withdrawn_when_the_channel_says_late_that_it_accepted_in_time() =>
        Given(Buyer(1, At(0)), Reply(9, At(20)), Tick(At(25)))
            .When(Sent(9, At(26), accepted: At(21)))
            .Events.ShouldContain(new ResponseClockBreachWithdrawn(Id(1), At(24), At(21)) { Proof = Id(9) });

    [Fact]
    public void A_breach_that_was_withdrawn_comes_back_with_a_bounce() =>
        Given(Buyer(1, At(0)), Reply(9, At(20)), Tick(At(25)), Sent(9, At(26), accepted: At(21)), Bounced(9, At(27)))
            .When(Tick(At(28)))
            .Then(new ResponseClockBreached(Id(1), At(24)));

    [Fact]
    public void A_breach_stays_when_the_answer_was_late() =>
        Given(Buyer(1, At(0)), Tick(At(25)), Reply(9, At(26)))
            .When(Sent(9, At(26)))
            .Events.ShouldNotContain(e => e is ResponseClockBreachWithdrawn);

    [Fact]
    public void A_bounce_after_the_breach_does_not_breach_again() =>
        Given(Buyer(1, At(0)), Tick(At(25)), Reply(9, At(26)), Sent(9, At(26)), Bounced(9, At(27)))
            .When(Tick(At(28)))
            .ThenNothing();

    [Fact]
    public void A_bounce_in_between_goes_on_with_the_thresholds_that_are_left() =>
        Given(Buyer(1, At(0)), Tick(At(13)), Reply(9, At(14)), Sent(9, At(14)), Bounced(9, At(30)))
            .When(Tick(At(30)))
            .Then(AllThresholds(1, At(0)).Skip(1));

    [Fact]
    public void Each_message_has_thresholds_of_its_own() =>
        Given(Buyer(1, At(0)), Reply(9, At(5)), Buyer(2, At(10)), Tick(At(12)), Sent(9, At(13)))
            .When(Tick(At(22)))
            .Then(AllThresholds(2, At(10)).Take(1));

    [Fact]
    public void R97_A_miss_is_recorded_although_the_answer_is_reported_before_the_tick() =>
        Given(Buyer(1, At(0)), Reply(9, At(20)))
            .When(Sent(9, At(25), accepted: At(24.5)))
            .Then(
            [
                new ReplySent(Id(9), "<reply-9@example.com>", At(24.5)),
                .. AllThresholds(1, At(0)),
                Stopped(1, At(0), At(24.5)),
            ]);

    [Fact]
    public void An_answer_accepted_in_time_and_reported_late_is_no_miss() =>
        Given(Buyer(1, At(0)), Reply(9, At(20)))
            .When(Sent(9, At(25), accepted: At(23.5)))
            .Then(
            [
                new ReplySent(Id(9), "<reply-9@example.com>", At(23.5)),
                .. AllThresholds(1, At(0)).Take(4),
                Stopped(1, At(0), At(23.5)),
            ]);

    [Fact]
    public void A_message_that_is_excluded_too_late_was_missed_first() =>
        Given(Buyer(1, At(0)))
            .When(NoResponseNeeded(1, At(30)))
            .Events.Skip(1).ShouldBe([.. AllThresholds(1, At(0)), Stopped(1, At(0), At(30))]);

    [Fact]
    public void People_are_told_of_the_last_hour_and_of_the_miss() =>
        Given(Buyer(1, At(0)), Assigned(Id(0xA1), At(1)), Tick(At(22)))
            .When(Tick(At(23)))
            .Effects.OfType<Tell>().Single().Topic.ShouldBe(Notices.OneHourLeft);

    [Fact]
    public void People_are_not_told_of_the_last_hour_once_it_is_over() =>
        Given(Buyer(1, At(0)))
            .When(Tick(At(26)))
            .Effects.OfType<Tell>().Single().Topic.ShouldBe(Notices.Breached);

    [Theory]
    [InlineData(24)]
    [InlineData(10)]
    [InlineData(7)]
    [InlineData(4)]
    [InlineData(3)]
    [InlineData(2)]
    [InlineData(1.5)]
    public void Thresholds_pass_in_order_of_time_however_long_the_clock_is(double hours)
    {
        var events = Given(Buyer(1, At(0), account: Amazon with { ResponseTime = TimeSpan.FromHours(hours) })).When(Tick(At(hours))).Events;

        var passed = events.OfType<ResponseClockThresholdPassed>().ToList();
        passed.Select(e => e.PassedAt).ShouldBeInOrder();
        passed.Select(e => e.Threshold).ShouldBe(InADay, ignoreOrder: true);
        passed[0].PassedAt.ShouldBeGreaterThan(At(0));
        events[^1].ShouldBeOfType<ResponseClockBreached>();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.1)]
    public void A_clock_of_an_hour_or_less_does_not_say_that_one_hour_is_left(double hours) =>
        Given(Buyer(1, At(0), account: Amazon with { ResponseTime = TimeSpan.FromHours(hours) }))
            .When(Tick(At(hours)))
            .Events.OfType<ResponseClockThresholdPassed>().Select(e => e.Threshold).ShouldBe(InADay.Take(3));

    [Fact]
    public void A_clock_wakes_for_each_threshold_and_then_never_again()
    {
        var ticket = Given(Buyer(1, At(0)));
        var wakes = new List<DateTimeOffset>();

        while (ticket.Definition.Clocks(ticket.State) is [var clock])
        {
            wakes.Add(clock.WakeAt);
            ticket.Given(Tick(clock.WakeAt));
        }

        wakes.ShouldBe([At(12), At(18), At(21.6), At(23), At(24)]);
    }
}
