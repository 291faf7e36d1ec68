namespace Actors.Server.Access.Sessions;

public static class GetSession
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/session", Show)
            .Needs(Permissions.Self)
            .Produces<Me>()
            .WithTags("session")
            .WithName("GetMe")
            .WithSummary("Who is signed in, and what they may do")
            .WithDescription("Renews the cookie XSRF-TOKEN of people.");
        api.MapDelete("/session", End)
            .Needs(Permissions.Self)
            .Produces(StatusCodes.Status204NoContent)
            .Refuses(403)
            .WithTags("session")
            .WithName("SignOut")
            .WithSummary("Sign out");
    }

    private static Task<IResult> Show(
        Caller caller, HttpContext http, SessionCookies cookies, IActors actors, TimeProvider time, CancellationToken cancel)
    {
        if (caller.Who.IsPerson)
            cookies.GiveToken(http);
        return Me.Of(caller, actors, time, cancel, http.User.Identity is CallerIdentity { Session.Company: not null });
    }

    private static async Task<IResult> End(HttpContext http, SessionCookies cookies)
    {
        await cookies.End(http);
        return TypedResults.NoContent();
    }
}
