using Actors.Domain.Tickets;
using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Deliveries;

/// <summary>Puts together what a gateway needs to send a reply.</summary>
public sealed class DeliveryContents(TicketReplays replays, ContentVault vault)
{
    /// <returns>Null when the reply is not waiting any more, or its text was erased.</returns>
    public async Task<Delivery?> Of(LeasedEffect effect, SendReply send, CancellationToken cancel) =>
        await Of(effect, send, await replays.Of(effect.Tenant, send.Ticket, cancel), cancel);

    /// <inheritdoc cref="Of(LeasedEffect, SendReply, CancellationToken)"/>
    /// <param name="replay">Of the reply's ticket.</param>
    public async Task<Delivery?> Of(LeasedEffect effect, SendReply send, TicketReplay replay, CancellationToken cancel)
    {
        if (replay.State.Replies.GetValueOrDefault(send.Reply) is not { State: ReplyState.Queued })
            return null;

        var before = replay.Events.TakeWhile(recorded => recorded.Event is not ReplyQueued reply || reply.Reply != send.Reply).ToList();
        var queued = (ReplyQueued)replay.Events[before.Count].Event;
        var last = LastOf(before, message => !replay.State.IsSplitOff(message.Message)) ?? LastOf(before);
        // A ticket that was split off answers a message in another stream until the buyer writes to it.
        if (last is null && replay.State.SplitFrom is { } first)
            last = LastOf((await replays.Of(effect.Tenant, first.Ticket, cancel)).Events, message => replay.State.Find(message.Message) is { From: not null });
        // Where its ticket has no message of a buyer itself, a reply answers one of a ticket that was merged into it.
        foreach (var taken in replay.State.TakenIn)
            last ??= LastOf((await replays.Of(effect.Tenant, taken.Ticket, cancel)).Events);
        var ids = queued.Attachments.Select(file => file.Descriptor.Id).Append(queued.Body.Id).ToHashSet();
        if (last is { } known)
            ids.Add(known.Head.Id);
        var contents = new Opened(await vault.Open(effect.Tenant, ids, cancel));
        if (contents.Reply(queued.Body) is not { } body)
            return null;

        var head = last is { } of ? contents.Head(of.Head) : null;
        var files = contents.Attachments(queued.Attachments).Select(file => new DeliveryFile(file.Id, file.Name, file.MediaType, file.Size));
        return new(
            effect.Id,
            send.OnAccount,
            send.Ticket,
            send.Reply,
            head?.ReplyTo ?? head?.FromAddress,
            head?.Thread,
            head?.Subject,
            body.Text,
            [.. files],
            head?.MessageId ?? last?.ExternalId,
            effect.LeasedUntil,
            effect.Attempt)
        {
            CommunicationToken = head?.CommunicationToken,
        };
    }

    /// <summary>The buyer's latest message.</summary>
    private static (ContentRef Head, string ExternalId)? LastOf(IReadOnlyList<Recorded> events, Func<MessageReceived, bool>? which = null) =>
        events.Select(recorded => recorded.Event).OfType<MessageReceived>()
            .LastOrDefault(message => message.Sender == SenderKind.Buyer && which?.Invoke(message) is not false) is { } last
            ? (last.Head, last.ExternalId)
            : null;
}
