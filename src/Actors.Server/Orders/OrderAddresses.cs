using Actors.Server.Administration;

namespace Actors.Server.Orders;

/// <summary>The address of an order out of a request's path.</summary>
public sealed class OrderAddresses(IActors actors)
{
    /// <exception cref="ProblemException">The tenant has no such account, or the ID cannot be an order's.</exception>
    public async Task<ActorId> Of(string tenant, string account, string orderId, CancellationToken cancel)
    {
        var known = (await actors.ReadTenant(tenant, cancel)).Accounts.ContainsKey(account);
        if (!known)
            throw new ProblemException(KnownProblems.NotFound);
        return OrderIds.IsValid(orderId)
            ? ActorId.ForOrder(tenant, account, orderId)
            : throw new ProblemException(KnownProblems.Invalid(new FieldError("orderId", "1 to 64 characters: letters, digits and # - _ . only.")));
    }
}
