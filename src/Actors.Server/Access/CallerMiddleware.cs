namespace Actors.Server.Access;

/// <summary>Binds what a request does to the tenant and the identity that were established: no actor of another tenant can be reached.</summary>
public sealed class CallerMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (Caller.Of(http.User) is not { } caller)
        {
            await next(http);
            return;
        }

        using var scope = CallScope.Bind(caller.Tenant, caller.Who);
        await next(http);
    }
}
