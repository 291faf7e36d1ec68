using Microsoft.AspNetCore.SignalR;

namespace Actors.Server.Live;

/// <summary>A call over the hub is bound as a request is: to the identity of its connection.</summary>
public sealed class CallerHubFilter : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        if (Caller.Of(invocationContext.Context.User) is not { } caller)
            throw new HubException("access.denied");
        using var scope = CallScope.Bind(caller.Tenant, caller.Who);
        return await next(invocationContext);
    }
}
