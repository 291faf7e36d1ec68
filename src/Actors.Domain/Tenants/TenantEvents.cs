using Actors.Domain.Screening;
using Actors.Domain.Tenants.Connections;
using Actors.Domain.Tenants.Retaining;
using Actors.Domain.Tenants.Reviewing;
using Actors.Domain.Tickets;

namespace Actors.Domain.Tenants;

/// <summary>A selling account was registered or its settings changed; always the whole of the settings.</summary>
public sealed record AccountRegistered(string Account, AccountSettings Settings) : Event;

/// <summary>What notes must have from now on; always the whole standard (R54).</summary>
public sealed record NoteStandardSet(IReadOnlyList<NoteRule> Rules) : Event;

/// <summary>How soon somebody has to look at a risk, from now on (R59).</summary>
public sealed record RiskTargetsSet(RiskTargets Targets) : Event;

/// <summary>Which refunds a manager looks at before they are issued, from now on (R108); always the whole rule.</summary>
public sealed record RefundReviewSet(RefundReviewRule Rule) : Event;

/// <summary>A policy that notes can cite (R44); always the whole of its settings.</summary>
public sealed record PolicyChanged(string Policy, PolicySettings Settings) : Event;

/// <summary>A team that tickets can be escalated to (R55); always the whole of its settings.</summary>
public sealed record TeamChanged(string Team, TeamSettings Settings) : Event;

/// <summary>Somebody may sign in. Name and address live with the sign-in data, not in the record.</summary>
public sealed record UserAdded(Guid User, IReadOnlyList<string> Roles) : Event;

public sealed record UserRolesChanged(Guid User, IReadOnlyList<string> Roles) : Event;

public sealed record UserDisabled(Guid User) : Event;

public sealed record UserEnabled(Guid User) : Event;

/// <summary>Password and authenticator were replaced by somebody else: the person had lost them.</summary>
public sealed record UserReset(Guid User) : Event;

/// <summary>The person chose a new password by mail, and kept the authenticator.</summary>
public sealed record UserRecovered(Guid User) : Event;

public sealed record ApiKeyCreated(Guid Key, IReadOnlyList<string> Roles, DateTimeOffset? ExpiresAt) : Event;

public sealed record ApiKeyRevoked(Guid Key) : Event;

/// <summary>The commit of this event is the moment of R85.</summary>
/// <param name="Epoch">See <see cref="AccountMode"/>.</param>
public sealed record AccountSuspended(string Account, Guid Suspension, long Epoch) : Event;

/// <inheritdoc cref="AccountSuspended"/>
public sealed record AccountReinstated(string Account, Guid Suspension, long Epoch) : Event;

/// <summary>The tenant's own wording rules and hosts; always the whole of them.</summary>
public sealed record WordingSet(WordingSettings Settings) : Event;

/// <summary>The account reaches its mailbox like this from now on; always the whole of the settings.</summary>
/// <param name="NewSecrets">A password or a token was given, too.</param>
public sealed record ConnectionSet(string Account, ConnectionSettings Settings, bool NewSecrets) : Event;

public sealed record ConnectionPaused(string Account) : Event;

public sealed record ConnectionResumed(string Account) : Event;

/// <summary>Its secrets are forgotten, too.</summary>
public sealed record ConnectionRemoved(string Account) : Event;

/// <summary>
/// A restore had lost events for which checkpoints were signed. An administrator goes on without them, under a new name of the log.
/// </summary>
/// <param name="Reason">JSON of a note.</param>
public sealed record LogEpochOpened(ContentRef Reason) : Event;

/// <summary>A new key signs the log. The key before it has signed a checkpoint of the log with this event, so its name can be believed.</summary>
/// <param name="Fingerprint">SHA-256 of the public key, in lower-case hexadecimal.</param>
/// <param name="Reason">JSON of a note.</param>
public sealed record LogKeyAdded(string Fingerprint, ContentRef Reason) : Event;

/// <summary>Somebody tried to change or destroy what is on record, or what only others may, and was refused (R3). Who, the record says.</summary>
/// <param name="What">The verb and the kind of thing.</param>
/// <param name="Times">So often since the last such event of the same caller.</param>
public sealed record AttemptRefused(string What, long Times) : Event;

/// <summary>A verification found the record to be other than it was written.</summary>
/// <param name="Stream">Empty for the log as a whole.</param>
public sealed record RecordFaultFound(string Stream, long Version, string Code) : Event;

/// <summary>How long record classes are kept from now on; always all rules (R11).</summary>
public sealed record RetentionSet(IReadOnlyList<RetentionRule> Rules) : Event;

/// <param name="Reason">JSON of a note.</param>
public sealed record LegalHoldPlaced(string Stream, ContentRef Reason) : Event;

public sealed record LegalHoldReleased(string Stream) : Event;
