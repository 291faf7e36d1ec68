using Actors.Channels.Sending;
using Actors.Domain.Tickets;
using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Deliveries;

/// <summary>Replies for the connections of this installation, with the bytes of their files.</summary>
public sealed class OutgoingReplies(DeliveryContents contents, TicketReplays replays, ContentVault vault) : IOutgoingReplies
{
    private const int MostReferences = 20;

    public async Task<OutgoingReply?> Open(LeasedEffect effect, SendReply send, CancellationToken cancel)
    {
        var replay = await replays.Of(effect.Tenant, send.Ticket, cancel);
        if (await contents.Of(effect, send, replay, cancel) is not { } delivery)
            return null;
        var queued = replay.Events.Select(recorded => recorded.Event).OfType<ReplyQueued>().First(queued => queued.Reply == send.Reply);
        return new(
            delivery.To,
            delivery.Subject,
            delivery.Text,
            await Files(effect.Tenant, delivery, queued, cancel),
            delivery.InReplyTo?.Trim('<', '>'),
            await References(effect.Tenant, replay, send.Reply, cancel),
            queued.Automatic,
            delivery.CommunicationToken,
            replay.State.Replies[send.Reply].Doubtful);
    }

    private async Task<IReadOnlyList<OutgoingFile>> Files(string tenant, Delivery delivery, ReplyQueued queued, CancellationToken cancel)
    {
        if (queued.Attachments.Count == 0)
            return [];
        var bytes = await vault.Open(tenant, [.. queued.Attachments.Select(file => file.Bytes.Id)], cancel);
        return
        [
            .. queued.Attachments.Select((file, at) => new OutgoingFile(
                delivery.Attachments[at].Name ?? file.Id.ToString("D"),
                delivery.Attachments[at].MediaType ?? "application/octet-stream",
                bytes[file.Bytes.Id] ?? default)),
        ];
    }

    /// <summary>Message-IDs of what was said before, so that any program puts the answer where it belongs (RFC 5322, 3.6.4).</summary>
    private async Task<IReadOnlyList<string>> References(string tenant, TicketReplay replay, Guid reply, CancellationToken cancel)
    {
        var before = replay.Events.Select(recorded => recorded.Event)
            .TakeWhile(e => e is not ReplyQueued queued || queued.Reply != reply)
            .Where(e => e is ReplySent || (e is MessageReceived message && !replay.State.IsSplitOff(message.Message)));
        var earlier = replay.State.SplitFrom is { } first
            ? (await replays.Of(tenant, first.Ticket, cancel)).Events.Select(recorded => recorded.Event)
                .Where(e => e is MessageReceived message && replay.State.Find(message.Message) is { From: not null })
            : [];
        var said = earlier.Concat(before)
            .TakeLast(MostReferences)
            .ToArray();
        var heads = said.OfType<MessageReceived>().Select(message => message.Head.Id).ToHashSet();
        var opened = new Opened(await vault.Open(tenant, heads, cancel));
        var ids = said.Select(e => e switch
        {
            MessageReceived message => opened.Head(message.Head)?.MessageId,
            ReplySent sent => sent.ChannelMessageId,
            _ => null,
        });
        return [.. ids.OfType<string>().Select(id => id.Trim('<', '>'))];
    }
}
