using Actors.Testing;
using FsCheck.Fluent;
using FsCheck;
using static Actors.Domain.Tests.Things;

namespace Actors.Domain.Tests.Tickets.Model;

/// <summary>Whatever happens to a ticket in whatever order, its clock is the one of R61 and R62.</summary>
public sealed class TicketModelTests
{
    private static readonly Config Stories = Config.QuickThrowOnFailure.WithMaxTest(200);

    [Fact]
    public void R61_R62_The_clock_is_the_one_that_the_whole_history_says() => Check((ticket, _) =>
    {
        var (state, naive) = ((TicketState)ticket.State, new NaiveClock(ticket.History));

        (state.Clock is { } clock ? (clock.Message, clock.StartedAt, clock.DueAt) : default).ShouldBe(
            naive.Waiting is [var oldest, ..] ? (oldest.Message, oldest.OccurredAt, oldest.OccurredAt + ATicket.Day) : default);
        state.Unanswered.Select(message => message.Id).ShouldBe(naive.Waiting.Select(message => message.Message), ignoreOrder: true);
        state.BuyerMessages.Select(message => message.Answer?.At).ShouldBe(naive.Answers);
    });

    [Fact]
    public void Never_do_two_clocks_run() => Check((ticket, _) =>
    {
        Guid? running = null;
        foreach (var recorded in ticket.History)
        {
            switch (recorded.Event)
            {
                case ResponseClockStarted started:
                    started.Message.ShouldNotBe(running ?? Guid.Empty);
                    running = started.Message;
                    break;
                case ResponseClockStopped stopped:
                    stopped.Message.ShouldBe(running.ShouldNotBeNull());
                    running = null;
                    break;
            }
        }

        ((TicketState)ticket.State).Clock?.Message.ShouldBe(running.ShouldNotBeNull());
        ticket.Definition.Clocks(ticket.State).Select(clock => clock.Kind).ShouldBeUnique();
    });

    [Fact]
    public void No_threshold_is_recorded_twice_or_too_early() => Check((ticket, _) =>
    {
        var standing = new HashSet<(Type, Guid, ResponseThreshold?)>();
        foreach (var recorded in ticket.History)
        {
            if (recorded.Event is ResponseClockBreachWithdrawn withdrawn)
                standing.Remove((typeof(ResponseClockBreached), withdrawn.Message, null)).ShouldBeTrue();
            if (Key(recorded.Event) is not { } key)
                continue;
            standing.Add(key).ShouldBeTrue();
            DueAt(recorded.Event).ShouldBeLessThanOrEqualTo(recorded.At);
        }
    });

    [Fact]
    public void No_threshold_is_missing_after_a_tick_or_a_stop() => Check((ticket, step) =>
    {
        var recorded = ticket.History.Select(r => Key(r.Event)).ToHashSet();

        if (step.Command(0) is Tick && ((TicketState)ticket.State).Clock is { } clock)
            ATicket.AllThresholds(Number(clock.Message), clock.StartedAt)
                .ShouldEachBe(due => recorded.Contains(Key(due)) == (DueAt(due) <= step.At));
        if (ticket.History[^1].Event is ResponseClockStopped stopped)
            ATicket.AllThresholds(Number(stopped.Message), stopped.StartedAt)
                .ShouldEachBe(due => recorded.Contains(Key(due)) || DueAt(due) > stopped.StoppedAt);
    });

    [Fact]
    public void A_replay_of_the_stored_events_leads_to_the_same_state_and_consequences() => Check((ticket, _) =>
    {
        var (definition, actor, replayed) = (ticket.Definition, ticket.Actor, ticket.Definition.Initial);
        foreach (var recorded in ticket.History)
            replayed = definition.Apply(replayed, recorded);

        Texts.Of(replayed).ShouldBe(Texts.Of(ticket.State));
        definition.Clocks(replayed).ShouldBe(definition.Clocks(ticket.State));
        definition.Rows(definition.Initial, replayed, actor, ticket.Version)
            .ShouldBe(definition.Rows(definition.Initial, ticket.State, actor, ticket.Version));
        definition.Effects(replayed, ticket.History[^1], actor).ShouldBe(definition.Effects(ticket.State, ticket.History[^1], actor));
    });

    private static (Type, Guid, ResponseThreshold?)? Key(Event e) => e switch
    {
        ResponseClockThresholdPassed passed => (e.GetType(), passed.Message, passed.Threshold),
        ResponseClockBreached breached => (e.GetType(), breached.Message, null),
        _ => null,
    };

    private static DateTimeOffset DueAt(Event e) =>
        e is ResponseClockThresholdPassed passed ? passed.PassedAt : ((ResponseClockBreached)e).DueAt;

    private static void Check(Action<Scenario, Step> holds) => Prop.ForAll(
        Move.Stories,
        story =>
        {
            var (ticket, at) = (ATicket.Given(ATicket.Buyer(1, At(0))), At(0));
            foreach (var move in story)
            {
                at += move.After;
                var step = move.On(ticket, at);
                ticket.When(step);
                holds(ticket, step);
            }
        }).Check(Stories);
}
