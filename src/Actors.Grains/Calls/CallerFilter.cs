using Actors.Grains.Desks;
using Orleans.Runtime;

namespace Actors.Grains.Calls;

/// <summary>
/// The last look before an actor: a call reaches only actors of the tenant its flow is bound to, and a command names the identity it is
/// bound to. Whoever sees this refusal has found a bug in a caller.
/// </summary>
internal sealed class CallerFilter : IIncomingGrainCallFilter
{
    public Task Invoke(IIncomingGrainCallContext context)
    {
        if (context.InterfaceMethod.DeclaringType is { } called && called.IsAssignableTo(typeof(IActorGrain)))
            Check(context);
        else if (context.InterfaceMethod.DeclaringType is { } personal && personal.IsAssignableTo(typeof(IPersonalGrain)))
            CheckOwner(context);
        else if (context.InterfaceMethod.DeclaringType is { } ofTenant && ofTenant.IsAssignableTo(typeof(ITenantsOwnGrain)))
            CheckTenant(context);
        return context.Invoke();
    }

    private static void Check(IIncomingGrainCallContext context)
    {
        CheckTenant(context);
        for (var i = 0; i < context.Request.GetArgumentCount(); i++)
        {
            if (context.Request.GetArgument(i) is CommandMeta meta && !MaySpeakAs(meta.By))
                throw new ForeignCallException($"{context.InterfaceName}.{context.MethodName} was called in another name.");
        }
    }

    private static void CheckTenant(IIncomingGrainCallContext context)
    {
        var tenant = GrainKey.TenantOf(context.TargetId.Key.ToString()!);
        if (BoundCall.Tenant is not { } bound)
            throw new ForeignCallException($"{context.InterfaceName}.{context.MethodName} was called for nobody.");
        if (tenant.IsEmpty || !tenant.SequenceEqual(bound))
            throw new ForeignCallException($"{context.InterfaceName}.{context.MethodName} was called for another tenant.");
    }

    /// <summary>What is one person's is reached by that person alone.</summary>
    private static void CheckOwner(IIncomingGrainCallContext context)
    {
        var key = context.TargetId.Key.ToString()!;
        var tenant = GrainKey.TenantOf(key);
        if (tenant.IsEmpty || !tenant.SequenceEqual(BoundCall.Tenant) || BoundCall.By?.Value != Addressee.Person(key[(tenant.Length + 1)..]))
            throw new ForeignCallException($"{context.InterfaceName}.{context.MethodName} was called by somebody else.");
    }

    /// <summary>A worker of the system may act as another part of the system; a person or a key only as itself.</summary>
    private static bool MaySpeakAs(Who by) => BoundCall.By is { } bound && (by == bound || (by.IsSystem && bound.IsSystem));
}
