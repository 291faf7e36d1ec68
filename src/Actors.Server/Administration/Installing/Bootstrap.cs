using Actors.Domain.Tenants;
using Actors.Server.Administration.ApiKeys;
using Actors.Server.Administration.Users;
using Actors.Server.Hosting;

namespace Actors.Server.Administration.Installing;

/// <summary>The sign-in of a first administrator.</summary>
/// <param name="Generated">Nobody knows the password yet: it has to be shown, this once.</param>
public sealed record FirstSignIn(string Email, string Password, bool Generated);

/// <summary>Brings a tenant to where somebody can sign in. Repeating it changes nothing.</summary>
public sealed class Bootstrap(
    IActors actors, Tenants tenants, Storage.Users users, Storage.ApiKeys keys, Admission admission, KeyIssue issue, TimeProvider time)
{
    public const string DefaultEmail = "admin@localhost";

    private const string EnvironmentKey = "environment";
    private static readonly Who Installer = Who.System("installer");

    /// <returns>Null when an administrator can sign in already.</returns>
    public async Task<FirstSignIn?> Tenant(string tenant, string? email, string? password, CancellationToken cancel)
    {
        using var scope = CallScope.Bind(tenant, Installer);
        await tenants.Add(new(tenant, tenant, time.GetUtcNow()), cancel);
        var state = await actors.ReadTenant(tenant, cancel);
        var administrators = state.Users.Where(user => user.Value.Roles.Contains(Roles.Administrator)).Select(user => user.Key).ToArray();
        foreach (var administrator in administrators)
        {
            if (await users.Find(administrator, cancel) is not null)
                return null;
        }

        var signIn = new FirstSignIn(email ?? DefaultEmail, password ?? Passwords.New(), Generated: password is null);
        var outcome = await admission.Admit(
            tenant, signIn.Email, "Administrator", [Roles.Administrator], signIn.Password, CommandIds.Fresh(time.GetUtcNow(), Installer), cancel,
            administrators.Length > 0 ? administrators[0] : null);
        return outcome switch
        {
            AdmissionOutcome.Admitted => signIn,
            AdmissionOutcome.Invalid invalid => throw new InstallationException(string.Join(' ', invalid.Errors.Select(error => error.Description))),
            AdmissionOutcome.Refused refused => throw new InstallationException(refused.Refusal.Detail),
            _ => throw new NotSupportedException(outcome.GetType().Name),
        };
    }

    /// <summary>Lets in the key of the environment, and no key that the environment gave before.</summary>
    public async Task Key(string tenant, string key, CancellationToken cancel)
    {
        using var scope = CallScope.Bind(tenant, Installer);
        var known = await keys.FindByKey(key, cancel);
        if (known is { RevokedAt: null })
            return;
        if (known is not null)
            throw new InstallationException("The key in ACTORS_API_KEY was revoked. Choose another one.");

        foreach (var old in (await keys.List(tenant, cancel)).Where(old => old is { Name: EnvironmentKey, RevokedAt: null }))
            await issue.Revoke(tenant, old.Id, CommandIds.Fresh(time.GetUtcNow(), Installer), cancel);
        await issue.Create(
            tenant, EnvironmentKey, [Roles.Administrator], null, key, CommandIds.Fresh(time.GetUtcNow(), Installer), cancel);
    }

    /// <summary>What an operator starts with: the tenant, its administrator and the key of the environment.</summary>
    public static async Task<FirstSignIn?> Run(IServiceProvider services, ServerOptions options, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var bootstrap = scope.ServiceProvider.GetRequiredService<Bootstrap>();
        var signIn = await bootstrap.Tenant(options.Tenant, options.AdminEmail, options.AdminPassword, cancel);
        if (options.ApiKey is { Length: > 0 } key)
            await bootstrap.Key(options.Tenant, key, cancel);
        return signIn;
    }
}

/// <summary>The installation cannot be brought up as it was asked for; the message is for the operator.</summary>
public sealed class InstallationException(string message) : Exception(message);
