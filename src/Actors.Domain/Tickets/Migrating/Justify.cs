using Actors.Domain.Tickets.Gating;
using Actors.Domain.Tickets.Replying;

namespace Actors.Domain.Tickets.Migrating;

/// <summary>Step 1: leave the official channel for a reason (R75), with a note that says why (R76).</summary>
/// <param name="Note">The justification; unless given, the newest note that is enough.</param>
public sealed record JustifyMigration(
    Guid Migration, MigrationReason Reason, MigrationTopic Topic, ExternalChannel Channel, Guid? Note, GateRule? Rule) : TicketCommand;

/// <summary>Give the migration up before the buyer was told of it and before anything was said outside.</summary>
/// <param name="Reason">JSON of <see cref="NoteBody"/>.</param>
public sealed record AbandonMigration(Content Reason) : TicketCommand
{
    public override IEnumerable<Content> Contents => [Reason];
}

internal static class Justify
{
    /// <summary>R73: the default is to stay.</summary>
    public static Decision Decide(TicketState state, JustifyMigration command)
    {
        if (state.Migration is { } known && known.Id == command.Migration)
            return Decision.Accept(command.Migration);
        if (!state.Official || state.Channel != Gates.Amazon)
            return new MigrationNotOfficial();
        if (state.Status == TicketStatus.Closed)
            return new TicketClosed();
        if (state.Migration is { IsOpen: true })
            return new MigrationUnderWay();
        if (command.Topic is MigrationTopic.Tracking or MigrationTopic.Return or MigrationTopic.SimpleRefund)
            return new MigrationTopicStays(command.Topic);
        if (Gates.Check(state, Gate.NonStandard, command.Rule, command.Note) is { } refusal)
            return refusal;

        var note = Gates.Opener(state, Gate.NonStandard, command.Rule, command.Note)!.Value;
        return Decision.Accept(
            command.Migration, new MigrationJustified(command.Migration, command.Reason, command.Topic, command.Channel, note));
    }

    public static Decision Decide(TicketState state, AbandonMigration command)
    {
        if (state.Migration is not { IsOpen: true } migration)
            return new MigrationMissing();
        if (migration.Resolution is not null)
            return new MigrationResolvedAlready();
        if (migration.ExternalMessages > 0 || migration.Announcement is not null)
            return new MigrationOwesSummary();
        return string.IsNullOrWhiteSpace(command.Reason.Read(DomainJson.Default.NoteBody).Text)
            ? new MigrationTextMissing("reason")
            : Decision.Accept(new MigrationAbandoned(migration.Id, command.Reason.Ref));
    }
}
