using System.Runtime.CompilerServices;
using Actors.Testing;

namespace Actors.Domain.Tests;

/// <summary>What a command came to.</summary>
public sealed class Outcome(Scenario scenario, object before, Decision decision, IReadOnlyList<Event> events, IReadOnlyList<Effect> effects)
{
    public Decision Decision => decision;

    /// <summary>The actor after the command.</summary>
    public Scenario Scenario => scenario;

    public IReadOnlyList<Event> Events => events;

    public IReadOnlyList<Effect> Effects => effects;

    public IReadOnlyList<ReadRow> Rows => [.. scenario.Definition.Rows(before, scenario.State, scenario.Actor, scenario.Version)];

    public IReadOnlyList<Clock> Clocks => scenario.Definition.Clocks(scenario.State);

    /// <summary>Exactly these events, in this order.</summary>
    public Outcome Then(params IEnumerable<Event> expected)
    {
        Accepted();
        Texts.Of(Events).ShouldBe(Texts.Of(expected));
        return this;
    }

    /// <summary>Accepted without a trace.</summary>
    public Outcome ThenNothing() => Then([]);

    public Outcome ThenRefused(Refusal expected)
    {
        decision.ShouldBeOfType<Decision.Refused>().Refusal.ShouldBe(expected);
        return this;
    }

    public Outcome ThenState<TState>(Action<TState> check)
    {
        check((TState)scenario.State);
        return this;
    }

    /// <summary>Events, what they changed in the state and all that follows from them, as somebody approved it.</summary>
    public void ThenAsApproved([CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        var accepted = Accepted();
        Snapshot.Match(
            $"""
            events
            {Texts.Of(Events)}

            created {accepted.Created?.ToString() ?? "nothing"}
            names {Texts.Of(accepted.Names)}

            effects
            {Texts.Of(Effects)}

            clocks
            {Texts.Of(Clocks)}

            rows
            {Texts.Of(Rows)}

            changed in the state
            {Changes.Between(before, scenario.State)}
            """,
            file: file,
            test: test);
    }

    private Decision.Accepted Accepted() => decision.ShouldBeOfType<Decision.Accepted>((decision as Decision.Refused)?.Refusal.Code);
}
