using System.Text.Json.Serialization;

namespace Actors.Domain;

/// <summary>Look whether a booked refund was recorded, and take it back if it was not.</summary>
public sealed record FollowRefund(string OnOrder, Guid Refund, DateTimeOffset NotBefore) : Effect
{
    public const string Name = "refund-follow";

    [JsonIgnore]
    public override string Kind => Name;

    [JsonIgnore]
    public override DateTimeOffset? DueAt => NotBefore;
}

/// <summary>Tell the order what became of a refund.</summary>
/// <param name="FromAccount">The ticket's or the incident's; the order's own account may be another one.</param>
public sealed record TellRefund(string FromAccount, string OrderId, Guid Refund, Orders.Refunding.RefundStage Stage) : Effect
{
    public const string Name = "refund-tell";

    [JsonIgnore]
    public override string Kind => Name;
}

/// <summary>The order was refunded: reviews that other conversations asked for before know nothing of it (R108).</summary>
public sealed record OvertakeReviews(string OnOrder, Guid Refund) : Effect
{
    public const string Name = "refund-overtakes";

    [JsonIgnore]
    public override string Kind => Name;
}

/// <summary>Tell the order which sums the ticket's official message names, as the ticket says when this runs (R81).</summary>
public sealed record TellConfirmed(Guid Ticket, string FromAccount, string OrderId) : Effect
{
    public const string Name = "refund-confirmed";

    [JsonIgnore]
    public override string Kind => Name;
}
