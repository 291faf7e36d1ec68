namespace Actors.Storage;

internal sealed class AskedReviewRows : RowSet
{
    private readonly Column<string> _tenant;
    private readonly Column<Guid> _review, _ticket;
    private readonly Column<string?> _order;
    private readonly Column<long> _asked;

    public AskedReviewRows()
        : base("""
            INSERT INTO refund_reviews (tenant, review, ticket, order_id, asked_us) SELECT * FROM unnest($1, $2, $3, $4, $5)
            ON CONFLICT DO NOTHING
            """) =>
        (_tenant, _review, _ticket, _order, _asked) = (Text(), Id(), Id(), OptionalText(), Number());

    public void Add(string tenant, RefundReviewRow row)
    {
        _tenant.Add(tenant);
        _review.Add(row.Review);
        _ticket.Add(row.Ticket);
        _order.Add(row.OrderId);
        _asked.Add(Micros.From(row.AskedAt));
    }
}

/// <summary>Comes after those that were asked for: nobody asks again under the same id.</summary>
internal sealed class SettledReviewRows : RowSet
{
    private readonly Column<string> _tenant;
    private readonly Column<Guid> _review;

    public SettledReviewRows()
        : base("""
            DELETE FROM refund_reviews r USING unnest($1, $2) AS gone(tenant, review)
            WHERE r.tenant = gone.tenant AND r.review = gone.review
            """) =>
        (_tenant, _review) = (Text(), Id());

    public void Add(string tenant, RefundReviewRow row)
    {
        _tenant.Add(tenant);
        _review.Add(row.Review);
    }
}
