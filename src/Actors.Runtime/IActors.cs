namespace Actors.Runtime;

/// <summary>
/// The way to every actor. Commands to one actor are handled one at a time; a reply is given only after what it reports is
/// durable. Calls are made for whom their flow is bound to; see <see cref="CallScope"/>.
/// </summary>
public interface IActors
{
    /// <exception cref="Actors.Storage.JournalUnavailableException">
    /// The outcome is unknown. Sending the same command with the same <see cref="CommandMeta.Id"/> again is safe.
    /// </exception>
    Task<CommandReply> Send(ActorId actor, Command command, CommandMeta meta, CancellationToken cancel = default);

    /// <summary>The committed state. Version 0 means that the actor has no events.</summary>
    Task<ActorView> Read(ActorId actor, CancellationToken cancel = default);

    /// <summary>The committed version alone: the state does not leave the silo that has it.</summary>
    Task<long> Version(ActorId actor, CancellationToken cancel = default);
}

/// <param name="Id">Makes the command idempotent; derive it from what the caller would repeat.</param>
/// <param name="Fingerprint">32 bytes over the meaning of the request; see <see cref="Actors.Storage.CommandRecord"/>.</param>
/// <param name="ExpectedVersion">
/// When set, any other version of the actor refuses the command as stale. With 0 the actor is new, and the host need not look for it.
/// </param>
public sealed record CommandMeta(Guid Id, ReadOnlyMemory<byte> Fingerprint, Who By, long? ExpectedVersion = null);

/// <param name="Version">The actor's version after the command.</param>
/// <param name="Created">The thing the command created, if any.</param>
public sealed record Receipt(string Stream, long Version, Guid? Created);

public abstract record CommandReply
{
    private CommandReply() { }

    /// <param name="Repeated">True when an earlier command with the same id did the work.</param>
    public sealed record Accepted(Receipt Receipt, bool Repeated) : CommandReply;

    public sealed record Refused(Refusal Refusal, long Version) : CommandReply;
}

/// <param name="State">The immutable state of the actor's kind, for example <c>TicketState</c>.</param>
public sealed record ActorView(long Version, object State)
{
    public TState As<TState>()
        where TState : class => (TState)State;
}
