using System.Security.Claims;
using Actors.Domain.Tenants.People;
using Actors.Server.Access.Sessions;
using Actors.Server.Administration;
using Microsoft.AspNetCore.Identity;

namespace Actors.Server.Access.Issuers;

/// <param name="User">Null when nobody comes in.</param>
/// <param name="Refusal">Why not: one of <see cref="SignInOutcomes"/>.</param>
public sealed record CompanyOutcome(UserAccount? User, string? Refusal = null);

/// <summary>
/// Who a company vouches for. Issuer and subject together are the person, whatever the address says; roles are those of the claims at each
/// sign-in, and a change of them is in the record.
/// </summary>
public sealed class CompanyPeople(
    CompanyOptions company, IActors actors, Storage.Users users, UserManager<Person> manager, TimeProvider time)
{
    private static readonly Who Desk = Who.System("company");

    public Guid IdOf(string subject) => CommandMetas.Id("person of a company", company.Issuer.OriginalString, subject);

    /// <returns>Null when nobody here is the one that the company calls so.</returns>
    public async Task<Guid?> Known(string subject, CancellationToken cancel)
    {
        using var scope = CallScope.Bind(company.Tenant, Desk);
        return IdOf(subject) is var id && (await actors.ReadTenant(company.Tenant, cancel)).Users.ContainsKey(id) ? id : null;
    }

    public async Task<CompanyOutcome> Find(ClaimsPrincipal principal, CancellationToken cancel)
    {
        var id = IdOf(principal.FindFirstValue("sub")!);
        using var scope = CallScope.Bind(company.Tenant, Desk);
        var known = (await actors.ReadTenant(company.Tenant, cancel)).Users.GetValueOrDefault(id);
        if (known is { Disabled: true })
            return new(null, SignInOutcomes.Disabled);
        if (company.Roles.Of(principal) is not { Count: > 0 } roles)
            return new(null, SignInOutcomes.NoRole);
        if (known is null && !company.Admits)
            return new(null, SignInOutcomes.NotAdmitted);
        if (Address(principal) is not { } email)
            return new(null, SignInOutcomes.NoAddress);

        var name = principal.FindFirstValue("name") is { Length: > 0 and <= 100 } given ? given : email;
        if (await Account(id, email, name, cancel) is not { } account)
            return new(null, SignInOutcomes.AddressTaken);
        Command command = known is null ? new AddUser(id, roles) : new ChangeUserRoles(id, roles);
        var reply = await actors.Send(
            ActorId.ForTenant(company.Tenant), command, CommandIds.Fresh(time.GetUtcNow(), Desk), cancel);
        // The last administrator keeps the role, and does not come in under it.
        return reply is CommandReply.Refused ? new(null, SignInOutcomes.NoRole) : new(account);
    }

    /// <returns>Null when somebody else of the tenant has the address.</returns>
    private async Task<UserAccount?> Account(Guid id, string email, string name, CancellationToken cancel)
    {
        var normalised = manager.NormalizeName(email)!;
        if (await users.Find(id, cancel) is not { } account)
        {
            account = new UserAccount
            {
                Id = id,
                Tenant = company.Tenant,
                Email = email,
                EmailNormalised = normalised,
                DisplayName = name,
                SecurityStamp = SecurityStamps.New(),
                CreatedAt = time.GetUtcNow(),
            };
            return await users.Add(account, cancel) ? account : null;
        }
        if (account.Email == email && account.DisplayName == name)
            return account;
        var renamed = account with { Email = email, EmailNormalised = normalised, DisplayName = name };
        return (await manager.UpdateAsync(new(renamed))).Succeeded ? renamed : null;
    }

    /// <summary>An address that the company itself does not stand for is none.</summary>
    private static string? Address(ClaimsPrincipal principal) =>
        principal.FindFirstValue("email") is { Length: > 2 and <= 320 } email
        && email.IndexOf('@', StringComparison.Ordinal) > 0
        && !email.Any(char.IsControl)
        && !string.Equals(principal.FindFirstValue("email_verified"), "false", StringComparison.OrdinalIgnoreCase)
            ? email
            : null;
}
