using Orleans.Runtime;

namespace Actors.Grains.Calls;

/// <summary>For whom a flow of calls is made. It travels with every grain call and is checked at its end.</summary>
public static class CallerContext
{
    private const string TenantKey = "actors.tenant";
    private const string ByKey = "actors.by";

    public static string? Tenant => RequestContext.Get(TenantKey) as string;

    public static string? By => RequestContext.Get(ByKey) as string;

    /// <summary>
    /// Binds the calls made from here on, until the enclosing method returns, to one tenant and identity. To be called where the
    /// identity was established; what nobody bound is bound by the call itself.
    /// </summary>
    public static void Bind(string tenant, Who by)
    {
        RequestContext.Set(TenantKey, tenant);
        RequestContext.Set(ByKey, by.Value);
    }
}
