using System.Collections.Immutable;

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
            OutsideReplyDetected e => Accept(
                state with { Head = state.Head ?? e.Head.Id },
                e.Message,
                new(ReplyState.Sent, recorded.At, e.Covers, e.OccurredAt, Outside: true)),
            ReplyQueued e => state with { Replies = state.Replies.SetItem(e.Reply, new(ReplyState.Queued, recorded.At, e.Covers)) },
            ReplySent e => Accept(state, e.Reply, state.Replies[e.Reply] with { State = ReplyState.Sent, AcceptedAt = e.AcceptedAt }),
            ReplyBounced e => Withdraw(state, e.Reply),
            ReplyFailed e => state with { Replies = state.Replies.SetItem(e.Reply, state.Replies[e.Reply] with { State = ReplyState.Failed }) },
            NoteAdded e => state with { Notes = state.Notes.Add(e.Note) },
            NoResponseNeededMarked e => Change(state, e.Message, message => message with { Excluded = true }),
            TicketAssigned e => state with { Assignee = e.Assignee },
            TagsChanged e => state with { Tags = state.Tags.Except(e.Removed).Union(e.Added) },
            StatusChanged e => state with { Status = e.To },
            TicketSnoozed e => state with { SnoozedUntil = e.Until },
            SnoozeEnded => state with { SnoozedUntil = null },
            OrderLinked e => state with { Orders = state.Orders.Add(new(e.OrderId, e.How)) },
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
            _ => state,
        };
        return next with
        {
            ChangedAt = recorded.At,
            ConversationVersion = IsConversation(recorded.Event) ? recorded.Version : state.ConversationVersion,
        };
    }

    /// <summary>Whether the author of a reply must have seen the event before the reply may go.</summary>
    public static bool IsConversation(Event e) =>
        e is MessageReceived or OutsideReplyDetected or ReplyQueued or ReplyBounced or StatusChanged { Cause: StatusCause.Decided };

    private static TicketState Receive(TicketState state, MessageReceived e) => state with
    {
        Head = state.Head ?? e.Head.Id,
        Asins = e.Asins.Count == 0 ? state.Asins : state.Asins.Union(e.Asins),
        BuyerMessages = e.Sender == SenderKind.Buyer
            ? state.BuyerMessages.Add(new(e.Message, e.OccurredAt, e.ReceivedAt))
            : state.BuyerMessages,
    };

    private static TicketState Accept(TicketState state, Guid id, Reply reply)
    {
        var messages = state.BuyerMessages;
        for (var i = 0; i < Math.Min(reply.Covers, messages.Count); i++)
        {
            if (messages[i].Answer is null)
                messages = messages.SetItem(i, messages[i] with { Answer = new(id, reply.AcceptedAt!.Value) });
        }

        return state with { Replies = state.Replies.SetItem(id, reply), BuyerMessages = messages };
    }

    /// <summary>What a bounced reply had answered waits again, unless another accepted reply covers it too.</summary>
    private static TicketState Withdraw(TicketState state, Guid id)
    {
        var replies = state.Replies.SetItem(id, state.Replies[id] with { State = ReplyState.Bounced, AcceptedAt = null });
        var messages = state.BuyerMessages;
        for (var i = 0; i < messages.Count; i++)
        {
            if (messages[i].Answer?.By == id)
                messages = messages.SetItem(i, messages[i] with { Answer = FirstAnswer(replies, i) });
        }

        return state with { Replies = replies, BuyerMessages = messages };
    }

    private static Answer? FirstAnswer(ImmutableDictionary<Guid, Reply> replies, int message)
    {
        Answer? first = null;
        foreach (var (id, reply) in replies)
        {
            if (reply.AcceptedAt is { } at && reply.Covers > message && (first is null || at < first.At))
                first = new(id, at);
        }

        return first;
    }

    private static TicketState StartClock(TicketState state, ResponseClockStarted e)
    {
        var message = state.BuyerMessages.Find(candidate => candidate.Id == e.Message);
        return state with { Clock = new(e.Message, e.StartedAt, e.DueAt, message?.Passed ?? 0, message?.Breached ?? false) };
    }

    private static TicketState Change(TicketState state, Guid message, Func<BuyerMessage, BuyerMessage> change)
    {
        var at = state.BuyerMessages.FindIndex(candidate => candidate.Id == message);
        return at < 0 ? state : state with { BuyerMessages = state.BuyerMessages.SetItem(at, change(state.BuyerMessages[at])) };
    }
}
