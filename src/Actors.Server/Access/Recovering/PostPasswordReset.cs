using Actors.Domain.Tenants.People;
using Actors.Server.Access.Sessions;
using Actors.Server.Administration.Users;
using Actors.Server.Hosting;
using Microsoft.AspNetCore.Identity;

namespace Actors.Server.Access.Recovering;

/// <param name="Language">Of the mail: <c>en</c>, <c>it</c> or <c>fr</c>.</param>
public sealed record PasswordResetRequest(string Email, string? Language = null) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Token("$.email", Email, 320);
}

/// <param name="Token">What stands behind the # of the link.</param>
public sealed record NewPasswordRequest(string Token, string Password) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Token("$.token", Token, 1000).Concat(Check.Text("$.password", Password, 1000));
}

/// <summary>The way back in for who forgot the password, where a mailbox is connected. The authenticator stays.</summary>
public static class PostPasswordReset
{
    private static readonly Problem Ended = new(
        410,
        "password-reset.ended",
        "The link has ended",
        "It is good once, for 30 minutes, and until the sign-in changes otherwise. Ask for another one.");

    public static void Map(IEndpointRouteBuilder api)
    {
        var resets = api.MapGroup("/password-resets").WithTags("session").AllowAnonymous().RequireRateLimiting(RateLimits.Recovery);
        resets.MapPost("", Ask)
            .Accepts<PasswordResetRequest>("application/json")
            .Produces(StatusCodes.Status202Accepted)
            .WithName("AskForNewPassword")
            .WithSummary("Have a link for a new password sent")
            .WithDescription(
                "The answer is the same whoever has the address, or nobody. The link goes out through a connected mailbox of the person's tenant, at "
                + "most three in a quarter of an hour, and never to an address that the desk itself reads.");
        resets.MapPost("/use", Use)
            .Accepts<NewPasswordRequest>("application/json")
            .Produces(StatusCodes.Status204NoContent)
            .Refuses(410)
            .WithName("ChooseNewPassword")
            .WithSummary("Choose a new password with the link")
            .WithDescription("Ends the link and all sessions of the person, lifts a lock, and is in the record. An authenticator stays in use.");
    }

    private static async Task<IResult> Ask(HttpContext http, ResetLetters letters, ILookupNormalizer addresses)
    {
        var request = StrictJson.Read<PasswordResetRequest>((await RawBody.Read(http)).Span);
        letters.Ask(new(addresses.NormalizeName(request.Email)!, request.Language));
        return TypedResults.StatusCode(StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> Use(
        HttpContext http, ResetLinks links, UserManager<Person> manager, SignInGates gates, IActors actors, TimeProvider time)
    {
        var request = StrictJson.Read<NewPasswordRequest>((await RawBody.Read(http)).Span);
        if (await links.Find(request.Token, http.RequestAborted) is not { } found)
            return Ended;
        // A wrong try of a stranger at the same moment would change the sign-in data under our hands.
        var gate = gates.Of(found.Account.EmailNormalised);
        await gate.WaitAsync(http.RequestAborted);
        try
        {
            return await links.Find(request.Token, http.RequestAborted) is { } person
                ? await Renew(person, request, links, manager, actors, time)
                : Ended;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The record comes first: nobody gets a password that it does not tell of.</summary>
    private static async Task<IResult> Renew(
        Person person, NewPasswordRequest request, ResetLinks links, UserManager<Person> manager, IActors actors, TimeProvider time)
    {
        var account = person.Account;
        foreach (var rule in manager.PasswordValidators)
        {
            if (await rule.ValidateAsync(manager, person, request.Password) is { Succeeded: false } weak)
                return KnownProblems.Invalid([.. weak.Errors.Select(PasswordRules.Field)]);
        }
        if (!await links.Use(request.Token, CancellationToken.None))
            return Ended;

        var who = Who.Person(account.Id);
        using var scope = CallScope.Bind(account.Tenant, who);
        var reply = await actors.Send(
            ActorId.ForTenant(account.Tenant), new RecoverUser(account.Id), CommandIds.Fresh(time.GetUtcNow(), who), CancellationToken.None);
        if (reply is CommandReply.Refused)
            return Ended;
        person.Account = account with
        {
            PasswordHash = manager.PasswordHasher.HashPassword(person, request.Password),
            LockoutUntil = null,
            FailedAttempts = 0,
            SecurityStamp = SecurityStamps.New(),
        };
        return (await manager.UpdateAsync(person)).Succeeded
            ? TypedResults.NoContent()
            : throw new JournalUnavailableException("The sign-in data changed meanwhile.");
    }
}
