using Actors.Domain.Screening;
using Actors.Domain.Tickets.Answering;
using Actors.Domain.Tickets.Merging;
using Actors.Domain.Tickets.Migrating;
using Actors.Domain.Tickets.Noting;
using Actors.Domain.Tickets.Receiving;
using Actors.Domain.Tickets.Replying;
using Actors.Domain.Tickets.Reviewing;
using Actors.Domain.Tickets.Splitting;
using Actors.Domain.Tickets.Waiving;

namespace Actors.Domain.Tickets;

/// <summary>How events change a ticket. Total: what is in the record is never refused.</summary>
internal static class TicketFold
{
    public static TicketState Apply(TicketState state, Recorded recorded)
    {
        var next = recorded.Event switch
        {
            TicketOpened e => state with
            {
                Account = e.Account,
                Channel = e.Channel,
                Official = e.Official,
                Thread = e.Thread,
                ResponseTime = e.ResponseTime,
                OpenedAt = recorded.At,
            },
            MessageReceived e => Receive(state, e),
            OutsideReplyDetected e => ReceiveOutside(
                state with { Head = state.Head ?? e.Head.Id, Attachments = NotesFold.Files(state, e.Attachments) }, e, recorded.At),
            ReplyQueued e => Queue(state, e, recorded),
            ReplySent e => Answers.Accept(
                state,
                e.Reply,
                state.Replies[e.Reply] with { State = ReplyState.Sent, AcceptedAt = e.AcceptedAt, ChannelMessageId = e.ChannelMessageId }),
            ReplyBounced e => Answers.Withdraw(state, e.Reply),
            ReplyFailed e => state with
            {
                Replies = state.Replies.SetItem(e.Reply, state.Replies[e.Reply] with
                {
                    State = ReplyState.Failed,
                    Discarded = e.Code == ReplyFailed.Discarded,
                }),
            },
            ReplyDelayed e => state with
            {
                Replies = state.Replies.SetItem(e.Reply, state.Replies[e.Reply].Delayed(e.Code)),
            },
            ReplyTakenBack e => state with
            {
                Replies = state.Replies.SetItem(e.Reply, state.Replies[e.Reply] with { State = ReplyState.TakenBack }),
            },
            NoteAdded e => Summons.End(NotesFold.Add(state, e, recorded.At)),
            TicketEscalated e => state with { Escalation = new(e.Escalation, e.Team, recorded.At, recorded.By, e.Note) },
            ActionRecorded e => Summons.End(MigrationFold.Act(NotesFold.Act(state, e, recorded), e)),
            RefundReviewAsked e => ReviewFold.Ask(state, e, recorded),
            RefundReviewed e => ReviewFold.Grant(state, e, recorded),
            RefundReviewDenied e => ReviewFold.Deny(state, e, recorded),
            RefundReviewEnded e => ReviewFold.End(state, e, recorded),
            MigrationJustified e => MigrationFold.Justify(state, e, recorded),
            MigrationAnnounced e => MigrationFold.Change(state, migration => migration with { Announcement = new(e.Reply) }),
            ExternalMessageRecorded e => MigrationFold.Outside(state, e),
            MigrationResolved e => MigrationFold.Change(state, migration => migration with { Resolution = new(e.Reply), Confirms = [.. e.Confirms ?? []] }),
            MigrationAbandoned => MigrationFold.Change(state, migration => migration with { Abandoned = true }),
            NoResponseNeededMarked e => Change(state, e.Message, message => message with { Excluded = true }),
            NoResponseNeededWithdrawn e => Change(state, e.Message, message => message with { Excluded = false }),
            TicketAssigned e => state with { Assignee = e.Assignee },
            TagsChanged e => state with { Tags = state.Tags.Except(e.Removed).Union(e.Added) },
            StatusChanged e => state with
            {
                Status = e.To,
                Escalation = e.To == TicketStatus.Escalated ? state.Escalation : null,
                Summoned = e.To is TicketStatus.Open or TicketStatus.Escalated ? state.Summoned : null,
            },
            TicketSnoozed e => state with { SnoozedUntil = e.Until },
            SnoozeEnded => state with { SnoozedUntil = null },
            SuspensionMarked e => state with { Suspension = new(e.Suspension, e.Since, []) },
            SuspensionUnmarked => state with { Suspension = null },
            AnswerPrevented e when state.Suspension is { } suspension && suspension.Id == e.Suspension => state with
            {
                Suspension = suspension with { Attempts = suspension.Attempts.Add(recorded.Version) },
            },
            MentionsDetected e => Risks.Raise(state, e, recorded.At),
            WaiverRequested e => state with
            {
                Waivers = state.Waivers.SetItem(
                    e.Waiver, new([.. e.Rules], e.Reason.Id, e.ExpiresAt, recorded.By) { RequestedAt = recorded.At, Text = e.Text?.Id, Ground = e.Ground }),
            },
            WaiverGiven e => Decide(state, e.Waiver, WaiverState.Approved, recorded.By),
            WaiverRefused e => Decide(state, e.Waiver, WaiverState.Denied, recorded.By),
            OrderLinked e => state with { Orders = state.Orders.Add(new(e.OrderId, e.How)), FormerOrders = state.FormerOrders.Remove(e.OrderId) },
            OrderUnlinked e => state with
            {
                Orders = state.Orders.RemoveAll(order => order.OrderId == e.OrderId),
                FormerOrders = state.FormerOrders.SetItem(e.OrderId, recorded.At),
            },
            TicketTakenIn e => state with { TakenIn = state.TakenIn.Add(new(e.Ticket, recorded.Version, Seen: 0)), Left = state.Left.Remove(e.Ticket) },
            TicketMerged e => state with { Merged = new(e.Into, e.Attempt, state.Merged?.Summoned ?? state.Summoned) },
            MessagesTakenOver e => MergeFold.TakeOver(state, e),
            MergeEnded e => MergeFold.End(state, e.Ticket),
            MessagesReturned e => MergeFold.Return(state, e),
            MessagesSplit e => SplitFold.Split(state, e, recorded.At),
            TicketSplitOff e => SplitFold.Begin(state, e),
            SplitAnswersChanged e => SplitFold.Follow(state, e),
            ResponseClockStarted e => StartClock(state, e),
            ResponseClockStopped => state with { Clock = null },
            ResponseClockThresholdPassed e => Change(state, e.Message, message => message with { Passed = message.Passed + 1 }) with
            {
                Clock = state.Clock is { } clock ? clock with { Passed = clock.Passed + 1 } : null,
            },
            ResponseClockBreached e => Change(state, e.Message, message => message with { Breached = true }) with
            {
                Clock = state.Clock is { } clock ? clock with { Breached = true } : null,
            },
            ResponseClockBreachWithdrawn e => Change(state, e.Message, message => message with { Breached = false }),
            _ => state,
        };
        return MigrationFold.Follow(next, recorded.Event) with
        {
            ChangedAt = recorded.At,
            ConversationVersion = IsConversation(recorded.Event) ? recorded.Version : state.ConversationVersion,
        };
    }

