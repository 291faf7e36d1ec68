using Actors.Domain.Tickets;

namespace Actors.Domain.Suspensions.Declaring;

/// <summary>A signal that the account may be in trouble.</summary>
public sealed record ProposeSuspension(string Account, string Signal, string Value) : SuspensionCommand
{
    /// <summary>Where the notice stands that says so.</summary>
    public Guid? Ticket { get; init; }
}

/// <param name="Reason">JSON of <see cref="NoteBody"/>.</param>
public sealed record DismissProposal(Content Reason) : SuspensionCommand
{
    public override IEnumerable<Content> Contents => [Reason];
}

public sealed record InvalidSignal() : Refusal(
    "suspension.invalid-signal",
    "A signal and its value are codes: 1 to 100 letters, digits and . _ : / - only.",
    RefusalKind.Invalid);

public sealed record NotProposed() : Refusal("suspension.not-proposed", "This is no open proposal: it was declared or dismissed already.");

internal static class Propose
{
    public static Decision Decide(SuspensionState state, ProposeSuspension command)
    {
        if (!Codes.IsValid(command.Signal) || !Codes.IsValid(command.Value))
            return new InvalidSignal();
        return state.Stage == SuspensionStage.Unknown
            ? Decision.Accept(new SuspensionProposed(command.Account, command.Signal, command.Value) { Ticket = command.Ticket })
            : Decision.Nothing;
    }

    public static Decision Decide(SuspensionState state, DismissProposal command) => state.Stage switch
    {
        SuspensionStage.Proposed => Decision.Accept(new ProposalDismissed(command.Reason.Ref)),
        SuspensionStage.Dismissed => Decision.Nothing,
        _ => new NotProposed(),
    };
}
