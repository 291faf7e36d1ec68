using System.Collections.Immutable;

namespace Actors.Domain.Tickets.Answering;

/// <summary>
/// Which buyer messages are answered, and by what: by the earliest reply whose acceptance stands and that reaches them (R62, R63).
/// </summary>
internal static class Answers
{
    /// <summary>Adds the message; it is answered already where an outside reply was written after it and only arrived before it.</summary>
    public static TicketState Receive(TicketState state, BuyerMessage message)
    {
        var index = state.BuyerMessages.Count;
        var answered = message.OccurredAt < state.LastAnswerAt
            ? message with { Answer = First(Standing(state.Replies), index, message) }
            : message;
        return Skip(state with { BuyerMessages = state.BuyerMessages.Add(answered) });
    }

    /// <summary>An acceptance answers the open messages it reaches, and improves on a later answer that was known before it.</summary>
    public static TicketState Accept(TicketState state, Guid id, Reply reply)
    {
        var answer = new Answer(id, reply.AcceptedAt!.Value);
        var messages = state.BuyerMessages;
        for (var i = answer.At < state.LastAnswerAt ? 0 : state.FirstOpen; i < messages.Count; i++)
        {
            if (messages[i].IsOpenTo(answer) && reply.Reaches(i, messages[i]) && answer.IsBefore(messages[i].Answer))
                messages = messages.SetItem(i, messages[i] with { Answer = answer });
        }

        return Skip(state with
        {
            Replies = state.Replies.SetItem(id, reply),
            BuyerMessages = messages,
            LastAnswerAt = state.LastAnswerAt is { } last ? Times.Later(last, answer.At) : answer.At,
        });
    }

    /// <summary>What a bounced reply had answered waits again, unless another accepted reply reaches it too.</summary>
    public static TicketState Withdraw(TicketState state, Guid id)
    {
        var bounced = state.Replies[id];
        var replies = state.Replies.SetItem(id, bounced with { State = ReplyState.Bounced, AcceptedAt = null });
        if (bounced.AcceptedAt is null)
            return state with { Replies = replies };

        var others = Standing(replies).ToList();
        var messages = state.BuyerMessages;
        var open = state.FirstOpen;
        for (var i = 0; i < Math.Min(bounced.Covers, messages.Count); i++)
        {
            if (messages[i].Answer?.By != id)
                continue;
            // What was answered here and is not waited for here any more is answered by nothing else that came since.
            var message = messages[i];
            var other = First(others.Where(standing => message.IsOpenTo(standing.Answer)), i, message);
            messages = messages.SetItem(i, messages[i] with { Answer = other });
            if (other is null)
                open = Math.Min(open, i);
        }

        return state with { Replies = replies, BuyerMessages = messages, FirstOpen = open };
    }

    /// <summary>The earliest of what this ticket knows of and of what the one that it was split off from says now.</summary>
    public static TicketState Follow(TicketState state, Guid id, Answer? first)
    {
        var at = state.BuyerMessages.FindLastIndex(known => known.Id == id);
        if (at < 0)
            return state;
        var known = state.BuyerMessages[at];
        var own = known.Answer == known.FirstAnswer ? First(Standing(state.Replies), at, known) : known.Answer;
        var answer = first is not null && first.IsBefore(own) ? first : own;
        return state with
        {
            BuyerMessages = state.BuyerMessages.SetItem(at, known with { Answer = answer, FirstAnswer = first }),
            LastAnswerAt = answer is null ? state.LastAnswerAt : state.LastAnswerAt is { } last ? Times.Later(last, answer.At) : answer.At,
            FirstOpen = answer is null ? Math.Min(state.FirstOpen, at) : state.FirstOpen,
        };
    }

    private static IEnumerable<(Reply Reply, Answer Answer)> Standing(ImmutableDictionary<Guid, Reply> replies)
    {
        foreach (var (id, reply) in replies)
        {
            if (reply.AcceptedAt is { } at)
                yield return (reply, new(id, at));
        }
    }

    private static Answer? First(IEnumerable<(Reply Reply, Answer Answer)> standing, int index, BuyerMessage message)
    {
        Answer? first = null;
        foreach (var (reply, answer) in standing)
        {
            if (reply.Reaches(index, message) && answer.IsBefore(first))
                first = answer;
        }

        return first;
    }

    private static TicketState Skip(TicketState state)
    {
        var open = state.FirstOpen;
        while (open < state.BuyerMessages.Count && state.BuyerMessages[open].Answer is not null)
            open++;
        return open == state.FirstOpen ? state : state with { FirstOpen = open };
    }
}
