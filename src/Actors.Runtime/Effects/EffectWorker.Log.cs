namespace Actors.Runtime;

public sealed partial class EffectWorker
{
    [LoggerMessage(2201, LogLevel.Error, "Effect {Kind} {Effect} is quarantined after {Attempts} attempts: {Reason}")]
    private partial void LogQuarantined(Exception error, string kind, Guid effect, int attempts, string reason);

    [LoggerMessage(2202, LogLevel.Warning, "Effect {Kind} {Effect} failed at attempt {Attempts} and will be tried again")]
    private partial void LogPostponed(Exception error, string kind, Guid effect, int attempts);

    [LoggerMessage(2203, LogLevel.Debug, "Effect {Kind} {Effect} waits for the database")]
    private partial void LogUnavailable(Exception error, string kind, Guid effect);
}
