namespace Actors.Channels.Connections;

internal sealed partial class ConnectionGrain
{
    [LoggerMessage(6001, LogLevel.Information, "The connection of {Account} works here")]
    private partial void LogStarted(string account);

    [LoggerMessage(6002, LogLevel.Information, "The connection of {Account} has stopped working here")]
    private partial void LogStopped(string account);

    [LoggerMessage(6003, LogLevel.Warning, "The connection of {Account} does not work, and people were told")]
    private partial void LogLate(string account);

    [LoggerMessage(6009, LogLevel.Warning, "The mail server of {Account} did not take a letter to a colleague: {Code}")]
    private partial void LogUnwritten(string account, string code);
}
