using Actors.Domain.Tenants;
using Actors.Domain.Tickets;

namespace Actors.Domain.Mails;

public enum MailState
{
    Unknown,
    Quarantined,
    Delivered,
    Discarded,
}

public sealed record QuarantinedMail(
    MailState State = MailState.Unknown,
    ContentRef? Posted = null,
    string Code = "",
    string? Account = null,
    DateTimeOffset ReceivedAt = default,
    Guid? Ticket = null);

public sealed record QuarantineMail(Guid Mail, Content Posted, string Code, string? Account, DateTimeOffset ReceivedAt) : MailCommand
{
    public override IEnumerable<Content> Contents => [Posted];
}

/// <summary>The outcome of a retry that failed.</summary>
public sealed record ReportRetryFailed(string Code) : MailCommand;

/// <summary>The outcome of a retry that succeeded.</summary>
public sealed record ReportDelivered(Guid Ticket, Guid Message) : MailCommand;

/// <param name="Reason">JSON of <see cref="NoteBody"/>.</param>
public sealed record DiscardMail(Content Reason) : MailCommand
{
    public override IEnumerable<Content> Contents => [Reason];
}

public sealed record UnknownMail() : Refusal("mail.unknown", "There is no such mail in quarantine.", RefusalKind.Unknown);

public sealed record InvalidMailCode() : Refusal(
    "mail.invalid-code",
    "The code says why the mail was not understood: 1 to 100 letters, digits and . _ : / - only.",
    RefusalKind.Invalid);

public sealed record DiscardReasonMissing() : Refusal("mail.reason-missing", "Say why the mail is discarded.", RefusalKind.Invalid);

public sealed record MailSettled() : Refusal("mail.settled", "The mail has left the quarantine already.");

/// <summary>A mail in quarantine. Mails that are understood become messages of tickets and never pass here.</summary>
public sealed class Mail : ActorDefinition<QuarantinedMail, MailCommand>
{
    public override string Kind => ActorKinds.Mail;

    public override QuarantinedMail Empty { get; } = new();

    public override Decision Decide(QuarantinedMail state, MailCommand command, in Context context) => command switch
    {
        QuarantineMail c => Quarantine(state, c, context),
        _ when state.State == MailState.Unknown => new UnknownMail(),
        ReportDelivered c when state.Ticket == c.Ticket => Decision.Nothing,
        _ when state.State != MailState.Quarantined => new MailSettled(),
        ReportRetryFailed c => Codes.IsValid(c.Code) ? Decision.Accept(new MailRetryFailed(c.Code)) : new InvalidMailCode(),
        ReportDelivered c => Decision.Accept(new MailDelivered(c.Ticket, c.Message)),
        DiscardMail c => string.IsNullOrWhiteSpace(c.Reason.Read(DomainJson.Default.NoteBody).Text)
            ? new DiscardReasonMissing()
            : Decision.Accept(new MailDiscarded(c.Reason.Ref)),
        _ => throw new NotSupportedException($"A mail does not understand {command.GetType().Name}."),
    };

    public override QuarantinedMail Apply(QuarantinedMail state, Recorded recorded) => recorded.Event switch
    {
        MailQuarantined e => new(MailState.Quarantined, e.Posted, e.Code, e.Account, e.ReceivedAt),
        MailRetryFailed e => state with { Code = e.Code },
        MailDelivered e => state with { State = MailState.Delivered, Ticket = e.Ticket },
        MailDiscarded => state with { State = MailState.Discarded },
        _ => state,
    };

    /// <summary>Until somebody looks, a buyer may wait in there.</summary>
    public override IEnumerable<Effect> Effects(QuarantinedMail state, Recorded recorded, ActorId actor)
    {
        if (recorded.Event is MailQuarantined)
            yield return new Tell(Notices.MailQuarantined, actor.Stream, [Addressee.Role(Roles.Supervisor)], recorded.By, recorded.At)
            {
                OfAccount = state.Account,
            };
    }

    public override IEnumerable<ReadRow> Rows(QuarantinedMail before, QuarantinedMail after, ActorId actor, long version)
    {
        yield return new MailRow(
            Guid.Parse(actor.Key), version, after.State.ToString().ToLowerInvariant(), after.Code, after.Account, after.ReceivedAt);
    }

    private static Decision Quarantine(QuarantinedMail state, QuarantineMail command, in Context context)
    {
        if (state.State != MailState.Unknown)
            return Decision.Accept(command.Mail);
        return Codes.IsValid(command.Code)
            ? Decision.Accept(
                command.Mail,
                new MailQuarantined(
                    command.Posted.Ref, command.Code, command.Account, Times.Earlier(command.ReceivedAt.ToRecord(), context.Now)))
            : new InvalidMailCode();
    }
}
