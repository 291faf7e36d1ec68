using Actors.Server.Access.Sessions;
using Microsoft.AspNetCore.Identity;

namespace Actors.Server.Administration.Users;

public sealed record PasswordRequest(string Current, string Password) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Text("$.password", Password, 1000);
}

public static class PutPassword
{
    public static void Map(IEndpointRouteBuilder users) => users
        .MapPut("/me/password", Handle)
        .Needs(Permissions.Self)
        .RequireRateLimiting(Hosting.RateLimits.OwnSecrets)
        .Produces(StatusCodes.Status204NoContent)
        .Refuses(404)
        .WithName("ChangePassword")
        .WithSummary("Change one's own password")
        .WithDescription("Ends the person's other sessions; this one goes on with a new cookie.");

    private static async Task<IResult> Handle(
        CommandRequest<PasswordRequest> request, UserManager<Person> manager, SessionCookies cookies, HttpContext http)
    {
        if (await manager.Own(request.Caller) is not { } person)
            return KnownProblems.NotFound;
        var changed = await manager.ChangePasswordAsync(person, request.Body.Current, request.Body.Password);
        if (!changed.Succeeded)
        {
            var problem = KnownProblems.Invalid([.. changed.Errors.Select(PasswordRules.Field)]);
            return changed.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch)) ? await manager.Wrong(person, problem) : problem;
        }
        await cookies.Begin(http, person.Account);
        return TypedResults.NoContent();
    }
}

public static class OwnAccount
{
    /// <summary>The caller as Identity knows them; null for keys.</summary>
    public static async Task<Person?> Own(this UserManager<Person> manager, Caller caller) =>
        caller.Who.IsPerson ? await manager.FindByIdAsync(caller.Id.ToString("D")) : null;

    /// <summary>Whoever found an open session and guesses at its secrets is out after ten tries.</summary>
    public static async Task<IResult> Wrong(this UserManager<Person> manager, Person person, Problem problem)
    {
        var failures = person.Account.FailedAttempts;
        await manager.AccessFailedAsync(person);
        if (person.Account.FailedAttempts <= failures)
            await manager.UpdateSecurityStampAsync(person);
        return problem;
    }
}
