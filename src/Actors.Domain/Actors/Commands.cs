namespace Actors.Domain;

/// <summary>A wish addressed to one actor. It carries its plaintext contents; the decider refers to them from events.</summary>
public abstract record Command
{
    /// <summary>Contents that are stored if, and only if, the command is accepted with events.</summary>
    public virtual IEnumerable<Content> Contents => [];
}

/// <summary>What a tenant understands.</summary>
public abstract record TenantCommand : Command;

/// <summary>What a ticket understands.</summary>
public abstract record TicketCommand : Command;

/// <summary>What an order understands.</summary>
public abstract record OrderCommand : Command;

/// <summary>What a mail in quarantine understands.</summary>
public abstract record MailCommand : Command;

/// <summary>What a suspension understands.</summary>
public abstract record SuspensionCommand : Command;

/// <summary>What a macro understands.</summary>
public abstract record MacroCommand : Command;

/// <summary>Every actor understands it: time has passed, look at your own clocks. Late or double ticks do no harm.</summary>
public sealed record Tick : Command;

/// <summary>What a decider may know besides state and command.</summary>
/// <param name="Now">The time that will be recorded with the events.</param>
/// <param name="Version">The actor's version before the command; 0 when it does not exist yet.</param>
public readonly record struct Context(ActorId Actor, long Version, DateTimeOffset Now, Who By);
