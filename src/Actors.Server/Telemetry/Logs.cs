using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Formatting.Json;

namespace Actors.Server.Telemetry;

/// <summary>JSON lines on the standard output. Codes, identifiers and patterns; never a text or a person's data.</summary>
public static class Logs
{
    public static ILoggerFactory Create(LogEventLevel minimum = LogEventLevel.Information) => new SerilogLoggerFactory(
        new LoggerConfiguration()
            .MinimumLevel.Is(minimum)
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            // The key folder is private to the server's user; that it is not encrypted again is known.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            .MinimumLevel.Override("Orleans", LogEventLevel.Warning)
            // One silo on a small machine is what most of us are: that its collector is not the server's is by design.
            .MinimumLevel.Override("Orleans.Runtime.Silo", LogEventLevel.Error)
            .MinimumLevel.Override("Actors.Grains.Live.LiveHost", LogEventLevel.Warning)
            .MinimumLevel.Override("Polly", LogEventLevel.Warning)
            .MinimumLevel.Override("Npgsql", LogEventLevel.Warning)
            .Filter.ByExcluding(IsToldElsewhere)
            .Enrich.FromLogContext()
            .Enrich.With<WithoutPaths>()
            .WriteTo.Console(new JsonFormatter(renderMessage: true))
            .CreateLogger(),
        dispose: true);

    /// <summary>
    /// An outage is told by whoever asked and by the loops; the host of the actors tells it again for each of them, with its stack. What a
    /// client of the hub asks in vain is the client's business.
    /// </summary>
    private static bool IsToldElsewhere(LogEvent logEvent) =>
        logEvent.Exception is Microsoft.AspNetCore.SignalR.HubException
        || (Within(logEvent.Exception) && logEvent.Properties.GetValueOrDefault("SourceContext") is ScalarValue { Value: string source }
            && source.StartsWith("Orleans", StringComparison.Ordinal));

    private static bool Within(Exception? error) => error is not null && (error is JournalUnavailableException || Within(error.InnerException));

    /// <summary>Addresses hold order IDs and whatever strangers put there: the pattern of an address is logged, never itself.</summary>
    private sealed class WithoutPaths : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("RequestPath");
    }
}
