using Actors.Runtime;
using Actors.Storage;

namespace Actors.Server.Hosting;

/// <summary>Built without Orleans: all actors in this process.</summary>
internal sealed partial class ActorHost
{
    public const bool CanJoin = false;

    public static ActorHost Start(
        StorageSession store, ServerOptions options, TimeProvider time, ILoggerFactory log, CancellationToken cancel) => new(
            new(store, time, log, cells => new LocalActors(cells, new(), log.CreateLogger<LocalActors>())),
            Task.FromResult<IAsyncDisposable?>(null));
}
