namespace Actors.Domain.Tests.Tickets.Model;

/// <summary>
/// R61 and R62 word by word, recomputed from the whole history with no regard to speed. It reads what people and channels did and
/// never what the ticket concluded: neither the events of clocks nor what a reply says that it covers.
/// </summary>
internal sealed class NaiveClock(IReadOnlyList<Recorded> history)
{
    /// <summary>Who waits, the oldest first; of two that were said at the same moment the first to arrive.</summary>
    public IReadOnlyList<MessageReceived> Waiting =>
    [
        .. Of<MessageReceived>()
            .Where(message => message.Event.Sender == SenderKind.Buyer && !IsExcluded(message.Event) && AnsweredAt(message) is null)
            .OrderBy(message => message.Event.OccurredAt)
            .ThenBy(message => message.Version)
            .Select(message => message.Event),
    ];

    /// <summary>When each buyer message was answered, in order of arrival.</summary>
    public IReadOnlyList<DateTimeOffset?> Answers =>
        [.. Of<MessageReceived>().Where(message => message.Event.Sender == SenderKind.Buyer).Select(AnsweredAt)];

    private bool IsExcluded(MessageReceived message) => Of<NoResponseNeededMarked>().Any(marked => marked.Event.Message == message.Message);

    private DateTimeOffset? AnsweredAt((long Version, MessageReceived Event) message)
    {
        var accepted =
            from queued in Of<ReplyQueued>()
            where !queued.Event.Automatic && queued.Version > message.Version
            from sent in Of<ReplySent>()
            where sent.Event.Reply == queued.Event.Reply && !Of<ReplyBounced>().Any(bounced => bounced.Event.Reply == queued.Event.Reply)
            select sent.Event.AcceptedAt;
        var outside =
            from reply in Of<OutsideReplyDetected>()
            where reply.Event.Official && reply.Event.OccurredAt > message.Event.OccurredAt
            select reply.Event.OccurredAt;
        return accepted.Concat(outside).Select(at => (DateTimeOffset?)at).Min();
    }

    private IEnumerable<(long Version, T Event)> Of<T>()
        where T : Event =>
        from recorded in history
        where recorded.Event is T
        select (recorded.Version, (T)recorded.Event);
}
