namespace Actors.Server.Search;

/// <param name="Next">Send it as <c>cursor</c> for what follows; null at the end. A page may be short and still have a next one.</param>
public sealed record SearchAnswer(IReadOnlyList<SearchItem> Items, string? Next, SearchLag Lag);

/// <param name="Events">Recorded events whose words cannot be found yet.</param>
public sealed record SearchLag(long Events);

/// <summary>Something that was found.</summary>
/// <param name="Kind">
/// <c>message</c>, <c>reply</c>, <c>note</c> or <c>tag</c>; <c>order</c> for an order, and for each ticket that refers to it.
/// </param>
/// <param name="Order"><c>account/order ID</c>.</param>
/// <param name="Version">Of the event in its ticket, or of the order.</param>
/// <param name="Highlights">Start and length of what matches in <paramref name="Snippet"/>.</param>
/// <param name="At">When it was said; for an order and its tickets, when they last changed.</param>
public sealed record SearchItem(
    string Kind, Guid? Ticket, string? Order, long Version, DateTimeOffset At, string? Snippet, IReadOnlyList<IReadOnlyList<int>> Highlights)
{
    /// <summary>Of the ticket.</summary>
    public string? Subject { get; init; }

    /// <summary>Who wrote the first message of the ticket.</summary>
    public string? Buyer { get; init; }

    public string? Account { get; init; }

    public SearchItem In(FoundTicket? ticket) =>
        ticket is null ? this : this with { Subject = ticket.Subject, Buyer = ticket.Buyer, Account = ticket.Account };

    public static SearchItem Of(SearchHit hit, SearchQuery query)
    {
        var snippet = Snippets.CutBest(hit.Texts, query);
        var ticket = hit.Stream.StartsWith($"{ActorKinds.Ticket}/", StringComparison.Ordinal)
            ? Guid.Parse(hit.Stream.AsSpan(ActorKinds.Ticket.Length + 1))
            : (Guid?)null;
        return new(
            hit.Kind, ticket, null, hit.Version, hit.At, snippet.Text, [.. snippet.Highlights.Select(range => new[] { range.Start, range.Length })]);
    }
}
