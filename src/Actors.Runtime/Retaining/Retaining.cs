namespace Actors.Runtime;

/// <summary>Applies every tenant's retention rules once a day. A tenant whose rules cannot be applied holds up no other, and is tried again.</summary>
public sealed partial class Retaining(RetentionRun run, Tenants tenants, TimeProvider time, ILogger<Loop> logger)
    : LoopService("retention", TimeSpan.FromMinutes(10), logger)
{
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    private DateTimeOffset _last;

    protected override async Task<bool> Step(CancellationToken cancel)
    {
        if (time.GetUtcNow() - _last < Every)
            return false;
        var failed = false;
        foreach (var tenant in await tenants.List(cancel).ConfigureAwait(false))
            failed |= !await Apply(tenant.Tenant, cancel).ConfigureAwait(false);
        if (!failed)
            _last = time.GetUtcNow();
        return false;
    }

    private async Task<bool> Apply(string tenant, CancellationToken cancel)
    {
        try
        {
            using var scope = CallScope.Bind(tenant, Who.System("retention"));
            await run.Apply(tenant, dryRun: false, cancel).ConfigureAwait(false);
            return true;
        }
        catch (Exception error) when (error is not (OperationCanceledException or JournalUnavailableException))
        {
            LogNotApplied(error, tenant);
            return false;
        }
    }

    [LoggerMessage(2601, LogLevel.Error, "The retention rules of {Tenant} could not be applied")]
    private partial void LogNotApplied(Exception error, string tenant);
}
