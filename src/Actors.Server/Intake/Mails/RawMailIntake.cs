using Actors.Channels.Mails;
using Actors.Channels.Mails.Reading;
using Actors.Server.Intake.Mails.Quarantine;

namespace Actors.Server.Intake.Mails;

/// <summary>Takes mails as bytes, over HTTP and from whoever fetches them.</summary>
public sealed class RawMailIntake(MailIntake intake, MailQuarantine quarantine, TimeProvider time) : IMailIntake
{
    public async Task<MailTaken> Take(string tenant, Who by, RawMail mail, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var receivedAt = mail.Delivery.ReceivedAt is { } received && received < now ? received : now;
        var read = MimeReader.Read(mail.Bytes, mail.Delivery);
        return await intake.Receive(tenant, by, read, mail.Bytes, receivedAt, mail.Delivery.Archive, cancel) switch
        {
            MailArrival.Delivered { Arrival: var arrival } => new MailTaken.Delivered(arrival.Ticket, arrival.Message, arrival.Duplicate),
            MailArrival.NotUnderstood { Problem: var problem } => new MailTaken.Quarantined(
                await quarantine.Keep(tenant, by, mail.Bytes, new PostedBytes(mail.Bytes, mail.Delivery).ToJson(), problem, receivedAt, cancel),
                problem),
            var other => throw new NotSupportedException(other.GetType().Name),
        };
    }
}
