using Orleans.Runtime;

namespace Actors.Grains.Calls;

/// <summary>The <see cref="CallScope"/> of a caller as it travels with a grain call, to another silo too.</summary>
public static class BoundCall
{
    private const string TenantKey = "actors.tenant";
    private const string ByKey = "actors.by";

    public static string? Tenant => RequestContext.Get(TenantKey) as string;

    public static Who? By => RequestContext.Get(ByKey) is string by ? new(by) : null;

    /// <summary>Hands the scope of this flow to the calls made from here on, until the enclosing method returns.</summary>
    /// <exception cref="ForeignCallException">Nobody bound this flow.</exception>
    public static void Begin()
    {
        var caller = CallScope.Current ?? throw new ForeignCallException("An actor was called by nobody: the flow is bound to no identity.");
        RequestContext.Set(TenantKey, caller.Tenant);
        RequestContext.Set(ByKey, caller.By.Value);
    }
}
