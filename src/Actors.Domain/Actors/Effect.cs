using System.Text.Json.Serialization;
using Actors.Domain.Tenants;

namespace Actors.Domain;

/// <summary>
/// Work that leaves the actor: it is stored with the events, run at least once, retried with backoff and quarantined after
/// too many tries. What it does to another actor carries a command id derived from the effect, so a second run does no harm.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "effect")]
[JsonDerivedType(typeof(SendReply), SendReply.Name)]
[JsonDerivedType(typeof(LinkTicketToOrder), LinkTicketToOrder.Name)]
[JsonDerivedType(typeof(Notify), Notify.Name)]
[JsonDerivedType(typeof(Tell), Tell.Name)]
[JsonDerivedType(typeof(BeginSuspension), BeginSuspension.Name)]
[JsonDerivedType(typeof(EndSuspension), EndSuspension.Name)]
[JsonDerivedType(typeof(MarkTickets), MarkTickets.Name)]
[JsonDerivedType(typeof(QueueApproved), QueueApproved.Name)]
[JsonDerivedType(typeof(ReleaseReply), ReleaseReply.Name)]
[JsonDerivedType(typeof(DiscardReply), DiscardReply.Name)]
[JsonDerivedType(typeof(AlignMark), AlignMark.Name)]
[JsonDerivedType(typeof(DestroyContents), DestroyContents.Name)]
[JsonDerivedType(typeof(FollowRefund), FollowRefund.Name)]
[JsonDerivedType(typeof(TellRefund), TellRefund.Name)]
[JsonDerivedType(typeof(TellConfirmed), TellConfirmed.Name)]
[JsonDerivedType(typeof(OvertakeReviews), OvertakeReviews.Name)]
[JsonDerivedType(typeof(AlignMerge), AlignMerge.Name)]
[JsonDerivedType(typeof(AlignSplit), AlignSplit.Name)]
public abstract record Effect
{
    /// <summary>The stable name the effect is stored under.</summary>
    [JsonIgnore]
    public abstract string Kind { get; }

    /// <summary>The account whose outbound switch governs the effect; null when it sends nothing outside.</summary>
    [JsonIgnore]
    public virtual string? Account => null;

    /// <summary>
    /// The epoch of <see cref="Account"/> it was allowed under. While the account's own epoch is another, the effect is given to nobody.
    /// </summary>
    [JsonIgnore]
    public virtual long Fence => 0;

    /// <summary>It is given to nobody before; null when it may be run at once.</summary>
    [JsonIgnore]
    public virtual DateTimeOffset? DueAt => null;

    /// <summary>Further accounts whose epochs have to stand as they did; see <see cref="Governing"/>.</summary>
    [JsonIgnore]
    public virtual IReadOnlyList<AccountFence> Fences => [];
}

/// <summary>Hand a queued reply to the account's channel. Run by a gateway that leases deliveries, or by a channel worker.</summary>
public sealed record SendReply(Guid Ticket, Guid Reply, string OnAccount) : Effect
{
    public const string Name = "send";

    [JsonIgnore]
    public override string Kind => Name;

    /// <summary>Absent for an account that was never suspended.</summary>
    public long? Epoch { get; init; }

    /// <summary>Until then its author can take it back; absent when it may go at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Of the accounts of the ticket's orders; absent where there are no others than its own.</summary>
    public IReadOnlyList<AccountFence>? Also { get; init; }

    [JsonIgnore]
    public override string Account => OnAccount;

    [JsonIgnore]
    public override DateTimeOffset? DueAt => NotBefore;

    [JsonIgnore]
    public override long Fence => Epoch ?? 0;

    [JsonIgnore]
    public override IReadOnlyList<AccountFence> Fences => Also ?? [];
}

/// <summary>Tell the order whether the ticket refers to it, as the ticket says when this runs (R5, R32).</summary>
/// <param name="FromAccount">The ticket's account; the marketplace account of the order may be another one.</param>
public sealed record LinkTicketToOrder(Guid Ticket, string FromAccount, string OrderId, string How) : Effect
{
    public const string Name = "link";

    [JsonIgnore]
    public override string Kind => Name;
}

/// <summary>What <see cref="Tell"/> was before it had several addressees. Still run where it was stored.</summary>
/// <param name="Topic">What happened, as a stable code such as <c>clock.breached</c>.</param>
public sealed record Notify(Guid Ticket, string Topic, string? Assignee) : Effect
{
    public const string Name = "notify";

    [JsonIgnore]
    public override string Kind => Name;
}
