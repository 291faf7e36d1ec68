using Actors.Domain.Tickets;

namespace Actors.Domain.Suspensions.Declaring;

/// <summary>Write down why and what everybody must do; the account is suspended right after.</summary>
/// <param name="Reason">JSON of <see cref="NoteBody"/>.</param>
/// <param name="Protocol">JSON of <see cref="ProtocolBody"/>.</param>
public sealed record PrepareSuspension(string Account, Content Reason, Content Protocol) : SuspensionCommand
{
    public override IEnumerable<Content> Contents => [Reason, Protocol];
}

/// <summary>The tenant has suspended the account.</summary>
public sealed record ConfirmSuspended(long Epoch, DateTimeOffset Since) : SuspensionCommand;

public sealed record ProtocolMissing() : Refusal(
    "suspension.protocol-missing",
    "A suspension needs a reason and a protocol of at least one step: say what everybody must do.",
    RefusalKind.Invalid);

public sealed record SuspensionSettled() : Refusal(
    "suspension.settled",
    "This incident is declared, over or dismissed already. Declare a new one.");

internal static class Prepare
{
    public static Decision Decide(SuspensionState state, PrepareSuspension command)
    {
        if (state.Stage is not (SuspensionStage.Unknown or SuspensionStage.Proposed or SuspensionStage.Prepared))
            return new SuspensionSettled();
        if (string.IsNullOrWhiteSpace(command.Reason.Read(DomainJson.Default.NoteBody).Text))
            return new ProtocolMissing();
        var protocol = command.Protocol.Read(DomainJson.Default.ProtocolBody);
        return string.IsNullOrWhiteSpace(protocol.Text) || protocol.Steps.Count == 0 || protocol.Steps.Any(string.IsNullOrWhiteSpace)
            ? new ProtocolMissing()
            : Decision.Accept(new SuspensionPrepared(command.Account, command.Reason.Ref, command.Protocol.Ref));
    }

    public static Decision Decide(SuspensionState state, ConfirmSuspended command) => state.Stage == SuspensionStage.Prepared
        ? Decision.Accept(new SuspensionBegun(command.Epoch, command.Since.ToRecord()))
        : Decision.Nothing;
}
