namespace Actors.Runtime;

/// <summary>All conversations about an order, as far as they belong to it.</summary>
public sealed class OrderCases(OrderRouting routing, IActors actors)
{
    /// <summary>The tickets of all accounts that mean this order, oldest first, each followed by those that its conversation is told in too.</summary>
    public async Task<IReadOnlyList<ActorId>> Of(ActorId order, CancellationToken cancel)
    {
        var told = new List<ActorId>();
        foreach (var ticket in await routing.TicketsOf(order, cancel).ConfigureAwait(false))
            told.AddRange(await TicketMerges.ToldIn(actors, order.Tenant, ticket, cancel).ConfigureAwait(false));
        return [.. told.Distinct()];
    }
}
