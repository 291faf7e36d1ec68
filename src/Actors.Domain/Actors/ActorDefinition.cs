namespace Actors.Domain;

/// <summary>
/// The pure behaviour of one kind of actor. Hosts know actors only through this type; there is one instance per kind in
/// <see cref="ActorDefinitions"/>. All members are pure functions: no clock, no I/O.
/// </summary>
public abstract class ActorDefinition
{
    public abstract string Kind { get; }

    /// <summary>The state of an actor that has no events yet.</summary>
    public abstract object Initial { get; }

    public abstract Decision Decide(object state, Command command, in Context context);

    public abstract object Apply(object state, Recorded recorded);

    /// <summary>Work for others that follows from an event just recorded, written in the same transaction.</summary>
    public abstract IEnumerable<Effect> Effects(object state, Recorded recorded, ActorId actor);

    /// <summary>The running deadlines. A clock kind that is no longer listed is removed.</summary>
    public abstract IReadOnlyList<Clock> Clocks(object state);

    /// <summary>Read rows that must replace what is stored, given the state before and after an append.</summary>
    public abstract IEnumerable<ReadRow> Rows(object before, object after, ActorId actor, long version);
}

/// <inheritdoc/>
public abstract class ActorDefinition<TState, TCommand> : ActorDefinition
    where TState : class
    where TCommand : Command
{
    public abstract TState Empty { get; }

    public abstract Decision Decide(TState state, TCommand command, in Context context);

    /// <summary>What time has brought about.</summary>
    public virtual Decision Elapse(TState state, in Context context) => Decision.Nothing;

    public abstract TState Apply(TState state, Recorded recorded);

    public virtual IEnumerable<Effect> Effects(TState state, Recorded recorded, ActorId actor) => [];

    public virtual IReadOnlyList<Clock> Clocks(TState state) => [];

    public virtual IEnumerable<ReadRow> Rows(TState before, TState after, ActorId actor, long version) => [];

    public sealed override object Initial => Empty;

    public sealed override Decision Decide(object state, Command command, in Context context) => command switch
    {
        Tick => Elapse((TState)state, context),
        EraseContents erase => erase.Erased.Count == 0 ? Decision.Nothing : Decision.Accept(new ContentErased(erase.Erased, erase.RecordClass, erase.Ground)),
        TCommand own => Decide((TState)state, own, context),
        _ => throw new NotSupportedException($"A {Kind} does not understand {command.GetType().Name}."),
    };

    /// <summary>States refer to contents and hold none: an erasure changes nothing in them.</summary>
    public sealed override object Apply(object state, Recorded recorded) => recorded.Event is ContentErased ? state : Apply((TState)state, recorded);

    public sealed override IEnumerable<Effect> Effects(object state, Recorded recorded, ActorId actor) =>
        recorded.Event is ContentErased erased ? [new DestroyContents(actor.Stream, erased.Contents)] : Effects((TState)state, recorded, actor);

    public sealed override IReadOnlyList<Clock> Clocks(object state) => Clocks((TState)state);

    public sealed override IEnumerable<ReadRow> Rows(object before, object after, ActorId actor, long version) =>
        Rows((TState)before, (TState)after, actor, version);
}
