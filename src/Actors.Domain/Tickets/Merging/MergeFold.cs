using System.Collections.Immutable;
using Actors.Domain.Tickets.Answering;
using Actors.Domain.Tickets.Noting;

namespace Actors.Domain.Tickets.Merging;

/// <summary>How merges change a ticket.</summary>
internal static class MergeFold
{
    public static TicketState TakeOver(TicketState state, MessagesTakenOver e)
    {
        var next = state with
        {
            TakenIn = [.. state.TakenIn.Select(taken => taken.Ticket == e.From ? taken with { Seen = e.Version } : taken)],
        };
        if (e.Facts is { } facts)
            next = Take(next, e.From, facts);
        foreach (var message in e.Messages)
            next = Take(next, e.From, message);
        return next;
    }

    public static TicketState End(TicketState state, Guid ticket) => state with
    {
        TakenIn = state.TakenIn.RemoveAll(taken => taken.Ticket == ticket),
        Left = state.Left.Remove(ticket).Add(ticket),
        Notes = state.Notes.RemoveAll(note => note.From == ticket),
        BuyerMessages = [.. state.BuyerMessages.Select(message => message is { Taken: true } && message.Via == ticket ? message with { Gone = true } : message)],
    };

    public static TicketState Return(TicketState state, MessagesReturned e)
    {
        var (messages, last) = (state.BuyerMessages, state.LastAnswerAt);
        foreach (var message in e.Messages)
        {
            var at = messages.FindLastIndex(known => known.Id == message.Id);
            if (at < 0)
                continue;
            messages = messages.SetItem(at, Return(state, messages[at], message));
            last = Later(last, messages[at].Answer);
        }

        return state with
        {
            Merged = null,
            Returned = new(e.From, e.Version),
            Summoned = state.Merged?.Summoned ?? state.Summoned,
            BuyerMessages = messages,
            LastAnswerAt = last,
            FirstOpen = 0,
        };
    }

    /// <summary>The earliest of what this ticket and the other one know of.</summary>
    public static Answer? Earliest(TicketState state, BuyerMessage known, TakenMessage message)
    {
        var own = known.Answer is { } answer && (state.Replies.ContainsKey(answer.By) || answer == known.FirstAnswer) ? answer : null;
        return message.Answer is { } other && other.IsBefore(own) ? other : own;
    }

    public static BuyerMessage Return(TicketState state, BuyerMessage known, TakenMessage message) => known with
    {
        Answer = Earliest(state, known, message),
        Excluded = message.Excluded,
        Passed = message.Passed,
        Breached = message.Breached,
    };

    private static DateTimeOffset? Later(DateTimeOffset? last, Answer? answer) =>
        last is { } at && answer is not null ? Times.Later(at, answer.At) : last ?? answer?.At;

    private static TicketState Take(TicketState state, Guid from, TakenMessage message)
    {
        var at = state.BuyerMessages.FindLastIndex(known => known.Id == message.Id && !known.Gone);
        if (at < 0)
            return Aged(Answers.Receive(
                state,
                new(message.Id, message.OccurredAt, message.ReceivedAt, null, false, message.Passed, message.Breached) { Via = from, Taken = true }), message);
        var known = state.BuyerMessages[at];
        var taken = known with { Answer = Earliest(state, known, message) };
        return state with
        {
            BuyerMessages = state.BuyerMessages.SetItem(at, taken),
            LastAnswerAt = Later(state.LastAnswerAt, taken.Answer),
            FirstOpen = taken.Answer is null ? Math.Min(state.FirstOpen, at) : state.FirstOpen,
        };
    }

    /// <summary>A note that is older than the message does not know it (R49, R50).</summary>
    private static TicketState Aged(TicketState state, TakenMessage message) => state with
    {
        Notes = [.. state.Notes.Select(note => note is { Current: true, From: null } && note.At < message.ReceivedAt ? note with { Current = false } : note)],
    };

    private static TicketState Take(TicketState state, Guid from, TakenFacts facts)
    {
        var newest = state.BuyerMessages.IsEmpty ? DateTimeOffset.MinValue : state.BuyerMessages.Max(message => message.ReceivedAt);
        var notes = (facts.Notes ?? []).Select(note => note with { From = from, Current = note.Current && note.At >= newest });
        return state with
        {
            Notes = [.. state.Notes.Concat(notes).OrderBy(note => note.At)],
            Attachments = state.Attachments.Union(facts.Files ?? []),
            Mentions = state.Mentions.SetItems((facts.Mentions ?? []).Select(of => KeyValuePair.Create(of.Message, of.Mentions.ToImmutableArray()))),
            Notices = state.Notices.Union(facts.Notices ?? []),
            Summoned = state.Summoned is { } summoned && facts.Summoned is { } other ? Times.Earlier(summoned, other) : state.Summoned ?? facts.Summoned,
            Risk = facts.Risk is { } risk && (state.Risk is not { } known || known.Rating < risk.Rating) ? risk : state.Risk,
            Hazard = facts.Hazard is { } hazard && (state.Hazard is not { } danger || danger < hazard) ? hazard : state.Hazard,
            Unexplained = state.Unexplained ?? facts.Unexplained,
            AnsweredOutside = state.AnsweredOutside || facts.Unexplained is not null,
        };
    }
}
