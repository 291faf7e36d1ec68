namespace Actors.Runtime;

/// <summary>Tells the access log who reads, and writes what it has noted every second.</summary>
public sealed class AccessRecording(AccessLog accesses, ILogger<Loop> logger) : LoopService("access log", TimeSpan.FromSeconds(1), logger)
{
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        accesses.Reader = () => CallScope.Current is { By.IsSystem: false } caller ? caller.By.Value : null;
        return base.StartAsync(cancellationToken);
    }

    /// <summary>The last second, too.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        await accesses.Write(cancellationToken).ConfigureAwait(false);
    }

    protected override async Task<bool> Step(CancellationToken cancel)
    {
        await accesses.Write(cancel).ConfigureAwait(false);
        return false;
    }
}
