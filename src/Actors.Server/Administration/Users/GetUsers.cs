using Actors.Domain.Tenants;

namespace Actors.Server.Administration.Users;

/// <param name="MayWork">Can be assigned tickets.</param>
public sealed record ColleagueView(Guid Id, string DisplayName, IReadOnlyList<string> Roles, bool MayWork);

public sealed record ColleagueList(IReadOnlyList<ColleagueView> Items);

public static class GetUsers
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/users", All)
            .Needs(Permissions.ManageUsers)
            .Produces<UserList>()
            .WithTags("administration")
            .WithName("ListUsers")
            .WithSummary("Everybody who may sign in, disabled people included");
        api.MapGet("/colleagues", Colleagues)
            .Needs(Permissions.ReadUsers)
            .Produces<ColleagueList>()
            .WithTags("administration")
            .WithName("ListColleagues")
            .WithSummary("Names of the people who can act for the tenant, for choosing an assignee");
    }

    private static async Task<IResult> All(Caller caller, Storage.Users users, IActors actors, CancellationToken cancel)
    {
        var state = await actors.ReadTenant(caller.Tenant, cancel);
        var items = (await users.List(caller.Tenant, cancel)).Select(user => UserView.Of(user, state.Users.GetValueOrDefault(user.Id)));
        return TypedResults.Json(new UserList([.. items]), Wire.Json.UserList);
    }

    private static async Task<IResult> Colleagues(Caller caller, People people, CancellationToken cancel)
    {
        var all = await people.All(caller.Tenant, cancel);
        var items = all.OrderBy(colleague => colleague.DisplayName, StringComparer.CurrentCultureIgnoreCase)
            .Select(colleague => new ColleagueView(colleague.Id, colleague.DisplayName, colleague.Roles, colleague.May(Permissions.WorkTickets)));
        return TypedResults.Json(new ColleagueList([.. items]), Wire.Json.ColleagueList);
    }
}
