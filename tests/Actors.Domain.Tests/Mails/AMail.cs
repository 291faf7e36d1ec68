using Actors.Domain.Mails;
using Actors.Domain.Mails.Reading;

namespace Actors.Domain.Tests.Mails;

/// <summary>A plain mail to a shop with three accounts; each test changes the one thing it is about.</summary>
internal static class AMail
{
    public static readonly IReadOnlyList<AccountRow> Accounts =
    [
        new("amazon-eu", "amazon", "EU", true, "Amazon EU", ["amazon-eu@shop.example"], true),
        new("amazon-na", "amazon", "NA", true, "Amazon NA", ["amazon-na@shop.example"], true),
        new("mail-support", "mail", "EU", false, "Support", ["support@shop.example"], true),
    ];

    public static readonly InboundMail Direct = new(
        new("anna@buyer.example", ["support@shop.example"]),
        [],
        "m1@buyer.example",
        new("anna@buyer.example", "Anna"),
        [new("support@shop.example", null)],
        "A question",
        new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero),
        "Does it fit?",
        null,
        [],
        null);

    public static readonly InboundMail Relayed = Direct with
    {
        Envelope = new(null, ["amazon-eu@shop.example"]),
        From = new("k3x9+b2a7@marketplace.amazon.de", "Anna"),
        Subject = "Anfrage von Amazon-Kundin Anna (Bestellung: 303-1234567-7654321)",
    };

    public static InboundMail From(this InboundMail mail, string address) => mail with { From = new(address, null) };

    public static InboundMail With(this InboundMail mail, string header, string value) =>
        mail with { Headers = [.. mail.Headers, new(header, value)] };

    public static MailReading Read(this InboundMail mail) => mail.Read(MailServers.Topmost);

    public static MailReading Read(this InboundMail mail, MailServers servers) => MailReader.Read(mail, Accounts, servers).ShouldBeOfType<MailReading>();

    public static MailProblem Problem(this InboundMail mail) => MailReader.Read(mail, Accounts, MailServers.Topmost).ShouldBeOfType<MailProblem>();
}
