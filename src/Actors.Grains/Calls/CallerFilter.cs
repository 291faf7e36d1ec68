using Orleans.Runtime;

namespace Actors.Grains.Calls;

/// <summary>
/// The last look before an actor: a call reaches only actors of the tenant it is bound to, and a command names the identity it is
/// bound to. Whoever sees this refusal has found a bug in a caller.
/// </summary>
internal sealed class CallerFilter : IIncomingGrainCallFilter
{
    public Task Invoke(IIncomingGrainCallContext context)
    {
        if (context.InterfaceMethod.DeclaringType is { } called && called.IsAssignableTo(typeof(IActorGrain)))
            Check(context);
        return context.Invoke();
    }

    private static void Check(IIncomingGrainCallContext context)
    {
        var tenant = GrainKey.TenantOf(context.TargetId.Key.ToString()!);
        if (tenant.IsEmpty || !tenant.SequenceEqual(CallerContext.Tenant))
            throw new ForeignCallException($"{context.InterfaceName}.{context.MethodName} was called for another tenant.");

        for (var i = 0; i < context.Request.GetArgumentCount(); i++)
        {
            if (context.Request.GetArgument(i) is CommandMeta meta && (meta.By.Value != CallerContext.By || !IsIdentity(meta.By.Value)))
                throw new ForeignCallException($"{context.InterfaceName}.{context.MethodName} was called in another name.");
        }
    }

    private static bool IsIdentity(string by) =>
        by.StartsWith("person/", StringComparison.Ordinal)
        || by.StartsWith("key/", StringComparison.Ordinal)
        || by.StartsWith("system/", StringComparison.Ordinal);
}

/// <summary>A grain was called for a tenant or an identity that the caller is not bound to. Nothing was done.</summary>
public sealed class ForeignCallException(string message) : Exception(message);
