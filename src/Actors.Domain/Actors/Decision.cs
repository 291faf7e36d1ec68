namespace Actors.Domain;

/// <summary>The outcome of a decider: events (possibly none) or one refusal.</summary>
public abstract record Decision
{
    private Decision() { }

    /// <param name="Events">Empty when the command changes nothing; it is then acknowledged without a write.</param>
    public sealed record Accepted(IReadOnlyList<Event> Events) : Decision
    {
        /// <summary>Identifier of the thing the command created (a message, a reply, a note), returned to the caller.</summary>
        public Guid? Created { get; init; }

        /// <summary>Names the actor takes for itself in the same transaction; see <see cref="UniqueName"/>.</summary>
        public IReadOnlyList<UniqueName> Names { get; init; } = [];
    }

    public sealed record Refused(Refusal Refusal) : Decision;

    public static Decision Accept(params IReadOnlyList<Event> events) => new Accepted(events);

    public static Decision Accept(Guid created, params IReadOnlyList<Event> events) => new Accepted(events) { Created = created };

    public static readonly Decision Nothing = new Accepted([]);

    public static implicit operator Decision(Refusal refusal) => new Refused(refusal);
}

/// <summary>
/// An expected "no". One record per reason; <see cref="Code"/> is stable and public, <see cref="Detail"/> says what the
/// caller can do about it and names no personal data.
/// </summary>
public abstract record Refusal(string Code, string Detail, RefusalKind Kind = RefusalKind.Rule);

/// <summary>How a refusal maps to HTTP: 409, 404, 422, 403 and 412.</summary>
public enum RefusalKind
{
    Rule,
    Unknown,
    Invalid,
    Forbidden,
    Stale,
}

/// <summary>
/// A name inside a tenant that belongs to at most one actor (a mail thread, a message id of a channel). Taken in the append
/// transaction: of two actors that claim the same name at the same moment one is told who has it.
/// </summary>
public readonly record struct UniqueName(string Value);
