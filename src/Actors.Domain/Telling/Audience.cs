using Actors.Domain.Tenants;

namespace Actors.Domain;

/// <summary>Who hears of something, as the tenant is now.</summary>
/// <param name="To">What was asked for, and who stands in for those who reach nobody.</param>
/// <param name="People">Everybody these addressees reach at this moment.</param>
public sealed record Audience(IReadOnlyList<string> To, IReadOnlySet<Guid> People)
{
    /// <summary>Where nobody hears, supervisors do, and where there are none, administrators.</summary>
    private static readonly string[] StandIns = [Addressee.Role(Roles.Supervisor), Addressee.Role(Roles.Administrator)];

    public static Audience Of(TenantState tenant, IReadOnlyList<string> to)
    {
        var reached = to.Distinct().ToList();
        var unheard = reached.Exists(addressee => !Reached(tenant, addressee).Any());
        foreach (var standIn in StandIns)
        {
            if (!unheard)
                break;
            if (!reached.Contains(standIn))
                reached.Add(standIn);
            unheard = !Reached(tenant, standIn).Any();
        }

        return new(reached, reached.SelectMany(addressee => Reached(tenant, addressee)).ToHashSet());
    }

    private static IEnumerable<Guid> Reached(TenantState tenant, string addressee)
    {
        var key = Addressee.KeyOf(addressee);
        var users = tenant.Users.Where(user => !user.Value.Disabled);
        return Addressee.KindOf(addressee) switch
        {
            AddresseeKind.Person => users.Where(user => user.Key.ToString("D") == key).Select(user => user.Key),
            AddresseeKind.Team => users.Where(user => tenant.IsMember(user.Key, key)).Select(user => user.Key),
            _ => users.Where(user => user.Value.Roles.Contains(key)).Select(user => user.Key),
        };
    }
}
