namespace Actors.Storage;

/// <param name="Ticket">On which it was asked for; what it is, the ticket says.</param>
public sealed record AskedReviewView(Guid Review, Guid Ticket);

/// <summary>Reviews of refunds that wait for somebody to decide (R108).</summary>
public sealed class AskedReviews(Database database)
{
    /// <summary>The oldest first.</summary>
    public Task<IReadOnlyList<AskedReviewView>> Waiting(string tenant, int most, CancellationToken cancel)
    {
        const string sql = "SELECT review, ticket FROM refund_reviews WHERE tenant = @tenant ORDER BY asked_us, review LIMIT @most";
        return Read(sql, new { tenant, most }, cancel);
    }

    /// <summary>For an order ID, whatever account it is of.</summary>
    public Task<IReadOnlyList<AskedReviewView>> WaitingFor(string tenant, string orderId, CancellationToken cancel)
    {
        const string sql = "SELECT review, ticket FROM refund_reviews WHERE tenant = @tenant AND order_id = @orderId ORDER BY review";
        return Read(sql, new { tenant, orderId }, cancel);
    }

    private async Task<IReadOnlyList<AskedReviewView>> Read(string sql, object parameters, CancellationToken cancel) =>
        [.. await database.Rows<AskedReviewView>(sql, parameters, cancel)];
}
