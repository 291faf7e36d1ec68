using static Actors.Domain.Tests.Things;
using static Actors.Domain.Tests.Tickets.ATicket;

namespace Actors.Domain.Tests.Tickets.Clocks;

/// <summary>R61: 24 hours of calendar time from the oldest unanswered buyer message.</summary>
public sealed class ResponseClockTests
{
    [Fact]
    public void R61_The_clock_runs_from_the_moment_the_buyer_wrote() =>
        Given()
            .When(Buyer(1, At(10), said: At(9)))
            .ThenTheClockRuns(1, At(9));

    [Fact]
    public void R61_Weekends_and_changes_of_daylight_saving_time_count_like_any_hour()
    {
        var saturday = new DateTimeOffset(2026, 10, 24, 22, 0, 0, TimeSpan.Zero);

        var clock = Given().When(Buyer(1, saturday)).Ticket().Clock.ShouldNotBeNull();

        clock.DueAt.ShouldBe(new DateTimeOffset(2026, 10, 25, 22, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void R61_A_second_message_does_not_move_the_clock() =>
        Given(Buyer(1, At(9)))
            .When(Buyer(2, At(12)))
            .ThenTheClockRuns(1, At(9))
            .ThenState<TicketState>(ticket => ticket.Unanswered.Count().ShouldBe(2));

    [Fact]
    public void R61_An_older_message_that_arrives_later_moves_the_start_back() =>
        Given(Buyer(1, At(9)))
            .When(Buyer(2, At(12), said: At(7)))
            .ThenTheClockRuns(2, At(7));

    [Fact]
    public void R61_Of_two_messages_said_at_the_same_moment_the_first_to_arrive_keeps_the_clock() =>
        Given(Buyer(1, At(9)))
            .When(Buyer(2, At(10), said: At(9)))
            .ThenTheClockRuns(1, At(9));

    [Theory]
    [InlineData(SenderKind.System)]
    [InlineData(SenderKind.Automatic)]
    [InlineData(SenderKind.Seller)]
    public void R61_Only_the_buyer_starts_the_clock(SenderKind sender) =>
        Given()
            .When(Receives(sender, 1, At(9)))
            .ThenNoClockRuns();

    [Fact]
    public void A_clock_of_the_senders_that_runs_ahead_does_not_postpone_the_deadline() =>
        Given()
            .When(Buyer(1, At(9), said: At(15)))
            .ThenTheClockRuns(1, At(9));

    [Fact]
    public void A_clock_of_the_channels_that_runs_ahead_does_not_postpone_the_deadline() =>
        Given()
            .When(Receives(At(9), Message(1, SenderKind.Buyer, said: At(14), received: At(15))))
            .ThenTheClockRuns(1, At(9));

    [Fact]
    public void A_message_without_a_time_of_its_own_counts_from_its_receipt() =>
        Given()
            .When(Receives(At(9), Message(1, SenderKind.Buyer, said: null, received: At(8))))
            .ThenTheClockRuns(1, At(8));

    [Fact]
    public void R57_Neither_closing_nor_escalating_nor_snoozing_touches_the_clock() =>
        Given(Buyer(1, At(9)), GoodNote(7, At(9.5)), Escalated(8, At(10)), Snoozed(At(30), At(11)))
            .When(Moves(TicketStatus.Closed, At(12)))
            .ThenTheClockRuns(1, At(9));

    [Fact]
    public void An_account_may_set_a_shorter_time() =>
        Given()
            .When(Buyer(1, At(9), account: Amazon with { ResponseTime = TimeSpan.FromHours(4) }))
            .ThenState<TicketState>(ticket => ticket.Clock!.DueAt.ShouldBe(At(13)));

    [Fact]
    public void The_ticket_asks_to_be_woken_at_its_next_threshold()
    {
        var clock = Given().When(Buyer(1, At(0))).Clocks.ShouldHaveSingleItem();

        clock.ShouldBe(new("response", DueAt: At(24), WakeAt: At(12)));
    }
}
