using Actors.Domain.Tenants;

namespace Actors.Server.Administration;

/// <summary>The actor of the caller's tenant, which holds its accounts, people, keys and settings.</summary>
public static class TenantActor
{
    public static async Task<TenantState> ReadTenant(this IActors actors, string tenant, CancellationToken cancel) =>
        (await actors.Read(ActorId.ForTenant(tenant), cancel)).As<TenantState>();

    /// <summary>Changes a setting and answers with what it is then.</summary>
    public static async Task<IResult> Set(
        this IActors actors, Command command, CommandRequest request, Func<ActorView, IResult> show, CancellationToken cancel)
    {
        var tenant = ActorId.ForTenant(request.Caller.Tenant);
        var reply = await actors.Send(tenant, command, request.Meta, cancel);
        return reply is CommandReply.Refused refused ? refused.Refusal.ToProblem() : show(await actors.Read(tenant, cancel));
    }
}
