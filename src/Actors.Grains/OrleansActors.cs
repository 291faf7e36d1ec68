using Actors.Grains.Calls;
using Actors.Storage;
using Orleans.Runtime;

namespace Actors.Grains;

/// <summary>
/// Actors as grains of the cluster this process belongs to. Calls wait for the silo to become active. A call that met a silo on its
/// way out is made again with the same command id, so the answer is right whether or not the first one took effect.
/// </summary>
public sealed partial class OrleansActors(ILogger<OrleansActors> logger) : IActors
{
    private const int MostAttempts = 12;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource<IGrainFactory> _grains = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The silo takes calls from now on.</summary>
    public void Open(IGrainFactory grains) => _grains.TrySetResult(grains);

    public Task<CommandReply> Send(ActorId actor, Command command, CommandMeta meta, CancellationToken cancel = default)
    {
        var kind = GrainKinds.Of(actor.Kind);
        return Call(actor, meta.By, grain => kind.Call(grain, command, meta), cancel);
    }

    public Task<ActorView> Read(ActorId actor, CancellationToken cancel = default) =>
        Call(actor, Who.System("read"), grain => grain.View(), cancel);

    private async Task<T> Call<T>(ActorId actor, Who by, Func<IActorGrain, Task<T>> call, CancellationToken cancel)
    {
        var grains = await _grains.Task.WaitAsync(cancel).ConfigureAwait(false);
        var grain = GrainKinds.Of(actor.Kind).Find(grains, actor);
        for (var attempt = 1; ; attempt++)
        {
            CallerContext.Bind(CallerContext.Tenant ?? actor.Tenant, by);
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
