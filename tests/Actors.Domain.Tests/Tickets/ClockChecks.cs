using static Actors.Domain.Tests.Things;

namespace Actors.Domain.Tests.Tickets;

internal static class ClockChecks
{
    /// <summary>One response clock, on that message and from that time.</summary>
    public static Outcome ThenTheClockRuns(this Outcome outcome, long message, DateTimeOffset from)
    {
        var clock = outcome.Ticket().Clock.ShouldNotBeNull();
        (clock.Message, clock.StartedAt, clock.DueAt).ShouldBe((Id(message), from, from + ATicket.Day));
        return outcome;
    }

    public static Outcome ThenNoClockRuns(this Outcome outcome)
    {
        outcome.Ticket().Clock.ShouldBeNull();
        outcome.Clocks.ShouldNotContain(clock => clock.Kind == "response");
        return outcome;
    }

    public static TicketState Ticket(this Outcome outcome) => (TicketState)outcome.Scenario.State;
}
