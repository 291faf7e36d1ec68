using Serilog;
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
            .MinimumLevel.Override("Npgsql", LogEventLevel.Warning)
            .Enrich.FromLogContext()
            .WriteTo.Console(new JsonFormatter(renderMessage: true))
            .CreateLogger(),
        dispose: true);
}
