using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Splitting;
using Actors.Ledger;

namespace Actors.Runtime;

/// <summary>
/// Opens the ticket that messages were split off into, and lets it know how they were answered before. Whoever asks, a request or an effect that comes
/// late or twice, what the first ticket says when this looks counts.
/// </summary>
public sealed class TicketSplits(IActors actors, IJournal journal, ContentVault vault)
{
    public static readonly Who System = Who.System("splits");

    private const int ReadAtOnce = 5_000;

    /// <param name="meta">Names the commands; one that was given before changes nothing.</param>
    public async Task Align(string tenant, Guid from, Guid ticket, Func<string, CommandMeta> meta, CancellationToken cancel)
    {
        var view = await actors.Read(ActorId.ForTicket(tenant, from), cancel).ConfigureAwait(false);
        var first = view.As<TicketState>();
        if (first.Splits.Find(split => split.Ticket == ticket) is not { } split)
            return;
        var id = ActorId.ForTicket(tenant, ticket);
        if ((await actors.Read(id, cancel).ConfigureAwait(false)).Version == 0)
        {
            var entries = await Entries(tenant, from, split, cancel).ConfigureAwait(false);
            var names = await Names(tenant, entries, cancel).ConfigureAwait(false);
            await Send(id, Splitting.Open(from, first, view.Version, split, entries, names), meta("open"), cancel).ConfigureAwait(false);
        }

        await Send(id, Splitting.Follow(from, first, view.Version, split), meta($"follow {view.Version}"), cancel).ConfigureAwait(false);
    }

    /// <summary>The key under which an answer to a mail is known by the mail it names. It enters the record, so it is a keyed hash.</summary>
    public static string NameOf(ReadOnlyMemory<byte> indexKey, string messageId) =>
        $"key:{Convert.ToHexStringLower(HMACSHA256.HashData(indexKey.Span, Encoding.UTF8.GetBytes($"answers {messageId}")))}";

    private async Task<IReadOnlyList<Recorded>> Entries(string tenant, Guid from, SplitTicket split, CancellationToken cancel)
    {
        var entries = new List<Recorded>();
        long after = 0;
        while (true)
        {
            var stored = await journal.Read(tenant, ActorId.ForTicket(tenant, from).Stream, after, ReadAtOnce, cancel).ConfigureAwait(false);
            entries.AddRange(stored.Select(one => one.Read()).Where(one => one.Event is MessageReceived message && split.Messages.Contains(message.Message)));
            if (stored.Count < ReadAtOnce)
                return entries;
            after += stored.Count;
        }
    }

    /// <summary>Of a message whose text was erased there is none: answers to it stay with their conversation.</summary>
    private async Task<IReadOnlyList<string>> Names(string tenant, IReadOnlyList<Recorded> entries, CancellationToken cancel)
    {
        Guid[] heads = [.. entries.Select(entry => ((MessageReceived)entry.Event).Head.Id)];
        var opened = await vault.Open(tenant, heads, cancel).ConfigureAwait(false);
        var key = await vault.IndexKey(tenant, cancel).ConfigureAwait(false);
        return
        [
            .. heads.Select(head => opened[head] is { } plain ? JsonSerializer.Deserialize(plain.Span, DomainJson.Default.MessageHead)?.MessageId : null)
                .OfType<string>()
                .Distinct()
                .Select(id => NameOf(key, id)),
        ];
    }

    private async Task Send(ActorId ticket, Command command, CommandMeta meta, CancellationToken cancel)
    {
        if (await actors.Send(ticket, command, meta, cancel).ConfigureAwait(false) is CommandReply.Refused refused)
            throw new EffectRefusedException(refused.Refusal.Code);
    }
}
