namespace Actors.Runtime;

/// <summary>Applies every tenant's retention rules once a day.</summary>
public sealed class Retaining(RetentionRun run, Tenants tenants, TimeProvider time, ILogger<Loop> logger)
    : LoopService("retention", TimeSpan.FromMinutes(10), logger)
{
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    private DateTimeOffset _last;

    protected override async Task<bool> Step(CancellationToken cancel)
    {
        if (time.GetUtcNow() - _last < Every)
            return false;
        foreach (var tenant in await tenants.List(cancel).ConfigureAwait(false))
        {
            using var scope = CallScope.Bind(tenant.Tenant, Who.System("retention"));
            await run.Apply(tenant.Tenant, dryRun: false, cancel).ConfigureAwait(false);
        }

        _last = time.GetUtcNow();
        return false;
    }
}
