using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Administration.Users;

/// <param name="Outcome">
/// <c>welcome</c>, <c>wrong-password</c>, <c>wrong-code</c>, <c>code-needed</c>, <c>locked</c> or <c>disabled</c>; of a company's people also
/// <c>no-role</c>, <c>no-address</c>, <c>not-admitted</c>, <c>address-taken</c> and <c>signed-out</c>, at the company.
/// </param>
public sealed record SignInView(Guid Id, DateTimeOffset At, PersonName? Person, string Outcome);

public static class GetSignIns
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/sign-ins", Handle)
        .Needs(Permissions.ManageUsers)
        .Produces<Listed<SignInView>>()
        .WithTags("administration")
        .WithName("ListSignIns")
        .WithSummary("Who signed in and who tried, newest first")
        .WithDescription(
            "Tries under the address of somebody who is known here, right or wrong, of the last 90 days. What was typed is not kept, and neither are "
            + "tries under addresses that nobody has.");

    private static async Task<IResult> Handle(
        Caller caller, SignIns signIns, People people, string? cursor = null, int? limit = null, CancellationToken cancel = default)
    {
        var page = (await signIns.List(caller.Tenant, cursor, Pages.Limit(limit), cancel)).Known();
        var names = await people.Names(caller.Tenant, cancel);
        return TypedResults.Json(
            new Listed<SignInView>(
                [.. page.Items.Select(one => new SignInView(one.Id, one.At, names.Person(one.Person.ToString("D")), one.Outcome))], page.Next),
            Wire.Json.ListedSignInView);
    }
}
