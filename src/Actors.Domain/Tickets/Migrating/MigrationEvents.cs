using Actors.Domain.Macros;
using Actors.Domain.Orders;

namespace Actors.Domain.Tickets;

/// <summary>Step 1: a note justifies leaving the official channel (R75, R76).</summary>
public sealed record MigrationJustified(
    Guid Migration, MigrationReason Reason, MigrationTopic Topic, ExternalChannel Channel, Guid Note) : Event;

/// <summary>Step 2: an official message, made of a locked macro, says why, where and that we come back (R77, R78).</summary>
/// <param name="Reply">Queued in the same append; the step is done when its channel accepts it.</param>
public sealed record MigrationAnnounced(Guid Migration, Guid Reply, MacroUse Macro) : Event;

/// <summary>Something was said outside and is kept here (R64, R82).</summary>
/// <param name="Body">JSON of <see cref="NoteBody"/>.</param>
/// <param name="Agreed">Money that was agreed on (R81).</param>
/// <param name="Drift">Rules of promotion it breaks; nothing is blocked outside, it is flagged.</param>
/// <param name="Waiting">Buyer messages in the official thread that waited meanwhile.</param>
public sealed record ExternalMessageRecorded(
    Guid Message,
    Guid Migration,
    ExternalDirection Direction,
    ContentRef Body,
    DateTimeOffset OccurredAt,
    Money? Agreed,
    IReadOnlyList<string> Drift,
    int Waiting) : Event
{
    /// <summary>The order that holds the sum that was agreed on; absent where there is none.</summary>
    public string? OrderId { get; init; }
}

/// <summary>Step 3: an official message sums up the outcome (R79).</summary>
/// <param name="Summary">JSON of <see cref="NoteBody"/>: the same for colleagues (R80).</param>
/// <param name="Amount">What the message confirms, where money moved (R81).</param>
public sealed record MigrationResolved(Guid Migration, Guid Reply, MacroUse Macro, ContentRef Summary, Money? Amount) : Event
{
    /// <summary>All sums the message was found to name; absent where no money moved.</summary>
    public IReadOnlyList<Money>? Confirms { get; init; }
}

/// <param name="Reason">JSON of <see cref="NoteBody"/>.</param>
public sealed record MigrationAbandoned(Guid Migration, ContentRef Reason) : Event;
