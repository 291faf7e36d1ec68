using Actors.Domain;

namespace Actors.Runtime.Tests;

/// <summary>The way to the actors for whoever is part of the system: each call is made for the tenant it is addressed to, in the name it is signed with.</summary>
internal sealed class BoundActors(IActors actors) : IActors
{
    private static readonly Who Somebody = Who.System("test");

    public async Task<CommandReply> Send(ActorId actor, Command command, CommandMeta meta, CancellationToken cancel = default)
    {
        using var scope = CallScope.Bind(actor.Tenant, meta.By);
        return await actors.Send(actor, command, meta, cancel).ConfigureAwait(false);
    }

    public async Task<ActorView> Read(ActorId actor, CancellationToken cancel = default)
    {
        using var scope = CallScope.Bind(actor.Tenant, Somebody);
        return await actors.Read(actor, cancel).ConfigureAwait(false);
    }

    public async Task<long> Version(ActorId actor, CancellationToken cancel = default)
    {
        using var scope = CallScope.Bind(actor.Tenant, Somebody);
        return await actors.Version(actor, cancel).ConfigureAwait(false);
    }
}
