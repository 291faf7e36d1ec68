using System.Collections.Concurrent;
using Actors.Grains.Calls;

namespace Actors.Grains;

/// <summary>
/// Actors as grains of the cluster this process belongs to. A call that met a silo on its way out is made again with the same command
/// id, so the answer is right whether or not the first one took effect. Of each tenant this silo keeps the settings it last saw: the
/// tenant's grain is asked at every reading whether they are still the latest, and sends them only when they are not.
/// </summary>
public sealed class OrleansActors(IGrainFactory grains, PatientCalls calls) : IActors
{
    private const int MostTenants = 10_000;
    private const long Nothing = -1;

    private readonly ConcurrentDictionary<string, ActorView> _tenants = new(StringComparer.Ordinal);

    public async Task<CommandReply> Send(ActorId actor, Command command, CommandMeta meta, CancellationToken cancel = default)
    {
        using var activity = RuntimeTelemetry.Start(actor, command);
        var reply = await Call(actor, grain => grain.Do(command, meta), cancel).ConfigureAwait(false);
        RuntimeTelemetry.End(activity, reply);
        return reply;
    }

    public async Task<ActorView> Read(ActorId actor, CancellationToken cancel = default)
    {
        if (actor.Kind != ActorKinds.Tenant)
            return (await Call(actor, static grain => grain.View(Nothing), cancel).ConfigureAwait(false))!;

        var known = _tenants.GetValueOrDefault(actor.Tenant);
        var newer = await Call(actor, grain => grain.View(known?.Version ?? Nothing), cancel).ConfigureAwait(false);
        return newer is null ? known! : Keep(actor.Tenant, newer);
    }

    public Task<long> Version(ActorId actor, CancellationToken cancel = default) => Call(actor, static grain => grain.Version(), cancel);

    private ActorView Keep(string tenant, ActorView view)
    {
        if (_tenants.Count >= MostTenants)
            _tenants.Clear();
        return _tenants[tenant] = view;
    }

    private async Task<T> Call<T>(ActorId actor, Func<IActorGrain, Task<T>> call, CancellationToken cancel)
    {
        BoundCall.Begin();
        var grain = grains.Find(actor);
        return await calls.Make(actor.Stream, () => call(grain), cancel).ConfigureAwait(false);
    }
}
