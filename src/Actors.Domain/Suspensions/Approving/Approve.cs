using Actors.Domain.Macros;
using Actors.Domain.Tenants;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Replying;

namespace Actors.Domain.Suspensions.Approving;

/// <summary>Ask compliance to let one reply go (R88, R93).</summary>
/// <param name="Account">The ticket's.</param>
/// <param name="Stake">Null when neither a refund nor a claim is at stake.</param>
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
    int Covers) : OutgoingCommand
{
    public override IEnumerable<Content> Contents => [Body];
}

/// <param name="Reply">The identifier the reply will have on its ticket.</param>
/// <param name="Roles">Of the one who decides.</param>
/// <param name="Reason">JSON of <see cref="NoteBody"/>; needed to deny.</param>
public sealed record DecideApproval(Guid Approval, bool Granted, Guid Reply, IReadOnlyList<string> Roles, Content? Reason) : Command
{
    public override IEnumerable<Content> Contents => Reason is null ? [] : [Reason];
}

internal static class Approve
{
    public static Decision Decide(SuspensionState state, RequestApproval command, in Context context)
    {
        if (state.Find(command.Approval) is not null)
            return Decision.Accept(command.Approval);
        if (state.Stage != SuspensionStage.Active)
            return new SuspensionNotActive();
        if (!state.Acknowledged.ContainsKey(context.By.Value))
            return new ProtocolNotAcknowledged();
        if (command.Account != state.Account)
            return new OtherAccount();
        if (command.Stake is not { } stake)
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
        if (approval.RequestedBy == context.By)
            return new OwnRequest();
        if (approval.State != ApprovalState.Requested)
            return new ApprovalDecided();
        if (command.Granted)
            return Decision.Accept(command.Reply, new ApprovalGranted(command.Approval, command.Reply));
        return command.Reason is { } reason && !string.IsNullOrWhiteSpace(reason.Read(DomainJson.Default.NoteBody).Text)
            ? Decision.Accept(new ApprovalDenied(command.Approval, reason.Ref))
            : new DenialReasonMissing();
    }
}
