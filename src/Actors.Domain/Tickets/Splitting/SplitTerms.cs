using System.Collections.Immutable;

namespace Actors.Domain.Tickets;

/// <summary>A ticket that messages of this one went on in.</summary>
public sealed record SplitTicket(Guid Ticket, ImmutableArray<Guid> Messages, ImmutableArray<string> Orders);

/// <summary>The ticket in whose stream the first messages stand.</summary>
/// <param name="Seen">The version it was last read at.</param>
public sealed record SplitOrigin(Guid Ticket, long Seen);
