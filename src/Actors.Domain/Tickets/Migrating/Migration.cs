using System.Collections.Immutable;
using Actors.Domain.Orders;

namespace Actors.Domain.Tickets;

/// <summary>A supervised excursion from the official channel (R73–R83), as the ticket remembers it.</summary>
/// <param name="Note">Why it has to be (R76).</param>
/// <param name="Announcement">The official message of step 2; null before it, and again when it was not delivered.</param>
/// <param name="Resolution">The official message of step 3; null before it, and again when it was not delivered.</param>
/// <param name="Agreed">Money that was agreed on outside; the official thread has to confirm it (R81).</param>
/// <param name="Drifted">Something outside served promotion (R82).</param>
public sealed record Migration(
    Guid Id,
    MigrationReason Reason,
    MigrationTopic Topic,
    ExternalChannel Channel,
    Guid Note,
    DateTimeOffset At,
    Who By,
    OfficialMessage? Announcement = null,
    OfficialMessage? Resolution = null,
    int ExternalMessages = 0,
    Money? Agreed = null,
    bool Drifted = false,
    bool Abandoned = false)
{
    /// <summary>Refunds made meanwhile, each sum once; the official thread has to confirm them as well.</summary>
    public ImmutableList<Money> Refunded { get; init; } = [];

    /// <summary>The sums that the message of step 3 names.</summary>
    public ImmutableList<Money> Confirms { get; init; } = [];

    public MigrationStage Stage => this switch
    {
        { Abandoned: true } => MigrationStage.Abandoned,
        { Resolution.Accepted: true } => MigrationStage.Resolved,
        { Resolution: not null } => MigrationStage.Resolving,
        { Announcement.Accepted: true } => MigrationStage.Away,
        { Announcement: not null } => MigrationStage.Announcing,
        _ => MigrationStage.Justified,
    };

    /// <summary>Whether it still owes the official thread something; until then the ticket is not closed (R80).</summary>
    public bool IsOpen => Stage is not (MigrationStage.Resolved or MigrationStage.Abandoned);
}

/// <param name="Accepted">The official channel took it; only then it counts (R62).</param>
public sealed record OfficialMessage(Guid Reply, bool Accepted = false);
