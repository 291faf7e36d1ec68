using System.Text.Json;
using Actors.Server.Access.Sessions;
using Actors.Server.Administration.Users;
using Actors.Server.Hosting;
using Microsoft.AspNetCore.Identity;

namespace Actors.Server.Access.Passkeys;

/// <param name="UsedAt">Null while nobody has signed in with it.</param>
public sealed record PasskeyView(Guid Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset? UsedAt);

public sealed record PasskeyList(IReadOnlyList<PasskeyView> Items);

/// <param name="Options">For <c>navigator.credentials</c>, in the JSON form of WebAuthn.</param>
public sealed record PasskeyChallenge(JsonElement Options);

/// <param name="Current">The person's password: whoever finds an open window makes no key to it.</param>
/// <param name="Credential">What the browser made, in the JSON form of WebAuthn.</param>
public sealed record NewPasskey(string Name, string Current, JsonElement Credential) : IRequest
{
    public IEnumerable<FieldError> Errors() => Check.Token("$.name", Name, 100).Concat(Check.Text("$.current", Current, 1000));
}

/// <summary>One's own passkeys.</summary>
public static class OwnPasskeys
{
    private const int Most = 10;

    public static void Map(IEndpointRouteBuilder users)
    {
        users.MapGet("/me/passkeys", Show)
            .Needs(Permissions.Self)
            .Produces<PasskeyList>()
            .Refuses(404)
            .WithName("ListOwnPasskeys")
            .WithSummary("One's own passkeys");
        users.MapPost("/me/passkeys/challenge", Begin)
            .Needs(Permissions.Self)
            .RequireRateLimiting(RateLimits.OwnSecrets)
            .Produces<PasskeyChallenge>()
            .Refuses(404)
            .WithName("BeginPasskey")
            .WithSummary("Ask a browser to make a passkey")
            .WithDescription("For five minutes and one answer. Nothing changes until the answer is sent.");
        users.MapPost("/me/passkeys", Add)
            .Needs(Permissions.Self)
            .RequireRateLimiting(RateLimits.OwnSecrets)
            .Accepts<NewPasskey>("application/json")
            .Produces<PasskeyView>(StatusCodes.Status201Created)
            .Refuses(404)
            .WithName("AddPasskey")
            .WithSummary("Keep a passkey")
            .WithDescription("Ten at most. It always asks for a finger or a PIN, and no code is asked for beside it.");
        users.MapDelete("/me/passkeys/{passkey:guid}", Remove)
            .Needs(Permissions.Self)
            .Produces(StatusCodes.Status204NoContent)
            .Refuses(404)
            .WithName("RemovePasskey")
            .WithSummary("Remove a passkey");
    }

    private static async Task<IResult> Show(Caller caller, Storage.Passkeys passkeys, CancellationToken cancel) => caller.Who.IsPerson
        ? TypedResults.Json(
            new PasskeyList([.. (await passkeys.List(caller.Tenant, caller.Id, cancel)).Select(View)]), Wire.Json.PasskeyList)
        : KnownProblems.NotFound;

    private static async Task<IResult> Begin(
        HttpContext http, Caller caller, UserManager<Person> manager, Storage.Passkeys passkeys, RelyingParty party, Challenges challenges)
    {
        if (!party.IsKnown || await manager.Own(caller) is not { Account.PasswordHash: not null })
            return KnownProblems.NotFound;
        var options = party.AskForNew(caller, await passkeys.List(caller.Tenant, caller.Id, http.RequestAborted));
        challenges.Ask(http, options);
        return TypedResults.Json(new PasskeyChallenge(JsonElement.Parse(options)), Wire.Json.PasskeyChallenge);
    }

    private static async Task<IResult> Add(
        HttpContext http,
        Caller caller,
        UserManager<Person> manager,
        Storage.Passkeys passkeys,
        RelyingParty party,
        Challenges challenges,
        TimeProvider time)
    {
        var request = StrictJson.Read<NewPasskey>((await RawBody.Read(http)).Span);
        if (!party.IsKnown || await manager.Own(caller) is not { Account.PasswordHash: not null } person)
            return KnownProblems.NotFound;
        if (!await manager.CheckPasswordAsync(person, request.Current))
            return await manager.Wrong(person, KnownProblems.Invalid(new FieldError("$.current", "The password is wrong.")));
        var cancel = http.RequestAborted;
        if ((await passkeys.List(caller.Tenant, caller.Id, cancel)).Count >= Most)
            return KnownProblems.Invalid(new FieldError("$.credential", $"At most {Most}: remove one first."));

        var now = time.GetUtcNow();
        if (challenges.Take(http) is not { } asked || await party.ReadNew(asked, request.Credential, cancel) is not { } made)
            return KnownProblems.Invalid(Unfit);
        var passkey = new Passkey(
            Guid.CreateVersion7(now), caller.Tenant, caller.Id, made.Credential, made.PublicKey, made.Counter, request.Name, now, null);
        return await passkeys.Add(passkey, cancel)
            ? TypedResults.Json(View(passkey), Wire.Json.PasskeyView, statusCode: StatusCodes.Status201Created)
            : KnownProblems.Invalid(Unfit);
    }

    private static async Task<IResult> Remove(Guid passkey, Caller caller, Storage.Passkeys passkeys, CancellationToken cancel) =>
        caller.Who.IsPerson && await passkeys.Remove(caller.Tenant, caller.Id, passkey, cancel) ? TypedResults.NoContent() : KnownProblems.NotFound;

    private static PasskeyView View(Passkey passkey) => new(passkey.Id, passkey.Name, passkey.CreatedAt, passkey.UsedAt);

    private static FieldError Unfit => new("$.credential", "This does not answer what was asked. Begin again.");
}
