namespace Actors.Domain.Tenants;

/// <summary>The roles of a tenant; what each may do is decided by the server's permission table.</summary>
public static class Roles
{
    public const string Agent = "agent";
    public const string Supervisor = "supervisor";
    public const string Compliance = "compliance";
    public const string Finance = "finance";
    public const string Auditor = "auditor";
    public const string Integrator = "integrator";
    public const string Administrator = "administrator";

    public static readonly IReadOnlyList<string> All = [Agent, Supervisor, Compliance, Finance, Auditor, Integrator, Administrator];

    public static bool AreKnown(IReadOnlyList<string> roles) => roles.Count > 0 && roles.All(All.Contains);

    /// <summary>Each role once, in the order of <see cref="All"/>.</summary>
    public static IReadOnlyList<string> Normal(IReadOnlyList<string> roles) => [.. All.Where(roles.Contains)];
}
