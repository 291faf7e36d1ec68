using System.Collections.Frozen;
using System.Security.Claims;

namespace Actors.Server.Access.Issuers;

/// <summary>Which values of a claim stand for which roles.</summary>
/// <param name="Claim">Its name, such as <c>roles</c> or <c>groups</c>; a value may hold several words.</param>
public sealed record RoleClaims(string Claim, FrozenDictionary<string, string[]> Roles)
{
    /// <param name="list">Such as <c>desk-agents=agent;desk-leads=supervisor</c>. A value may hold equals signs itself.</param>
    /// <returns>Null when something else stands there, or a role that is not known.</returns>
    public static RoleClaims? Parse(string claim, string? list)
    {
        var pairs = new List<(string Value, string Role)>();
        foreach (var pair in (list ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.LastIndexOf('=');
            if (equals < 1 || !Domain.Tenants.Roles.All.Contains(pair[(equals + 1)..]))
                return null;
            pairs.Add((pair[..equals], pair[(equals + 1)..]));
        }
        return pairs.Count == 0
            ? null
            : new(claim, pairs.ToLookup(pair => pair.Value, pair => pair.Role).ToFrozenDictionary(pair => pair.Key, pair => pair.ToArray()));
    }

    /// <summary>The roles of whoever the token is for; none where nothing is known of its values.</summary>
    public IReadOnlyList<string> Of(ClaimsPrincipal principal) => Domain.Tenants.Roles.Normal(
    [
        .. principal.FindAll(Claim).SelectMany(claim => claim.Value.Split(' ').Append(claim.Value))
            .SelectMany(value => Roles.GetValueOrDefault(value, [])),
    ]);
}
