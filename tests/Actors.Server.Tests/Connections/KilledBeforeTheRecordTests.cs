using Actors.Server.Tests.Processes;
using Actors.Testing;

namespace Actors.Server.Tests.Connections;

/// <summary>The mail server has a reply and has said so; the process that asked it dies before it recorded that.</summary>
public sealed class KilledBeforeTheRecordTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("actors-killed-postman-").FullName;

    [Fact]
    public async Task A_250_that_nobody_recorded_leads_to_the_same_mail_again_and_the_record_says_so()
    {
        using var smtp = new ScriptedSmtp();
        smtp.Answers.Enqueue(ScriptedSmtp.Ok);
        // The server that knows better than we do what it has taken may be busy when it is asked again.
        smtp.Answers.Enqueue("451 4.7.1 Try again later");

        var sent = await SentAfterTheCrash(smtp, AConnection.Outgoing(smtp), waits: ["PT4M", "PT1M"]);

        sent.GetProperty("perhapsTwice").GetBoolean().ShouldBeTrue();
        Shop.Text(sent, "answer").ShouldStartWith("250 2.0.0 Ok");
        smtp.Mails.Count.ShouldBe(3);
        smtp.Mails.Select(mail => mail.MessageId).Distinct().Count().ShouldBe(1);
        Shop.Text(sent, "channelMessageId").ShouldBe($"<{smtp.Mails.First().MessageId}>");
    }

    [Fact]
    public async Task A_250_that_nobody_recorded_is_no_second_mail_where_the_folder_of_sent_mails_has_the_first()
    {
        using var smtp = new ScriptedSmtp();
        var dovecot = DovecotServer.Shared;
        var user = Path.GetFileName(_data);
        var mailbox = new AMailbox(dovecot, user);

        var sent = await SentAfterTheCrash(
            smtp,
            AConnection.Outgoing(smtp, sentFolder: "Sent"),
            ["PT4M"],
            AConnection.Incoming(dovecot, user),
            // As the large providers do by themselves.
            meanwhile: () => mailbox.Keep("Sent", smtp.Mails.Single()));

        sent.TryGetProperty("perhapsTwice", out _).ShouldBeFalse();
        Shop.Text(sent, "answer").ShouldBe("found among what was sent");
        smtp.Mails.Count.ShouldBe(1);
        (await mailbox.In("Sent")).Count.ShouldBe(1);
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    /// <returns>What the record says of the reply that was under way.</returns>
    private async Task<JsonElement> SentAfterTheCrash(
        ScriptedSmtp smtp, object outgoing, string[] waits, object? incoming = null, Func<Task>? meanwhile = null)
    {
        var gate = new TaskCompletionSource();
        smtp.Gate = gate.Task;
        string ticket;
        await using (var server = await ServerProcess.Run(_data, "--test-clock"))
        {
            using var api = server.Client();
            await Connect(api, incoming, outgoing);
            ticket = await AnsweredTicket(api);
            await smtp.Next();
            await server.Freeze();
            gate.SetResult();
            await Eventually.Get(() => Task.FromResult(smtp.Said.Count), said => said == 1);
            await server.Kill();
        }

        if (meanwhile is not null)
            await meanwhile();
        await using var again = await ServerProcess.Run(_data, "--test-clock");
        using var later = again.Client();
        for (var tries = 0; tries < waits.Length; tries++)
        {
            await Eventually.Get(() => Activities(later, ticket, "ticket.reply-delayed"), delayed => delayed.Length >= 2 * tries);
            (await later.Post(new Uri(again.Address, "/test/clock").ToString(), new { advance = waits[tries] })).Ok();
        }

        return (await Eventually.Get(() => Activities(later, ticket, "ticket.reply-sent"), sent => sent.Length > 0)).Single();
    }

    private static async Task Connect(Api admin, object? incoming, object outgoing)
    {
        var account = new { name = "A", channel = "amazon", region = "EU", official = true, mailAddresses = new[] { Shop.Mailbox } };
        (await admin.Put($"accounts/{Shop.Official}", account)).Ok();
        var trustedCertificate = incoming is null ? null : DovecotServer.Shared.Certificate;
        (await admin.Put($"connections/{Shop.Official}", new { incoming, outgoing, trustedCertificate })).Ok();
    }

    private static async Task<string> AnsweredTicket(Api api)
    {
        var message = new
        {
            account = Shop.Official,
            externalId = "m-1",
            thread = "t-1",
            sender = new { kind = "buyer", address = "buyer@marketplace.amazon.de" },
            text = "Where is my order?",
            source = new { kind = "api", verified = "none" },
        };
        var ticket = Shop.Text((await api.Post("messages", message)).Ok(HttpStatusCode.Created), "ticket");
        var seen = (await api.Get($"tickets/{ticket}")).ETag;
        (await api.Post($"tickets/{ticket}/replies", new { text = "It is on its way." }, ("If-Match", seen))).Ok(HttpStatusCode.Accepted);
        return ticket;
    }

    private static async Task<JsonElement[]> Activities(Api api, string ticket, string type) =>
    [
        .. (await api.Get($"tickets/{ticket}/timeline")).Ok().GetProperty("items").EnumerateArray()
            .Where(entry => Shop.Text(entry, "type") == type)
            .Select(entry => entry.GetProperty("activity").GetProperty("data")),
    ];
}
