using Actors.Domain.Tickets.ChangingStatus;

namespace Actors.Domain.Tickets.Replying;

/// <summary>The channel accepted the reply.</summary>
/// <param name="AcceptedAt">As the channel says; null means now.</param>
public sealed record ReportSent(Guid Reply, string ChannelMessageId, DateTimeOffset? AcceptedAt) : TicketCommand
{
    /// <summary>Under which answers to it come in; null when another ticket has that name.</summary>
    public string? Thread { get; init; }

    /// <inheritdoc cref="ReplySent.Answer"/>
    public string? Answer { get; init; }

    /// <summary>Whether the buyer may have it twice; null where whoever reports does not know, and the earlier tries say it.</summary>
    public bool? PerhapsTwice { get; init; }
}

/// <summary>The channel gave the reply back.</summary>
/// <param name="Code">A short code of the channel, never the text of a bounce.</param>
public sealed record ReportBounced(Guid Reply, string Code) : TicketCommand;

/// <summary>The channel refused the reply and will not take it.</summary>
public sealed record ReportFailed(Guid Reply, string Code) : TicketCommand
{
    /// <inheritdoc cref="ReplyFailed.Answer"/>
    public string? Answer { get; init; }
}

/// <summary>The channel did not take the reply now, and it will be tried again.</summary>
/// <inheritdoc cref="ReplyDelayed"/>
public sealed record ReportDelayed(Guid Reply, string Code, int Attempt, DateTimeOffset NextTryAt) : TicketCommand
{
    /// <inheritdoc cref="ReplyDelayed.Answer"/>
    public string? Answer { get; init; }
}

internal static class Report
{
    private const int LongestMessageId = 1_000;

    public static Decision Decide(TicketState state, ReportSent command, in Context context)
    {
        if (!Codes.IsIdentifier(command.ChannelMessageId, LongestMessageId))
            return new InvalidReport("channelMessageId");
        if (Find(state, command.Reply) is not { } reply)
            return new UnknownReply();
        return reply switch
        {
            { State: ReplyState.Sent } => Decision.Nothing,

            // What left the house is on record, whatever was decided about it meanwhile.
            { State: ReplyState.Queued } or { State: ReplyState.Failed, Discarded: true } => new Decision.Accepted(
            [
                new ReplySent(command.Reply, command.ChannelMessageId, AcceptedAt(command, reply, context.Now))
                {
                    Answer = ChannelAnswers.Words(command.Answer),
                    PerhapsTwice = command.PerhapsTwice ?? reply.Doubtful ? true : null,
                },
            ])
            {
                Names = command.Thread is { } thread ? [Names.Thread(state.Account, thread)] : [],
            },
            _ => new ReplySettled(reply.State),
        };
    }

    public static Decision Decide(TicketState state, ReportBounced command)
    {
        if (!Codes.IsValid(command.Code))
            return new InvalidReport("code");
        if (Find(state, command.Reply) is not { } reply)
            return new UnknownReply();
        return reply.State switch
        {
            ReplyState.Bounced => Decision.Nothing,
            ReplyState.Failed or ReplyState.TakenBack => new ReplySettled(reply.State),
            _ => NotDelivered(state, new ReplyBounced(command.Reply, command.Code)),
        };
    }

    public static Decision Decide(TicketState state, ReportFailed command)
    {
        if (!Codes.IsValid(command.Code))
            return new InvalidReport("code");
        if (Find(state, command.Reply) is not { } reply)
            return new UnknownReply();
        return reply.State switch
        {
            ReplyState.Failed => Decision.Nothing,
            ReplyState.Queued => NotDelivered(
                state,
                new ReplyFailed(command.Reply, command.Code)
                {
                    Answer = ChannelAnswers.Words(command.Answer),
                    PerhapsSent = reply.Doubtful ? true : null,
                }),
            _ => new ReplySettled(reply.State),
        };
    }

    public static Decision Decide(TicketState state, ReportDelayed command)
    {
        if (!Codes.IsValid(command.Code))
            return new InvalidReport("code");
        if (Find(state, command.Reply) is not { } reply)
            return new UnknownReply();
        return reply.State == ReplyState.Queued
            ? Decision.Accept(new ReplyDelayed(command.Reply, command.Code, command.Attempt, command.NextTryAt.ToRecord())
            {
                Answer = ChannelAnswers.Words(command.Answer),
            })
            : new ReplySettled(reply.State);
    }

    /// <summary>Never before it was queued, never in the future: the clock must not profit from a channel's wrong time.</summary>
    private static DateTimeOffset AcceptedAt(ReportSent command, Reply reply, DateTimeOffset now) =>
        command.AcceptedAt is { } claimed ? Times.Earlier(Times.Later(claimed.ToRecord(), reply.QueuedAt), now) : now;

    private static Decision NotDelivered(TicketState state, Event outcome) =>
        Decision.Accept([outcome, .. BringBack.Because(SnoozeEnd.ReplyNotDelivered, state)]);

    private static Reply? Find(TicketState state, Guid id) =>
        state.Replies.TryGetValue(id, out var reply) && !reply.Outside ? reply : null;
}
