using Actors.Domain.Mails;

namespace Actors.Grains.Kinds;

/// <summary>A mail in quarantine.</summary>
[Alias("actors.mail")]
public interface IMailGrain : IActorGrain
{
    [Alias("quarantine")]
    Task<CommandReply> Quarantine(QuarantineMail mail, CommandMeta meta);

    [Alias("retry-failed")]
    Task<CommandReply> RetryFailed(ReportRetryFailed report, CommandMeta meta);

    [Alias("delivered")]
    Task<CommandReply> Delivered(ReportDelivered report, CommandMeta meta);

    [Alias("discard")]
    Task<CommandReply> Discard(DiscardMail mail, CommandMeta meta);
}

[GrainType("mail")]
internal sealed class MailGrain(SiloContext context, ILogger<MailGrain> logger)
    : ActorGrain(ActorKinds.Mail, context, logger), IMailGrain
{
    public Task<CommandReply> Quarantine(QuarantineMail mail, CommandMeta meta) => Handle(mail, meta);

    public Task<CommandReply> RetryFailed(ReportRetryFailed report, CommandMeta meta) => Handle(report, meta);

    public Task<CommandReply> Delivered(ReportDelivered report, CommandMeta meta) => Handle(report, meta);

    public Task<CommandReply> Discard(DiscardMail mail, CommandMeta meta) => Handle(mail, meta);
}
