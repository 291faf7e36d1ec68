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
/// Admits people. The record comes first and the sign-in data after it: whoever can sign in is in the record. Repeating what was
/// interrupted between the two finishes it.
/// </summary>
public sealed class Admission(
    IActors actors, IJournal journal, UserManager<Person> manager, Storage.Users users, TimeProvider time)
{
    public async Task<AdmissionOutcome> Admit(
        string tenant, string email, string displayName, IReadOnlyList<string> roles, string password, CommandMeta meta, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var person = new Person(new UserAccount
        {
            Id = Guid.CreateVersion7(now),
            Tenant = tenant,
            Email = email,
            EmailNormalised = manager.NormalizeName(email)!,
            DisplayName = displayName,
            SecurityStamp = "",
            CreatedAt = now,
        });
        if (await Faults(person, password, meta, cancel) is { Count: > 0 } faults)
            return new AdmissionOutcome.Invalid(faults);

        var reply = await actors.Send(ActorId.ForTenant(tenant), new AddUser(person.Account.Id, roles), meta, cancel);
        if (reply is CommandReply.Refused refused)
            return new AdmissionOutcome.Refused(refused.Refusal);

        var id = ((CommandReply.Accepted)reply).Receipt.Created!.Value;
        if (await users.Find(id, cancel) is not null)
            return new AdmissionOutcome.Admitted(id);
        person.Account = person.Account with { Id = id };
        var created = await manager.CreateAsync(person, password);
        return created.Succeeded ? new AdmissionOutcome.Admitted(id) : new AdmissionOutcome.Invalid([.. created.Errors]);
    }

    private async Task<List<IdentityError>> Faults(Person person, string password, CommandMeta meta, CancellationToken cancel)
    {
        var faults = new List<IdentityError>();
        foreach (var validator in manager.PasswordValidators)
            faults.AddRange((await validator.ValidateAsync(manager, person, password)).Errors);

        // A repeated request finds the address taken by what it did the first time.
        var repeated = await journal.FindCommand(person.Account.Tenant, meta.Id, cancel) is not null;
        if (!repeated && await users.FindByEmail(person.Account.EmailNormalised, cancel) is not null)
            faults.Add(manager.ErrorDescriber.DuplicateEmail(person.Account.Email));
        return faults;
    }
}
