using Actors.Server.Hosting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Actors.Server.Telemetry;

/// <summary>
/// Traces and metrics over OTLP when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set, metrics for Prometheus when <c>ACTORS_METRICS</c> names an
/// address of their own; otherwise nothing listens and nothing is paid.
/// </summary>
public static class TelemetryServices
{
    private static readonly string[] Sources =
        ["Microsoft.AspNetCore", "Microsoft.AspNetCore.SignalR.Server", "Microsoft.Orleans.Application", "Npgsql", RuntimeTelemetry.Name];

    private static readonly string[] Meters =
    [
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Http.Connections", "Microsoft.Orleans",
        "System.Runtime", "Npgsql", RuntimeTelemetry.Name,
    ];

    public static void AddTelemetry(this IServiceCollection services, ServerOptions options)
    {
        if (!options.Otlp && options.Metrics is null)
            return;
        var version = typeof(TelemetryServices).Assembly.GetName().Version?.ToString();
        var telemetry = services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("actors", serviceVersion: version));
        if (options.Otlp)
            telemetry.WithTracing(traces => traces.AddSource(Sources).AddOtlpExporter());
        telemetry.WithMetrics(metrics =>
        {
            metrics.AddMeter(Meters);
            if (options.Otlp)
                metrics.AddOtlpExporter();
            if (options.Metrics is not null)
                metrics.AddPrometheusExporter();
        });
    }

    /// <summary>
    /// <c>/metrics</c> on its own address, which knows no sign-in and is for a private network; nothing else is served there, and the
    /// metrics nowhere else.
    /// </summary>
    public static void UseMetrics(this WebApplication app, ServerOptions options)
    {
        if (options.Metrics is null)
            return;
        var port = new Uri(options.Metrics).Port;
        app.MapWhen(http => http.Connection.LocalPort == port, metrics => metrics.UseOpenTelemetryPrometheusScrapingEndpoint());
    }
}
