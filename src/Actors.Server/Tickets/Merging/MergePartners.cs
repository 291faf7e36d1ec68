using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Merging;

namespace Actors.Server.Tickets.Merging;

/// <summary>Two tickets as they stand before one of them goes on in the other.</summary>
/// <param name="Version">Of the one that takes the other in.</param>
public sealed record MergePair(TicketState Into, long Version, TicketState Other, Guid Ticket, Guid OtherTicket)
{
    public bool IsMerged => Into.TakenIn.Exists(taken => taken.Ticket == OtherTicket);

    /// <summary>What the other one would say; whatever else stands in the way, the ticket itself says.</summary>
    public Refusal? Refusal => Ticket == OtherTicket ? new MergeWithItself() : Merge.Check(Other, Into.Suspension?.Id);
}

/// <summary>Reads two tickets and whose they are.</summary>
public sealed class MergePartners(IActors actors, ContentVault vault)
{
    /// <exception cref="ProblemException">The tenant does not have both.</exception>
    public async Task<MergePair> Read(string tenant, Guid into, Guid other, CancellationToken cancel)
    {
        var view = await actors.ReadTicket(tenant, into, cancel);
        return new(view.As<TicketState>(), view.Version, (await actors.ReadTicket(tenant, other, cancel)).As<TicketState>(), into, other);
    }

    /// <summary>They are about one order, or were begun from one address.</summary>
    public async Task<bool> AreOfOneBuyer(string tenant, MergePair pair, CancellationToken cancel)
    {
        if (pair.Into.Orders.Any(order => pair.Other.Orders.Exists(same => same.OrderId == order.OrderId)))
            return true;
        if (pair is not { Into.Head: { } into, Other.Head: { } other })
            return false;
        var heads = new Opened(await vault.Open(tenant, [into, other], cancel));
        return heads.Head(into)?.FromAddress is { } address && string.Equals(address, heads.Head(other)?.FromAddress, StringComparison.OrdinalIgnoreCase);
    }
}
