namespace Actors.Server.Administration.Users;

/// <param name="Password">Shown once; null when an earlier request with the same key made it.</param>
public sealed record ResetAnswer(string? Password);

public static class PostReset
{
    public static void Map(IEndpointRouteBuilder users) => users
        .MapPost("/{user:guid}/reset", Handle)
        .Needs(Permissions.ManageUsers)
        .Produces<ResetAnswer>()
        .Refuses(404, 409)
        .WithName("ResetUser")
        .WithSummary("Give a person who lost password or authenticator a new password")
        .WithDescription(
            "Ends the person's sessions, switches the authenticator off, removes passkeys and lifts a lock. Hand the password over in person; it should be changed "
            + "at once. Who did it is in the record.");

    private static readonly Problem OfCompany = new(
        409, "user.of-company", "The person has no password", "Whoever signs in at the company is let in and kept out there.");

    private static async Task<IResult> Handle(Guid user, CommandRequest request, Reset reset, Storage.Users users, CancellationToken cancel)
    {
        if (await users.Find(user, cancel) is { PasswordHash: null } account && account.Tenant == request.Caller.Tenant)
            return OfCompany;
        var outcome = await reset.Of(request.Caller.Tenant, user, request.Meta with { ExpectedVersion = null }, cancel);
        return outcome.Refusal is { } refusal
            ? refusal.ToProblem()
            : TypedResults.Json(new ResetAnswer(outcome.Password), Wire.Json.ResetAnswer);
    }
}
