using Actors.Domain.Tenants;

namespace Actors.Server.Administration.Accounts;

public static class GetAccounts
{
    public static void Map(IEndpointRouteBuilder accounts) => accounts
        .MapGet("", Handle)
        .Needs(Permissions.ReadAccounts)
        .Produces<AccountList>()
        .WithName("ListAccounts")
        .WithSummary("The selling accounts");

    private static async Task<IResult> Handle(Caller caller, IActors actors, Storage.Accounts accounts, CancellationToken cancel)
    {
        var view = await actors.Read(ActorId.ForTenant(caller.Tenant), cancel);
        var open = (await accounts.List(caller.Tenant, cancel)).Where(account => account.Outbound).Select(account => account.Account).ToHashSet();
        var items = view.As<TenantState>().Accounts.Select(account =>
            AccountView.Of(account.Key, account.Value, open.Contains(account.Key), view.Version));
        return TypedResults.Json(new AccountList([.. items]), Wire.Json.AccountList);
    }
}
