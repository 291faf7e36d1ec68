using Actors.Domain.Mails.Reading;
using Actors.Domain.Texts;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Detailing;
using Actors.Ledger;

namespace Actors.Server.Tickets.Listing;

/// <summary>What the buyers of tickets wrote last. Only references are read here; the words are opened with all others of a page.</summary>
public sealed class LastWords(RecentEvents recent)
{
    private const int Shown = 140;

    /// <summary>The buyer's newest message of each ticket that has one; wherever it stands, its ticket is the one that answers for it.</summary>
    public async Task<IReadOnlyDictionary<Guid, MessageReceived>> Of(string tenant, IReadOnlyCollection<Guid> tickets, CancellationToken cancel)
    {
        var streams = tickets.ToDictionary(ticket => ticket, ticket => ActorId.ForTicket(tenant, ticket).Stream);
        var own = await recent.Of(tenant, streams.Values, cancel);
        var heard = streams.ToDictionary(stream => stream.Key, stream => Heard(own[stream.Value].Select(stored => stored.Read().Event)));
        var known = Said(own);
        var elsewhere = heard.Values.SelectMany(one => one.Elsewhere.Values).Distinct().Select(ticket => ActorId.ForTicket(tenant, ticket).Stream);
        foreach (var (id, message) in Said(await recent.Of(tenant, [.. elsewhere.Except(streams.Values)], cancel)))
            known[id] = message;

        return heard
            .Select(one => (Ticket: one.Key, Said: one.Value.Messages.Where(known.ContainsKey).Select(message => known[message]).ToArray()))
            .Where(one => one.Said.Length > 0)
            .ToDictionary(one => one.Ticket, one => one.Said.MaxBy(message => message.OccurredAt)!);
    }

    /// <summary>The contents that <see cref="Show"/> needs.</summary>
    public static IEnumerable<Guid> Contents(MessageReceived message) =>
        message.Details is { } details ? [message.Body.Id, details.Id] : [message.Body.Id];

    /// <summary>The beginning of it in one line, and the mark of erasure where it is gone.</summary>
    public static string? Show(MessageReceived? message, Opened opened)
    {
        if (message is null)
            return null;
        if (opened.Body(message.Body, message.Details) is not { } body)
            return MessageDetailing.Erased;
        return Beginning.BeginningOf(string.IsNullOrWhiteSpace(body.Text) && body.Html is { } html ? HtmlText.From(html) : body.Text, Shown);
    }

    private static Dictionary<Guid, MessageReceived> Said(ILookup<string, StoredEvent> events) => events
        .SelectMany(stream => stream)
        .Select(stored => stored.Read().Event)
        .OfType<MessageReceived>()
        .Where(message => message.Sender == SenderKind.Buyer)
        .ToDictionary(message => message.Message);

    /// <summary>Which messages a ticket answers for, and where those stand that another ticket received.</summary>
    private static (HashSet<Guid> Messages, Dictionary<Guid, Guid> Elsewhere) Heard(IEnumerable<Event> events)
    {
        var (messages, elsewhere) = (new HashSet<Guid>(), new Dictionary<Guid, Guid>());
        foreach (var e in events)
        {
            switch (e)
            {
                case MessageReceived { Sender: SenderKind.Buyer } received:
                    messages.Add(received.Message);
                    break;
                case MessagesSplit split:
                    messages.ExceptWith(split.Messages);
                    break;
                case TicketSplitOff off:
                    Take(off.From, off.Messages.Select(message => message.Stands.Id));
                    break;
                case MessagesTakenOver over:
                    Take(over.From, over.Messages.Select(message => message.Id));
                    break;
                case MergeEnded ended:
                    messages.ExceptWith(elsewhere.Where(stands => stands.Value == ended.Ticket).Select(stands => stands.Key));
                    break;
            }
        }

        return (messages, elsewhere);

        void Take(Guid from, IEnumerable<Guid> taken)
        {
            foreach (var message in taken)
            {
                messages.Add(message);
                elsewhere[message] = from;
            }
        }
    }
}
