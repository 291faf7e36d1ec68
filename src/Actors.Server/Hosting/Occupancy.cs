namespace Actors.Server.Hosting;

/// <summary>
/// Keeps servers that form no cluster from sharing a database. The claim is looked after while the server runs: when the database was
/// away, another server may have taken its place, and then this one goes.
/// </summary>
public sealed partial class Occupancy(Database database, ServerOptions options, IHostApplicationLifetime lifetime, ILogger<Occupancy> logger)
    : LoopService("claim on the database", LookEvery, logger)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(10);

    /// <summary>One that was just ended, or killed, is gone by then.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private IClaim? _claim;

    /// <summary>To be called before anything of the server starts.</summary>
    /// <exception cref="DatabaseInUseException">Another server works with the database.</exception>
    public async Task Begin(CancellationToken cancel) => _claim = await Take(cancel) ?? throw new DatabaseInUseException();

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        if (_claim is not null)
            await _claim.DisposeAsync();
    }

    protected override async Task<bool> Step(CancellationToken cancel)
    {
        if (_claim is not null && await _claim.Holds(cancel))
            return false;
        if (_claim is not null)
            await _claim.DisposeAsync();
        _claim = null;
        _claim = await Take(cancel);
        if (_claim is null)
        {
            LogOusted();
            lifetime.StopApplication();
        }
        return false;
    }

    private async Task<IClaim?> Take(CancellationToken cancel)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (await database.Claim(withOthers: options.Silo is not null, cancel) is { } claim)
                return claim;
            if (TimeProvider.System.GetElapsedTime(since) > Patience)
                return null;
            await Task.Delay(Pause, TimeProvider.System, cancel);
        }
    }

    [LoggerMessage(5301, LogLevel.Critical, "Another server has taken over the database while it was away; this one stops")]
    private partial void LogOusted();
}
