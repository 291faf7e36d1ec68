namespace Actors.Domain.Tickets.Replying;

/// <summary>The channel accepted the reply.</summary>
/// <param name="AcceptedAt">As the channel says; null means now.</param>
public sealed record ReportSent(Guid Reply, string ChannelMessageId, DateTimeOffset? AcceptedAt) : Command;

/// <summary>The channel gave the reply back.</summary>
/// <param name="Code">A short code of the channel, never the text of a bounce.</param>
public sealed record ReportBounced(Guid Reply, string Code) : Command;

/// <summary>The channel refused the reply and will not take it.</summary>
public sealed record ReportFailed(Guid Reply, string Code) : Command;

internal static class Report
{
    public static Decision Decide(TicketState state, ReportSent command, in Context context)
    {
        if (Find(state, command.Reply) is not { } reply)
            return new UnknownReply();
        if (reply.State == ReplyState.Sent)
            return Decision.Nothing;
        if (reply.State != ReplyState.Queued)
            return new ReplySettled(reply.State);

        // Never before it was queued, never in the future: the clock must not profit from a channel's wrong time.
        var acceptedAt = command.AcceptedAt ?? context.Now;
        if (acceptedAt < reply.QueuedAt)
            acceptedAt = reply.QueuedAt;
        if (acceptedAt > context.Now)
            acceptedAt = context.Now;
        return Decision.Accept(new ReplySent(command.Reply, command.ChannelMessageId, acceptedAt));
    }

    public static Decision Decide(TicketState state, ReportBounced command)
    {
        if (Find(state, command.Reply) is not { } reply)
            return new UnknownReply();
        if (reply.State == ReplyState.Bounced)
            return Decision.Nothing;
        if (reply.State == ReplyState.Failed)
            return new ReplySettled(reply.State);

        var bounced = new ReplyBounced(command.Reply, command.Code);
        return state.Status is TicketStatus.Closed or TicketStatus.Pending
            ? Decision.Accept(bounced, new StatusChanged(state.Status, TicketStatus.Open, StatusCause.Reopened))
            : Decision.Accept(bounced);
    }

    public static Decision Decide(TicketState state, ReportFailed command)
    {
        if (Find(state, command.Reply) is not { } reply)
            return new UnknownReply();
        return reply.State switch
        {
            ReplyState.Failed => Decision.Nothing,
            ReplyState.Queued => Decision.Accept(new ReplyFailed(command.Reply, command.Code)),
            _ => new ReplySettled(reply.State),
        };
    }

    private static Reply? Find(TicketState state, Guid id) =>
        state.Replies.TryGetValue(id, out var reply) && !reply.Outside ? reply : null;
}
