using Actors.Domain.Tickets;

namespace Actors.Domain.Suspensions.Discussing;

/// <summary>Say something in the confidential thread of the incident (R88); also after it is over.</summary>
/// <param name="Body">JSON of <see cref="NoteBody"/>.</param>
public sealed record PostConfidential(Guid Message, Content Body) : SuspensionCommand
{
    public override IEnumerable<Content> Contents => [Body];
}

public sealed record EmptyConfidential() : Refusal("suspension.empty-message", "Write something.", RefusalKind.Invalid);

internal static class Discuss
{
    public static Decision Decide(SuspensionState state, PostConfidential command)
    {
        if (state.Stage is SuspensionStage.Proposed or SuspensionStage.Dismissed)
            return new SuspensionNotActive();
        return string.IsNullOrWhiteSpace(command.Body.Read(DomainJson.Default.NoteBody).Text)
            ? new EmptyConfidential()
            : Decision.Accept(command.Message, new ConfidentialMessagePosted(command.Message, command.Body.Ref));
    }
}
