using Actors.Domain.Tenants;
using Actors.Domain.Tenants.Accounts;

namespace Actors.Server.Administration.Accounts;

/// <param name="Channel"><c>amazon</c>, <c>shopify</c>, <c>mail</c> …</param>
/// <param name="Region">Of the marketplace, such as <c>EU</c> or <c>NA</c>.</param>
/// <param name="ResponseHours">24 unless set.</param>
public sealed record AccountRequest(
    string Name,
    string Channel,
    string Region,
    bool Official,
    IReadOnlyList<string>? MailAddresses = null,
    double? ResponseHours = null) : IRequest
{
    private const double MostHours = 24 * 90;

    public IEnumerable<FieldError> Errors()
    {
        foreach (var error in Check.Token("$.name", Name, 100)
            .Concat(Check.Token("$.channel", Channel, 40))
            .Concat(Check.Token("$.region", Region, 20))
            .Concat(Check.AtMost("$.mailAddresses", MailAddresses, 50))
            .Concat((MailAddresses ?? []).SelectMany((address, index) => Check.Token($"$.mailAddresses[{index}]", address, 254))))
            yield return error;
        if (ResponseHours is not null and not (> 0 and <= MostHours))
            yield return new("$.responseHours", "More than 0 and at most 2160.");
    }

    public AccountSettings Settings() => new(
        Name,
        Channel,
        Region,
        Official,
        MailAddresses ?? [],
        ResponseHours is { } hours ? TimeSpan.FromHours(hours) : AccountSettings.DefaultResponseTime);
}

public static class PutAccount
{
    public static void Map(IEndpointRouteBuilder accounts) => accounts
        .MapPut("/{account}", Handle)
        .Needs(Permissions.ManageAccounts)
        .Produces<AccountView>()
        .Refuses(409, 412)
        .WithName("PutAccount")
        .WithSummary("Register an account, or give it new settings")
        .WithDescription("A mailbox belongs to one account. A new response time counts for tickets that are opened from now on.");

    private static async Task<IResult> Handle(
        string account, CommandRequest<AccountRequest> request, IActors actors, Storage.Accounts accounts, CancellationToken cancel)
    {
        var tenant = ActorId.ForTenant(request.Caller.Tenant);
        var reply = await actors.Send(tenant, new RegisterAccount(account, request.Body.Settings()), request.Meta, cancel);
        if (reply is CommandReply.Refused refused)
            return refused.Refusal.ToProblem();
        var view = await actors.Read(tenant, cancel);
        var outbound = await accounts.Find(request.Caller.Tenant, account, cancel) is not { Outbound: false };
        return TypedResults.Json(
            AccountView.Of(account, view.As<TenantState>().Accounts[account], outbound, view.Version), Wire.Json.AccountView);
    }
}
