using Actors.Server.Hosting;
using Actors.Server.Time;
using Actors.Server.Verification;

namespace Actors.Server.Health;

public sealed record Alive(string Status);

/// <param name="Status"><c>serving</c> or <c>stopping</c>.</param>
public sealed record Serving(string Status);

/// <param name="Status"><c>ready</c>, <c>unavailable</c>, or <c>stopping</c>: it still answers, but nobody should be sent here any more.</param>
/// <param name="Record">
/// <c>signed</c>; <c>contradicted</c>: it is not what was signed of it, nothing more is signed; or <c>broken</c>: the last night's verification has
/// found a fault. The log says where.
/// </param>
/// <param name="Unreachable">Keepers of checkpoints and witnesses that do not answer, or refuse; what they miss is handed over later.</param>
/// <param name="TestClock">True when this server's time is not to be trusted.</param>
public sealed record Ready(string Status, string Database, string Record, IReadOnlyList<string> Unreachable, bool TestClock, DateTimeOffset Now);

/// <summary>
/// For those who run the server: is the process there, should requests be sent to it, and can it do its work. The second says nothing of
/// the database: when that is gone no server has it, and one that is asked still answers clearly and keeps its live connections.
/// </summary>
public static class GetHealth
{
    /// <summary>Who asks is told within a second, whatever hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.8);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => TypedResults.Json(new Alive("alive"), Wire.Json.Alive))
            .AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/health/serving", ServingOrNot).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/health/ready", ReadyOrNot).AllowAnonymous().ExcludeFromDescription();
    }

    private static IResult ServingOrNot(IHostApplicationLifetime lifetime) => lifetime.ApplicationStopping.IsCancellationRequested
        ? TypedResults.Json(new Serving("stopping"), Wire.Json.Serving, statusCode: StatusCodes.Status503ServiceUnavailable)
        : TypedResults.Json(new Serving("serving"), Wire.Json.Serving);

    private static async Task<IResult> ReadyOrNot(
        Tenants tenants,
        JournalHealth journal,
        Checkpointing checkpoints,
        OutsideCheckpoints outside,
        SelfCheck selfCheck,
        ServerOptions options,
        TimeProvider time,
        IHostApplicationLifetime lifetime,
        CancellationToken cancel)
    {
        var status = lifetime.ApplicationStopping.IsCancellationRequested ? "stopping"
            : await Answers(tenants, journal, options, cancel) ? "ready"
            : "unavailable";
        var ready = new Ready(
            status,
            options.Postgres is null ? "sqlite" : "postgresql",
            checkpoints.HasContradictions ? "contradicted" : selfCheck.Fault is not null ? "broken" : "signed",
            [.. outside.Troubles.Select(trouble => trouble.Place).Distinct()],
            time is TestClock,
            time.GetUtcNow());
        return TypedResults.Json(
            ready, Wire.Json.Ready, statusCode: status == "ready" ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>A database that hangs does not even answer that it stops; it is not waited for.</summary>
    private static async Task<bool> Answers(Tenants tenants, JournalHealth journal, ServerOptions options, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            await ReadAndWrite().WaitAsync(Patience, TimeProvider.System, cancel);
            return true;
        }
        catch (Exception outage) when (outage is JournalUnavailableException or OperationCanceledException or TimeoutException)
        {
            return false;
        }

        async Task ReadAndWrite()
        {
            await tenants.Find(options.Tenant, patience.Token);
            await journal.Probe(options.Tenant, patience.Token);
        }
    }
}
