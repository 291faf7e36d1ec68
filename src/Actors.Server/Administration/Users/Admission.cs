using Actors.Domain.Tenants;
using Actors.Domain.Tenants.People;
using Actors.Server.Access.Sessions;
using Microsoft.AspNetCore.Identity;

namespace Actors.Server.Administration.Users;

/// <summary>What it came to to admit somebody.</summary>
public abstract record AdmissionOutcome
{
    public sealed record Admitted(Guid User) : AdmissionOutcome;

    public sealed record Refused(Refusal Refusal) : AdmissionOutcome;

    /// <param name="Errors">About the address or the password.</param>
    public sealed record Invalid(IReadOnlyList<IdentityError> Errors) : AdmissionOutcome;
}

/// <summary>
/// Admits people. The sign-in data come first and the record after them: nobody can sign in who is not in the record, and nobody is in
/// the record who cannot. Whoever is asked to admit the same address again finishes what was interrupted between the two.
/// </summary>
public sealed class Admission(
    IActors actors, IJournal journal, UserManager<Person> manager, Storage.Users users, TimeProvider time)
{
    /// <param name="recorded">Who it is, where the record knows the person already and nobody can sign in as such.</param>
    public async Task<AdmissionOutcome> Admit(
        string tenant,
        string email,
        string displayName,
        IReadOnlyList<string> roles,
        string password,
        CommandMeta meta,
        CancellationToken cancel,
        Guid? recorded = null)
    {
        if (!Roles.AreKnown(roles))
            return new AdmissionOutcome.Refused(new UnknownRole());
        if (await journal.FindCommand(tenant, meta.Id, cancel) is null)
        {
            var now = time.GetUtcNow();
            var person = await Unfinished(tenant, email, cancel) ?? new Person(new UserAccount
            {
                Id = recorded ?? Guid.CreateVersion7(now),
                Tenant = tenant,
                Email = email,
                EmailNormalised = manager.NormalizeName(email)!,
                DisplayName = displayName,
                SecurityStamp = "",
                CreatedAt = now,
            });
            if (await Prepare(person, displayName, password) is { Count: > 0 } faults)
                return new AdmissionOutcome.Invalid(faults);
            recorded = person.Account.Id;
        }

        var reply = await actors.Send(ActorId.ForTenant(tenant), new AddUser(recorded ?? default, roles), meta, cancel);
        return reply is CommandReply.Refused refused
            ? new AdmissionOutcome.Refused(refused.Refusal)
            : new AdmissionOutcome.Admitted(((CommandReply.Accepted)reply).Receipt.Created!.Value);
    }

    /// <summary>Sign-in data of this tenant whose person never came into the record.</summary>
    private async Task<Person?> Unfinished(string tenant, string email, CancellationToken cancel) =>
        await users.FindByEmail(tenant, manager.NormalizeName(email)!, cancel) is { } account
        && !(await actors.ReadTenant(tenant, cancel)).Users.ContainsKey(account.Id)
            ? new(account)
            : null;

    /// <returns>What is wrong with the address or the password.</returns>
    private async Task<IReadOnlyList<IdentityError>> Prepare(Person person, string displayName, string password)
    {
        if (person.Account.Revision == 0)
            return [.. (await manager.CreateAsync(person, password)).Errors];
        person.Account = person.Account with { DisplayName = displayName };
        await manager.RemovePasswordAsync(person);
        return [.. (await manager.AddPasswordAsync(person, password)).Errors];
    }
}
