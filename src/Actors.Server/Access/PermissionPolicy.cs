using Microsoft.AspNetCore.Authorization;

namespace Actors.Server.Access;

/// <summary>The permission an endpoint needs, as metadata and as the requirement that is checked.</summary>
public sealed record NeedsPermission(string Permission) : IAuthorizationRequirement;

/// <summary>Lets in who has the permission.</summary>
public sealed class PermissionHandler : AuthorizationHandler<NeedsPermission>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsPermission requirement)
    {
        if (Caller.Of(context.User)?.May(requirement.Permission) is true)
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}

/// <summary>
/// Denies everything that names no permission. Addresses without an endpoint pass, to be answered as unknown; so do the
/// framework's own endpoints that only say 405.
/// </summary>
public static class DefaultDeny
{
    public static readonly AuthorizationPolicy Policy = new AuthorizationPolicyBuilder()
        .RequireAssertion(context => context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint)
        .Build();
}

public static class EndpointAccess
{
    /// <summary>Names the permission of an endpoint. Without it, or <c>AllowAnonymous</c>, nobody gets in.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, string permission)
        where TBuilder : IEndpointConventionBuilder
    {
        var needs = new NeedsPermission(permission);
        return endpoint.WithMetadata(needs, new AuthorizationPolicy([needs], []));
    }
}
