namespace Actors.Channels.Sending;

internal sealed partial class Postman
{
    [LoggerMessage(6031, LogLevel.Warning, "The delivery {Delivery} of {Account} was not taken: {Code}")]
    private partial void LogRefused(string account, Guid delivery, string code);

    [LoggerMessage(6032, LogLevel.Warning, "A delivery of {Account} was interrupted and is tried again")]
    private partial void LogInterrupted(Exception error, string account);

    [LoggerMessage(6034, LogLevel.Warning, "Whether {Account} had sent a reply could not be looked up")]
    private partial void LogNoLook(string account);
}
