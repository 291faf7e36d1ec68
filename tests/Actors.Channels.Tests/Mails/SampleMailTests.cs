using System.Text;
using Actors.Domain.Mails;
using Actors.Domain.Mails.Reading;
using Actors.Testing;

namespace Actors.Channels.Tests.Mails;

public sealed class SampleMailTests
{
    [Fact]
    public void Every_sample_is_understood_as_approved()
    {
        var page = new StringBuilder();
        foreach (var (name, mail) in Samples.Mails)
            page.Append(name).Append('\n').Append(Told(MailReader.Read(mail, Samples.Accounts, MailServers.Topmost))).Append('\n');

        Snapshot.Match(page.ToString());
    }

    [Fact]
    public void The_mails_of_one_conversation_share_a_key()
    {
        Shares("01-de-lieferung", "09-de-nachfrage-mit-zitat", "21-de-outside-reply", "36-de-photo-only");
        Shares("04-fr-colis-non-recu", "30-en-bounce", "31-en-delayed");
        Shares("07-en-us-invoice-pdf", "08-en-us-second-message");
        Shares("25-en-direct-question", "26-en-direct-reply-in-thread");
        Shares("06-en-where-is-my-order", "32-en-exact-duplicate-of-06", "33-en-same-message-id-other-text");
        Samples.Mails.Keys.Where(name => Read(name) is MailReading).GroupBy(name => ((MailReading)Read(name)).ThreadKey).Count().ShouldBe(27);
    }

    [Fact]
    public void A_repeated_Message_ID_hides_nothing()
    {
        var original = Samples.Mails["06-en-where-is-my-order"];

        Identity(Samples.Mails["32-en-exact-duplicate-of-06"]).ShouldBe(Identity(original));
        Identity(Samples.Mails["33-en-same-message-id-other-text"]).ShouldNotBe(Identity(original));

        static string Identity(InboundMail mail) => MailReader.Read(mail, Samples.Accounts, MailServers.Topmost).ShouldBeOfType<MailReading>().Identity;
    }

    private static void Shares(params string[] names) =>
        names.Select(name => Read(name).ShouldBeOfType<MailReading>().ThreadKey).Distinct().Count().ShouldBe(1);

    private static MailOutcome Read(string name) => MailReader.Read(Samples.Mails[name], Samples.Accounts, MailServers.Topmost);

    private static string Told(MailOutcome outcome) => outcome switch
    {
        MailProblem problem => Lines(("problem", $"{problem.Code}: {problem.Reason}"), ("account", problem.Account)),
        MailReading r => Lines(
            ("sender", $"{r.Sender}{(r.OutsideReply ? ", the seller's own words" : "")}"),
            ("account", r.Account),
            ("verified", $"{r.Verification.Verified}: {r.Verification.How}"),
            ("type", r.NotificationType),
            ("automatic", r.Automatic is { } a ? $"{a.Kind} {a.Status} about {a.OriginalMessageId ?? "-"} to {a.Recipient ?? "-"}" : null),
            ("orders", string.Join(", ", r.OrderIds)),
            ("asins", string.Join(", ", r.Asins)),
            ("marketplace", r.Marketplace),
            ("answer to", r.AnswerTo),
            ("message id", r.MessageId),
            ("token", r.CommunicationToken),
            ("subject", r.Subject),
            ("words", r.Words.ReplaceLineEndings("\n               ")),
            ("cut off", r.FullText.Length > r.Words.Length ? $"{r.FullText.Length - r.Words.Length} characters" : null)),
        _ => throw new InvalidOperationException("There are two outcomes."),
    };

    private static string Lines(params IEnumerable<(string Name, string? Value)> fields) =>
        string.Concat(fields.Where(field => !string.IsNullOrEmpty(field.Value)).Select(field => $"  {field.Name,-13}{field.Value}\n"));
}
