namespace Actors.Server.Search;

/// <summary>Orders and their tickets by order ID: from read rows, so they are there at once (R16).</summary>
public sealed class OrdersFound(OrderHistory history, ContentVault vault)
{
    public async Task<IReadOnlyList<SearchItem>> Find(string tenant, string orderId, CancellationToken cancel)
    {
        var orders = await history.WithId(tenant, orderId, cancel);
        var tickets = await history.TicketsOf(tenant, orderId, cancel);
        var heads = tickets.Select(ticket => ticket.Head).OfType<Guid>().ToHashSet();
        var contents = new Opened(await vault.Open(tenant, heads, cancel));
        return
        [
            .. orders.Select(order => new SearchItem("order", null, $"{order.Account}/{orderId}", order.Version, order.ChangedAt, orderId, [[0, orderId.Length]]) { Account = order.Account }),
            .. tickets.Select(ticket => new SearchItem(
                "order", ticket.Ticket, $"{ticket.Account}/{orderId}", ticket.Version, ticket.ChangedAt, Subject(contents, ticket.Head), [])),
        ];
    }

    private static string? Subject(Opened contents, Guid? head) => contents.Head(head)?.Subject;
}
