namespace Actors.Domain.Tenants;

/// <summary>How an account may speak to buyers (R85).</summary>
/// <param name="Epoch">
/// Counts the declarations and reinstatements. What leaves through the account carries the epoch it was allowed under; only what
/// carries the present one is handed out.
/// </param>
/// <param name="Suspension">The incident that holds the account; null while it is open.</param>
/// <param name="Since">When the incident was declared.</param>
public sealed record AccountMode(long Epoch, Guid? Suspension, DateTimeOffset? Since)
{
    public static readonly AccountMode Open = new(0, null, null);
}