    /// <summary>Whether the author of a reply must have seen the event before the reply may go.</summary>
    public static bool IsConversation(Event e) =>
        e is MessageReceived or OutsideReplyDetected or ReplyQueued or ReplyBounced or ReplyFailed or ReplyTakenBack
            or MessagesTakenOver or MessagesReturned or MessagesSplit or TicketSplitOff or SplitAnswersChanged or StatusChanged { Cause: StatusCause.Decided };

    private static TicketState Receive(TicketState state, MessageReceived e)
    {
        var next = state with
        {
            Head = state.Head ?? e.Head.Id,
            Asins = e.Asins.Count == 0 ? state.Asins : state.Asins.Union(e.Asins),
            Attachments = NotesFold.Files(state, e.Attachments),
            Language = e.Language ?? state.Language,
            Marketplace = state.Marketplace ?? e.Marketplace,
            Notices = e.Notice is { } notice ? state.Notices.Add(notice) : state.Notices,
            Summoned = Summons.Hear(state.Summoned, e),
        };
        return e.Sender == SenderKind.Buyer && e.Archived is not true
            ? Answers.Receive(NotesFold.Age(next), new(e.Message, e.OccurredAt, e.ReceivedAt) { Via = e.Via })
            : next;
    }

    private static TicketState Queue(TicketState state, ReplyQueued e, Recorded recorded)
    {
        var asks = e.Screening?.Findings.Any(finding => finding.Rule == RuleCodes.ReviewRequest) ?? false;
        return state with
        {
            Replies = state.Replies.SetItem(
                e.Reply, new(ReplyState.Queued, recorded.At, e.Covers) { Macro = e.Macro, By = recorded.By, HeldUntil = e.HeldUntil }),
            LatestReply = e.Reply,
            Attachments = NotesFold.Files(state, e.Attachments),
            ReviewRequests = asks ? state.ReviewRequests.Add(Outgoing.ReviewedOrder(state)) : state.ReviewRequests,
        };
    }

    private static TicketState Decide(TicketState state, Guid waiver, WaiverState to, Who by) => state with
    {
        Waivers = state.Waivers.SetItem(waiver, state.Waivers[waiver] with { State = to, DecidedBy = by }),
    };

    private static TicketState ReceiveOutside(TicketState state, OutsideReplyDetected e, DateTimeOffset at)
    {
        var reply = new Reply(ReplyState.Sent, at, Covers: 0, AcceptedAt: null, Outside: true) { Via = e.Via };
        if (e.Archived is not true)
            state = state with { Unexplained = e.Message, AnsweredOutside = true };
        return e.Official
            ? Answers.Accept(state, e.Message, reply with { AcceptedAt = e.OccurredAt })
            : state with { Replies = state.Replies.SetItem(e.Message, reply) };
    }

    private static TicketState StartClock(TicketState state, ResponseClockStarted e)
    {
        var message = state.Find(e.Message);
        return state with { Clock = new(e.Message, e.StartedAt, e.DueAt, message?.Passed ?? 0, message?.Breached ?? false) };
    }

    private static TicketState Change(TicketState state, Guid message, Func<BuyerMessage, BuyerMessage> change)
    {
        var at = state.BuyerMessages.FindLastIndex(candidate => candidate.Id == message);
        return at < 0 ? state : state with { BuyerMessages = state.BuyerMessages.SetItem(at, change(state.BuyerMessages[at])) };
    }
}
