using Actors.Domain.Macros;
using Actors.Domain.Macros.Rendering;
using Actors.Domain.Screening;
using Actors.Domain.Tenants;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Replying;

namespace Actors.Domain.Suspensions.Approving;

/// <summary>Ask compliance to let one reply go (R88, R93).</summary>
/// <param name="Account">The ticket's.</param>
/// <param name="Stake">What is at stake; unless named, what the record says.</param>
/// <param name="Purpose">Of the macro's version that <paramref name="Body"/> was rendered from.</param>
/// <param name="Body">JSON of <see cref="ReplyBody"/>; its subject is the ticket, and it is sent as it is.</param>
/// <param name="Covers">How many buyer messages of the ticket its author could know of.</param>
public sealed record RequestApproval(
    Guid Approval,
    Guid Ticket,
    string Account,
    Stake? Stake,
    MacroUse Macro,
    MacroPurpose Purpose,
    Content Body,
    int Covers) : SuspensionCommand
{
    /// <summary>The tenant's wording settings. Left out, the built-in rules alone apply: nothing becomes possible by forgetting them.</summary>
    public WordingSettings Wording { get; init; } = WordingSettings.Default;

    /// <summary>The ticket's version its author was looking at.</summary>
    public long? Seen { get; init; }

    /// <summary>The accounts of the ticket's orders: a suspension of one of them holds the ticket as well.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>What the ticket's record said when it was read just before: <see cref="Stakes.In"/>.</summary>
    public IReadOnlyList<StakeGround> Grounds { get; init; } = [];

    /// <summary>JSON of <see cref="NoteBody"/>: why something is at stake that the record does not say. Compliance reads it.</summary>
    public Content? Statement { get; init; }

    public override IEnumerable<Content> Contents => Statement is null ? [Body] : [Body, Statement];
}

/// <param name="Reply">The identifier the reply will have on its ticket.</param>
/// <param name="Roles">Of the one who decides.</param>
/// <param name="Reason">JSON of <see cref="NoteBody"/>; needed to deny.</param>
public sealed record DecideApproval(Guid Approval, bool Granted, Guid Reply, IReadOnlyList<string> Roles, Content? Reason) : SuspensionCommand
{
    /// <summary>The version of the macro that may be used now; null when none may.</summary>
    public int? MacroVersion { get; init; }

    /// <inheritdoc cref="TenantState.SameAs"/>
    public IReadOnlyList<Who> Oneself { get; init; } = [];

    public override IEnumerable<Content> Contents => Reason is null ? [] : [Reason];
}

/// <summary>The ticket did not take the reply that was granted.</summary>
public sealed record LapseApproval(Guid Approval, string Code) : SuspensionCommand;

internal static class ApproveReplies
{
    public static Decision Decide(SuspensionState state, LapseApproval command) => state.Find(command.Approval) switch
    {
        null => new UnknownApproval(),
        { State: ApprovalState.Granted } => Decision.Accept(new ApprovalLapsed(command.Approval, command.Code)),
        _ => Decision.Nothing,
    };

    public static Decision Decide(SuspensionState state, RequestApproval command, in Context context)
    {
        if (state.Find(command.Approval) is not null)
            return Decision.Accept(command.Approval);
        if (state.Stage != SuspensionStage.Active)
            return new SuspensionNotActive();
        if (!state.Acknowledged.ContainsKey(context.By.Value))
            return new ProtocolNotAcknowledged();
        if (command.Account != state.Account && !command.Others.Contains(state.Account))
            return new OtherAccount();
        var grounds = Stakes.Recorded(state, command);
        var statement = IsSaid(command.Statement) ? command.Statement : null;
        if (Stakes.Judge(grounds, command.Stake, statement is not null) is not { } stake)
            return new NothingAtStake();
        if (command.Purpose != MacroPurpose.Neutral)
            return new NeutralMacroNeeded();
        var screening = Outgoing.Screen(command.Body.Read(DomainJson.Default.ReplyBody).Text, command.Wording, out var blocked);
        return blocked is not null
            ? blocked
            : Decision.Accept(
                command.Approval,
                new ApprovalRequested(command.Approval, command.Ticket, stake, command.Macro, command.Body.Ref, command.Covers)
                {
                    Screening = screening,
                    Grounds = grounds.Count == 0 ? null : grounds,
                    Statement = statement?.Ref,
                    Seen = command.Seen,
                });
    }

    public static Decision Decide(SuspensionState state, DecideApproval command, in Context context)
    {
        if (state.Find(command.Approval) is not { } approval)
            return new UnknownApproval();
        if (state.Stage != SuspensionStage.Active)
            return new SuspensionNotActive();
        if (!command.Roles.Contains(Roles.Compliance))
            return new ComplianceOnly();
        if (approval.RequestedBy == context.By || command.Oneself.Contains(approval.RequestedBy))
            return new OwnRequest();
        if (approval.State != ApprovalState.Requested)
            return new ApprovalDecided();
        if (command.Granted && approval.Macro.Version != command.MacroVersion)
            return new MacroNotApproved();
        if (command.Granted)
            return Decision.Accept(command.Reply, new ApprovalGranted(command.Approval, command.Reply));
        return IsSaid(command.Reason)
            ? Decision.Accept(new ApprovalDenied(command.Approval, command.Reason!.Ref))
            : new DenialReasonMissing();
    }

    private static bool IsSaid(Content? note) => note is not null && !string.IsNullOrWhiteSpace(note.Read(DomainJson.Default.NoteBody).Text);
}
