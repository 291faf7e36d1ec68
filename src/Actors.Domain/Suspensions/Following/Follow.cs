using Actors.Domain.Suspensions.Approving;
using Actors.Domain.Tickets;

namespace Actors.Domain.Suspensions.Following;

/// <summary>Ship or hold the orders the seller ships (R100); told to everybody, and the last decision counts.</summary>
/// <param name="Why">JSON of <see cref="NoteBody"/>.</param>
public sealed record DecideShipping(bool Ship, Content Why) : SuspensionCommand
{
    public override IEnumerable<Content> Contents => [Why];
}

/// <summary>Somebody wrote about it outside: a review site, a social network (R101).</summary>
/// <param name="Site">A short code such as <c>trustpilot</c>.</param>
/// <param name="Text">JSON of <see cref="NoteBody"/>: what was said and where.</param>
public sealed record LogMention(Guid Mention, string Site, Content Text) : SuspensionCommand
{
    public override IEnumerable<Content> Contents => [Text];
}

/// <summary>This buyer is to be written to after the reinstatement (R101).</summary>
/// <param name="Account">The ticket's.</param>
public sealed record PlanFollowUp(Guid Ticket, string Account) : SuspensionCommand;

public sealed record CompleteFollowUp(Guid Ticket) : SuspensionCommand;

public sealed record ShippingReasonMissing() : Refusal("shipping.reason-missing", "Say why orders are shipped or held.", RefusalKind.Invalid);

public sealed record InvalidMention() : Refusal(
    "mention.invalid",
    "A mention names its site as a short code and says what was written there.",
    RefusalKind.Invalid);

public sealed record UnknownFollowUp() : Refusal("follow-up.unknown", "The ticket is not on the recovery plan.", RefusalKind.Unknown);

public sealed record FollowUpTooEarly() : Refusal(
    "follow-up.too-early",
    "Buyers of the recovery plan are written to after the reinstatement. While the suspension lasts, ask for an approval.");

internal static class Follow
{
    public static Decision Decide(SuspensionState state, DecideShipping command)
    {
        if (state.Stage != SuspensionStage.Active)
            return new SuspensionNotActive();
        return IsEmpty(command.Why) ? new ShippingReasonMissing() : Decision.Accept(new ShippingDecided(command.Ship, command.Why.Ref));
    }

    public static Decision Decide(SuspensionState state, LogMention command)
    {
        if (!state.IsDeclared)
            return new SuspensionNotActive();
        return !Codes.IsValid(command.Site) || IsEmpty(command.Text)
            ? new InvalidMention()
            : Decision.Accept(command.Mention, new MentionLogged(command.Mention, command.Site, command.Text.Ref));
    }

    public static Decision Decide(SuspensionState state, PlanFollowUp command)
    {
        if (!state.IsDeclared)
            return new SuspensionNotActive();
        if (command.Account != state.Account)
            return new OtherAccount();
        return state.FollowUps.ContainsKey(command.Ticket) ? Decision.Nothing : Decision.Accept(new FollowUpPlanned(command.Ticket));
    }

    public static Decision Decide(SuspensionState state, CompleteFollowUp command)
    {
        if (!state.FollowUps.TryGetValue(command.Ticket, out var done))
            return new UnknownFollowUp();
        if (state.Stage != SuspensionStage.Lifted)
            return new FollowUpTooEarly();
        return done ? Decision.Nothing : Decision.Accept(new FollowUpDone(command.Ticket));
    }

    private static bool IsEmpty(Content text) => string.IsNullOrWhiteSpace(text.Read(DomainJson.Default.NoteBody).Text);
}
