using Actors.Channels.Mails;
using Actors.Channels.Mails.Reading;
using Actors.Domain.Mails;
using Actors.Domain.Mails.Reading;

namespace Actors.Channels.Tests.Mails.Cases;

/// <summary>Mails that other desks got wrong, one folder for each kind of fault.</summary>
internal static class FieldCase
{
    public static InboundMail Mail(string name) =>
        MimeReader.Read(File.ReadAllBytes(Samples.Beside($"{name}.eml")), new MailDelivery());

    public static MailReading Read(string name) => Read(Mail(name));

    public static MailReading Read(InboundMail mail) =>
        MailReader.Read(mail, Samples.Accounts, MailServers.Topmost).ShouldBeOfType<MailReading>();

    /// <summary>Whether the second mail goes to the ticket that the first one opened.</summary>
    public static bool Joins(MailReading first, MailReading second) =>
        second.ThreadKeys.Where(key => key != second.SharedKey || first.OrderId is null || second.OrderId is null || first.OrderId == second.OrderId)
            .Intersect(first.ThreadKeys).Any();
}
