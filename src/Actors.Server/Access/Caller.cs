using System.Collections.Frozen;
using System.Security.Claims;
using Actors.Server.Access.Sessions;

namespace Actors.Server.Access;

/// <summary>Who asks, for which tenant, and what they may do. The tenant comes from here and never from a request.</summary>
/// <param name="Id">The user's or the key's identifier.</param>
/// <param name="Email">Null for keys.</param>
public sealed record Caller(
    string Tenant,
    Who Who,
    Guid Id,
    string DisplayName,
    string? Email,
    IReadOnlyList<string> Roles,
    FrozenSet<string> Permissions)
{
    public bool May(string permission) => Permissions.Contains(permission);

    /// <summary>For endpoints that let only authenticated callers in.</summary>
    public static ValueTask<Caller> BindAsync(HttpContext http) => ValueTask.FromResult(Of(http.User)!);

    public static Caller? Of(ClaimsPrincipal? principal) => (principal?.Identity as CallerIdentity)?.Caller;
}

/// <summary>The caller as the framework carries it.</summary>
public sealed class CallerIdentity(Caller caller, string scheme) : ClaimsIdentity(scheme)
{
    public Caller Caller { get; } = caller;

    /// <summary>What a person's rights rest on; null for keys and tokens.</summary>
    public SessionTicket? Session { get; init; }

    /// <summary>When a key or a token expires, if ever.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    public override string Name => Caller.Who.Value;

    public override ClaimsIdentity Clone() => this;
}
