using Actors.Domain.Tickets;

namespace Actors.Domain.Suspensions.Reinstating;

/// <summary>Write down why the account is opened again; that is done right after (R102).</summary>
/// <param name="Reason">JSON of <see cref="NoteBody"/>.</param>
public sealed record PrepareReinstatement(Content Reason) : SuspensionCommand
{
    public override IEnumerable<Content> Contents => [Reason];
}

/// <summary>The tenant has opened the account again.</summary>
public sealed record ConfirmReinstated(long Epoch) : SuspensionCommand;

/// <summary>Say what becomes of held replies, one or many.</summary>
/// <param name="Epoch">The account's present one.</param>
public sealed record DecideOutbox(OutboxVerdict Verdict, IReadOnlyList<HeldReply> Replies, long Epoch) : SuspensionCommand;

public sealed record ReinstatementReasonMissing() : Refusal(
    "suspension.reason-missing",
    "Say why the account is reinstated.",
    RefusalKind.Invalid);

/// <summary>Releasing would go around the approval (R88).</summary>
public sealed record ReleaseTooEarly() : Refusal(
    "suspension.release-too-early",
    "Held replies are released after the reinstatement. While the suspension lasts they can be discarded, or asked for anew with an approval.");

/// <summary>Nothing in doubt is called settled (R62, R102).</summary>
public sealed record ReplyInFlight() : Refusal(
    "outbox.in-flight",
    "A gateway has the reply in hand and may have sent it. Wait for its report, or until its lease has ended.");

/// <summary>Releasing is sending: it answers what was seen when it was written.</summary>
public sealed record HeldReplyStale() : Refusal(
    "outbox.stale",
    "The buyer has written since the reply was. Discard it, read what is new and answer that.",
    RefusalKind.Stale);

public sealed record HeldByLaterSuspension() : Refusal(
    "suspension.held-by-later",
    "The account was suspended again since: what is held is decided about in the outbox of the latest suspension.");

internal static class Reinstate
{
    public static Decision Decide(SuspensionState state, PrepareReinstatement command)
    {
        if (state.Stage != SuspensionStage.Active)
            return new SuspensionNotActive();
        return string.IsNullOrWhiteSpace(command.Reason.Read(DomainJson.Default.NoteBody).Text)
            ? new ReinstatementReasonMissing()
            : Decision.Accept(new ReinstatementPrepared(command.Reason.Ref));
    }

    public static Decision Decide(SuspensionState state, ConfirmReinstated command) => state.Stage == SuspensionStage.Active
        ? Decision.Accept(new SuspensionLifted(command.Epoch))
        : Decision.Nothing;

    public static Decision Decide(SuspensionState state, DecideOutbox command)
    {
        if (state.Stage is not (SuspensionStage.Active or SuspensionStage.Lifted))
            return new SuspensionNotActive();
        if (command.Verdict == OutboxVerdict.Release && state.Stage != SuspensionStage.Lifted)
            return new ReleaseTooEarly();
        if (command.Verdict == OutboxVerdict.Release && state.Epoch != command.Epoch)
            return new HeldByLaterSuspension();
        var open = command.Replies.Where(reply => !state.Decided.Contains(reply.Delivery)).DistinctBy(reply => reply.Delivery).ToArray();
        return open.Length == 0 ? Decision.Nothing : Decision.Accept(new OutboxDecided(command.Verdict, open));
    }
}
