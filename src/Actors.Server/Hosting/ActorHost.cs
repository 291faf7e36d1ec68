namespace Actors.Server.Hosting;

/// <summary>
/// The actors of this process and the host they live in. Which host that is was decided when the server was built: one of the two
/// files beside this one is compiled.
/// </summary>
internal sealed partial class ActorHost : IAsyncDisposable
{
    private readonly Task<IAsyncDisposable?> _silo;

    private ActorHost(ActorsRuntime runtime, Task<IAsyncDisposable?> silo) => (Runtime, _silo) = (runtime, silo);

    public ActorsRuntime Runtime { get; }

    /// <summary>Until then calls to actors wait. Starting a silo takes a while, in which the rest of the server can be made.</summary>
    /// <exception cref="HostStartException">Calls to actors would wait for ever.</exception>
    public Task Ready => _silo;

    /// <summary>Work of this process ends first; then its silo hands its actors over to the others and signs off.</summary>
    public async ValueTask DisposeAsync()
    {
        await Runtime.DisposeAsync();
        await Task.WhenAny(_silo);
        if (_silo is { IsCompletedSuccessfully: true, Result: { } silo })
            await silo.DisposeAsync();
    }
}

/// <summary>The place of the actors did not come up; the message is for the operator.</summary>
public sealed class HostStartException(string message, Exception cause) : Exception(message, cause);
