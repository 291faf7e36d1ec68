using System.Globalization;
using System.Runtime.CompilerServices;
using Actors.Testing;

namespace Actors.Domain.Tests;

/// <summary>
/// Given a history, when a command, then events or a refusal. Histories are told as commands, so that every state in a test is one
/// that an actor can reach. Each event passes through its stored form before it is applied, and is also applied as it is: a host
/// does the one when it loads an actor and the other when it decides.
/// </summary>
public sealed class Scenario(ActorDefinition definition, ActorId actor)
{
    private readonly List<Recorded> _history = [];
    private object _live = definition.Initial;

    public ActorDefinition Definition => definition;

    public ActorId Actor => actor;

    public object State { get; private set; } = definition.Initial;

    public IReadOnlyList<Recorded> History => _history;

    public long Version => _history.Count;

    public Scenario Given(params IEnumerable<Step> steps)
    {
        foreach (var step in steps)
            Run(step).Decision.ShouldBeOfType<Decision.Accepted>($"the history of the test has a refused step: {step}");
        return this;
    }

    /// <summary>The same actor, loaded from its record by another process.</summary>
    public Scenario Restarted()
    {
        var restarted = new Scenario(definition, actor);
        foreach (var recorded in _history)
            _ = restarted.Record(recorded);
        return restarted;
    }

    public Outcome When(Step step) => Run(step);

    /// <summary>The whole record, as somebody approved it.</summary>
    public void HistoryIsAsApproved([CallerFilePath] string file = "", [CallerMemberName] string test = "") => Snapshot.Match(
        string.Join('\n', _history.Select(e =>
            string.Create(CultureInfo.InvariantCulture, $"{e.Version,3} {e.At:ddd HH:mm} {e.By}\n    {Texts.Of([e.Event])}"))),
        file: file,
        test: test);

    private Outcome Run(Step step)
    {
        var (before, from) = (State, Version);
        var decision = definition.Decide(before, step.Command(from), new(actor, from, step.At, step.By));
        var effects = new List<Effect>();
        if (decision is Decision.Accepted accepted)
        {
            foreach (var e in accepted.Events)
                effects.AddRange(Record(new(Version + 1, step.At, step.By, e)));
            Texts.Of(State).ShouldBe(Texts.Of(_live));
        }

        return new(this, before, decision, [.. _history.Skip((int)from).Select(recorded => recorded.Event)], effects);
    }

    private IEnumerable<Effect> Record(Recorded recorded)
    {
        var type = EventTypes.Of(recorded.Event);
        var stored = recorded with { Event = EventTypes.Read(type.Name, type.Schema, type.Write(recorded.Event)) };
        State = definition.Apply(State, stored);
        _live = definition.Apply(_live, recorded);
        _history.Add(stored);
        return [.. definition.Effects(State, stored, actor)];
    }
}
