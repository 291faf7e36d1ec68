using System.Text.RegularExpressions;

namespace Actors.Server.Cli;

/// <summary>Tenants are part of every key, so their names are slugs.</summary>
public static partial class TenantNames
{
    public static bool IsValid(string name) => Slug().IsMatch(name);

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{1,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Slug();
}
