using Actors.Domain.Orders;
using Actors.Domain.Tickets;
using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Tickets.Migrating;

/// <summary>The excursion from the official channel.</summary>
/// <param name="Open">Whether it still owes the official thread something: until then the ticket cannot be closed.</param>
/// <param name="Note">The note that justifies it.</param>
/// <param name="Announcement">The reply of step 2.</param>
/// <param name="Resolution">The reply of step 3.</param>
/// <param name="Agreed">Money agreed on outside, which the official thread has to confirm.</param>
/// <param name="Refunded">Refunds made meanwhile, which it has to confirm as well.</param>
/// <param name="Drifted">Something that was said outside served promotion.</param>
/// <param name="OfficialUnanswered">Buyer messages that wait in the official thread meanwhile; its clock runs on.</param>
public sealed record MigrationView(
    Guid Id,
    MigrationStage Stage,
    bool Open,
    MigrationReason Reason,
    MigrationTopic Topic,
    ExternalChannel Channel,
    DateTimeOffset At,
    By By,
    Guid Note,
    Guid? Announcement,
    Guid? Resolution,
    int ExternalMessages,
    Money? Agreed,
    IReadOnlyList<Money> Refunded,
    bool Drifted,
    int OfficialUnanswered)
{
    public static MigrationView? Of(TicketState ticket, DisplayNames names) => ticket.Migration is { } migration
        ? new(
            migration.Id,
            migration.Stage,
            migration.IsOpen,
            migration.Reason,
            migration.Topic,
            migration.Channel,
            migration.At,
            names.By(migration.By),
            migration.Note,
            migration.Announcement?.Reply,
            migration.Resolution?.Reply,
            migration.ExternalMessages,
            migration.Agreed,
            migration.Refunded,
            migration.Drifted,
            migration.IsOpen ? ticket.Unanswered.Count() : 0)
        : null;
}
