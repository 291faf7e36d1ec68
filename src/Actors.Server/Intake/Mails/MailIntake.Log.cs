namespace Actors.Server.Intake.Mails;

public sealed partial class MailIntake
{
    /// <summary>Without the message of the exception: it may quote the mail.</summary>
    [LoggerMessage(5101, LogLevel.Error, "A mail could not be read and waits in quarantine: {Defect} {Where}")]
    private partial void LogUnreadable(string defect, string? where);
}
