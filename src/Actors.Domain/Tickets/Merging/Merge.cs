using Actors.Domain.Tickets.Replying;
using Actors.Domain.Tickets.Snoozing;
using Actors.Domain.Tickets.Splitting;
using Actors.Domain.Tickets.Suspending;

namespace Actors.Domain.Tickets.Merging;

/// <summary>Go on in another ticket, which has said that it takes this one in.</summary>
/// <param name="Attempt">See <see cref="TicketMerged"/>.</param>
/// <param name="Suspension">What holds the other one; null while nothing does.</param>
public sealed record MergeInto(Guid Ticket, long Attempt, Guid? Suspension) : TicketCommand;

/// <summary>The other ticket does not answer for this one's messages any more: they are as it leaves them.</summary>
/// <param name="Version">Of <paramref name="From"/>; what came earlier is passed over.</param>
public sealed record ReturnMessages(Guid From, long Version, IReadOnlyList<TakenMessage> Messages) : TicketCommand;

public static class Merge
{
    /// <summary>Why the ticket cannot go on in another one; null when it can.</summary>
    public static Refusal? Check(TicketState state, Guid? suspension)
    {
        if (state.Merged is { } merged)
            return new TicketIsMerged(merged.Into);
        if (!state.TakenIn.IsEmpty)
            return new MergeHasOthers();
        if (state.Suspension?.Id != suspension)
            return new MergeOtherSuspension();
        if (state.Migration is { IsOpen: true })
            return new MergeMigrating();
        if (state.Replies.Values.Any(reply => reply.State == ReplyState.Queued))
            return new MergeRepliesWaiting();
        return state.Waivers.Values.Any(waiver => waiver.State == Waiving.WaiverState.Requested) ? new MergeDecisionWaiting() : null;
    }

    internal static Decision Decide(TicketState state, MergeInto command)
    {
        if (state.Merged is { } merged && merged.Into == command.Ticket)
            return merged.Attempt >= command.Attempt ? Decision.Nothing : Decision.Accept(new TicketMerged(command.Ticket, command.Attempt));
        if (Check(state, command.Suspension) is { } refusal)
            return refusal;
        return Decision.Accept(
        [
            new TicketMerged(command.Ticket, command.Attempt),
            .. state.SnoozedUntil is null ? (Event[])[] : [new SnoozeEnded(SnoozeEnd.Cancelled)],
            .. state.Status == TicketStatus.Closed
                ? (Event[])[]
                : [new StatusChanged(state.Status, TicketStatus.Closed, StatusCause.Merged)],
        ]);
    }

    internal static Decision Decide(TicketState state, ReturnMessages command)
    {
        // What was read before this merge began is of an earlier one.
        if (state.Merged is { } merged
            ? merged.Into != command.From || merged.Attempt > command.Version
            : state.Returned?.From != command.From)
            return Decision.Nothing;
        if (state.Returned is { } before && before.From == command.From && before.Seen >= command.Version)
            return Decision.Nothing;
        var isBack = state.Merged is not null;
        TakenMessage[] changed = [.. command.Messages.Where(message => IsNews(state, message))];
        if (changed.Length == 0 && !isBack)
            return Decision.Nothing;
        return Decision.Accept(
        [
            new MessagesReturned(command.From, command.Version, changed),
            .. isBack && state.Status == TicketStatus.Closed
                ? (Event[])[new StatusChanged(TicketStatus.Closed, TicketStatus.Open, StatusCause.Reopened)]
                : [],
        ]);
    }

    /// <summary>
    /// Reports about what it sent, and the mark of a suspension, are the only things that still happen to a merged ticket; and steps of merges, which may
    /// come late.
    /// </summary>
    internal static bool Outlives(TicketCommand command) => command
        is ReportSent or ReportBounced or ReportFailed or ReportDelayed or TakeReplyBack
        or MarkSuspended or UnmarkSuspended or EndSnooze or MergeInto or ReturnMessages or TakeMessagesOver or EndMerge or OpenSplitTicket or FollowSplitMessages;

    private static bool IsNews(TicketState state, TakenMessage message) =>
        state.Find(message.Id) is { } known && TakenMessage.Of(MergeFold.Return(state, known, message)) != TakenMessage.Of(known);
}
