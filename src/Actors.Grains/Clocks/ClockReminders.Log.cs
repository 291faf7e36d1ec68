namespace Actors.Grains.Clocks;

internal sealed partial class ClockReminders
{
    [LoggerMessage(3201, LogLevel.Warning, "The clocks that come up soon could not be read; they are read again soon")]
    private partial void LogNotRead(Exception error);
}
