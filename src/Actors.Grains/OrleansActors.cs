using System.Collections.Concurrent;
using Actors.Grains.Calls;
using Actors.Storage;
using Orleans.Runtime;

namespace Actors.Grains;

/// <summary>
/// Actors as grains of the cluster this process belongs to. A call that met a silo on its way out is made again with the same command
/// id, so the answer is right whether or not the first one took effect. Of each tenant this silo keeps the settings it last saw: the
/// tenant's grain is asked at every reading whether they are still the latest, and sends them only when they are not.
/// </summary>
public sealed partial class OrleansActors(IGrainFactory grains, ILogger<OrleansActors> logger) : IActors
{
    private const int MostAttempts = 12;
    private const int MostTenants = 10_000;
    private const long Nothing = -1;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

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
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await call(grain).WaitAsync(cancel).ConfigureAwait(false);
            }
            catch (Exception error) when (IsPassing(error) && attempt < MostAttempts)
            {
                LogAgain(error, actor.Stream, attempt);
            }
            catch (Exception error) when (IsPassing(error) || error is TimeoutException)
            {
                throw new JournalUnavailableException($"{actor.Stream} did not answer; the outcome is unknown.", error);
            }

            var pause = TimeSpan.FromMilliseconds(25 * Math.Pow(2, attempt - 1));
            await Task.Delay(pause < LongestPause ? pause : LongestPause, TimeProvider.System, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>A silo left or is not reached; another will have the grain. A timeout is not among them: it says nothing.</summary>
    private static bool IsPassing(Exception error) =>
        error is SiloUnavailableException or OrleansMessageRejectionException or ClientNotAvailableException
        || error is OrleansException { InnerException: System.Net.Sockets.SocketException or IOException };
}
