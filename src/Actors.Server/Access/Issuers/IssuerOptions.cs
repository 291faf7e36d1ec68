namespace Actors.Server.Access.Issuers;

/// <summary>People of a company sign in where it keeps them (OpenID Connect Core 1.0).</summary>
/// <param name="Name">Stands on the button.</param>
/// <param name="Tenant">Whose desk it is; no token says so.</param>
/// <param name="Admits">Whoever has a role there becomes a person here with the first sign-in.</param>
public sealed record CompanyOptions(
    string Name, Uri Issuer, string ClientId, string? ClientSecret, string Tenant, RoleClaims Roles, bool Admits);

/// <summary>Machines send tokens of an issuer in place of API keys (RFC 6750, RFC 9068).</summary>
/// <param name="Tenant">Whose desk it is; no token says so.</param>
public sealed record MachineOptions(Uri Issuer, string Audience, string Tenant, RoleClaims Roles);

/// <summary>Reads both from the environment.</summary>
public static class IssuerOptions
{
    private const string Company = "ACTORS_OIDC";
    private const string Machines = "ACTORS_JWT";

    public static CompanyOptions? OfCompany(Func<string, string?> variable, string tenant) =>
        Issuer(variable, Company) is { } issuer
        && variable($"{Company}_CLIENT_ID") is { Length: > 0 } client
        && Roles(variable, Company) is { } roles
            ? new(
                variable($"{Company}_NAME") ?? issuer.Host,
                issuer,
                client,
                variable($"{Company}_CLIENT_SECRET"),
                variable($"{Company}_TENANT") ?? tenant,
                roles,
                variable($"{Company}_ADMITS") == "true")
            : null;

    public static MachineOptions? OfMachines(Func<string, string?> variable, string tenant) =>
        Issuer(variable, Machines) is { } issuer
        && variable($"{Machines}_AUDIENCE") is { Length: > 0 } audience
        && Roles(variable, Machines) is { } roles
            ? new(issuer, audience, variable($"{Machines}_TENANT") ?? tenant, roles)
            : null;

    /// <summary>What was asked for and cannot be had, or null: half a configuration must not look like one.</summary>
    public static string? Fault(Func<string, string?> variable) =>
        Fault(variable, Company, "CLIENT_ID") ?? Fault(variable, Machines, "AUDIENCE");

    private static string? Fault(Func<string, string?> variable, string prefix, string other)
    {
        if (variable($"{prefix}_ISSUER") is not { Length: > 0 })
            return null;
        return Issuer(variable, prefix) is null ? $"{prefix}_ISSUER is no https address."
            : variable($"{prefix}_{other}") is not { Length: > 0 } ? $"{prefix}_ISSUER needs {prefix}_{other}."
            : Roles(variable, prefix) is null ? $"{prefix}_ROLES says which values are which roles, such as desk-agents=agent;desk-leads=supervisor."
            : null;
    }

    /// <summary>In clear text on this machine alone.</summary>
    private static Uri? Issuer(Func<string, string?> variable, string prefix) =>
        Uri.TryCreate(variable($"{prefix}_ISSUER"), UriKind.Absolute, out var issuer)
        && (issuer.Scheme == Uri.UriSchemeHttps || (issuer.Scheme == Uri.UriSchemeHttp && issuer.IsLoopback))
            ? issuer
            : null;

    private static RoleClaims? Roles(Func<string, string?> variable, string prefix) =>
        RoleClaims.Parse(variable($"{prefix}_ROLE_CLAIM") ?? "roles", variable($"{prefix}_ROLES"));
}
