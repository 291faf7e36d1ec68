using System.Collections.Concurrent;
using System.Reflection;

namespace Actors.Storage;

/// <summary>
/// Whose rows a connection sees. PostgreSQL holds it against every row of every table with a tenant (ADR 0027); SQLite has no such means,
/// and takes it as said.
/// </summary>
public readonly record struct TenantScope
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo?> Tenants = new();

    private readonly string? _setting;

    private TenantScope(string setting) => _setting = setting;

    /// <summary>Rows that belong to no tenant; all that a connection sees which nobody has asked for a tenant.</summary>
    public static TenantScope None => default;

    /// <summary>For loops over all tenants, and for whoever finds out which tenant it is about.</summary>
    public static TenantScope Every { get; } = new("*");

    public static TenantScope Of(string tenant) => new(Literal([tenant]));

    public static TenantScope Of(IEnumerable<string> tenants) => new(Literal(tenants));

    /// <summary>Every tenant's when null.</summary>
    public static TenantScope OfOneOrEvery(string? tenant) => tenant is null ? Every : Of(tenant);

    /// <summary>The tenant that is among the parameters of a statement.</summary>
    /// <exception cref="ArgumentException">There is none: the statement is about every tenant, or forgets that it is not.</exception>
    internal static TenantScope In(object arguments)
    {
        var property = Tenants.GetOrAdd(
            arguments.GetType(), type => type.GetProperty("tenant", BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase));
        var tenant = property?.GetValue(arguments) as string;
        return tenant is null
            ? throw new ArgumentException("A statement without the parameter 'tenant' has to say whose rows it is about.", nameof(arguments))
            : Of(tenant);
    }

    /// <summary>What <c>actors.tenants</c> is set to: an array as PostgreSQL writes it, or a star.</summary>
    internal string Setting => _setting ?? "";

    private static string Literal(IEnumerable<string> tenants) => $"{{{string.Join(',', tenants.Distinct().Order(StringComparer.Ordinal).Select(Quoted))}}}";

    private static string Quoted(string tenant) => $"\"{tenant.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
