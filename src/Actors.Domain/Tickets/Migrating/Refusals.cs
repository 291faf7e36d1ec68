using Actors.Domain.Macros;

namespace Actors.Domain.Tickets.Migrating;

/// <summary>R73: there is nothing to leave.</summary>
public sealed record MigrationNotOfficial() : Refusal(
    "migration.not-official",
    "Only a conversation on Amazon's official channel is migrated. Answer here as usual.");

/// <summary>R74.</summary>
public sealed record MigrationTopicStays(MigrationTopic Topic) : Refusal(
    "migration.topic-stays",
    "Tracking, returns and simple refunds are handled in the official thread. Answer there.");

public sealed record MigrationUnderWay() : Refusal(
    "migration.under-way",
    "The ticket has a migration that is not finished. Resolve or abandon it first.");

public sealed record MigrationMissing() : Refusal(
    "migration.missing",
    "No migration is under way. Justify one first; contact outside it is recorded as an action.");

public sealed record MigrationNotAnnounced() : Refusal(
    "migration.not-announced",
    "The official channel has not accepted the announcement yet. Send it, or wait until it is accepted.");

public sealed record MigrationAnnouncedAlready() : Refusal(
    "migration.announced",
    "The announcement is sent or on its way; it is sent once.");

public sealed record MigrationResolvedAlready() : Refusal(
    "migration.resolution-sent",
    "The resolution is sent or on its way; it is sent once.");

/// <summary>R78, R79: the wording of both official messages is locked.</summary>
public sealed record MigrationMacroNeeded(MacroPurpose Purpose) : Refusal(
    "migration.macro-needed",
    $"This message is made from an approved macro with the purpose {Purpose}, unchanged where it is locked.");

/// <summary>R81.</summary>
public sealed record MigrationAmountNeeded(decimal Amount, string Currency) : Refusal(
    "migration.amount-needed",
    FormattableString.Invariant($"Money was agreed on or moved meanwhile: the official message has to confirm {Amount} {Currency} in its text and in the field amount."));

public sealed record MigrationTextMissing(string Field) : Refusal(
    "migration.text-missing", $"The field '{Field}' says nothing yet.", RefusalKind.Invalid);

/// <summary>R79, R80: what was said outside is summed up, and who was told that we come back hears from us.</summary>
public sealed record MigrationOwesSummary() : Refusal(
    "migration.owes-summary",
    "The buyer was told that we come back, or something was said outside already. Sum it up in the official thread instead of abandoning the "
    + "migration.");

/// <summary>R80.</summary>
public sealed record MigrationOpen(MigrationStage Stage) : Refusal(
    "migration.open",
    "The ticket is closed when the official channel has accepted the summary of what happened outside, or the migration was abandoned.");
