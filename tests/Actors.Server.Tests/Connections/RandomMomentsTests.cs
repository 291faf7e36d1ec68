using System.Globalization;
using System.Text;
using Actors.Server.Tests.Processes;
using Actors.Testing;
using MailKit;
using MimeKit;
using Xunit.Abstractions;

namespace Actors.Server.Tests.Connections;

/// <summary>Thousands of mails, while the server is killed and its mail server goes away at moments that nobody chose.</summary>
public sealed class RandomMomentsTests(ITestOutputHelper output) : IDisposable
{
    private const int MailsOfABuyer = 20;
    private const int Mishaps = 6;

    private static readonly int Mails = OfEnvironment("ACTORS_TEST_MAILS") ?? 1_500;

    private static readonly DateTimeOffset Today = TimeProvider.System.GetUtcNow();

    private readonly string _data = Directory.CreateTempSubdirectory("actors-random-").FullName;
    private readonly DovecotServer _dovecot = new();
    private readonly int _seed = OfEnvironment("ACTORS_TEST_SEED") ?? Random.Shared.Next();
    private readonly HashSet<string> _tickets = [];
    private long _cursor;
    private int _recorded;

    [Fact]
    public async Task Every_mail_is_recorded_once_whenever_the_server_or_the_mailbox_goes()
    {
        output.WriteLine($"ACTORS_TEST_SEED={_seed}");
        var random = new Random(_seed);
        var mailbox = new AMailbox(_dovecot, "random");
        var server = await ServerProcess.Run(_data);
        try
        {
            using (var admin = server.Client())
                await Connect(admin);
            var feeding = Feed(mailbox);
            foreach (var at in Enumerable.Range(0, Mishaps).Select(_ => random.Next(Mails)).Order())
            {
                await Recorded(server, at);
                if (random.Next(4) == 0)
                {
                    _dovecot.Stop();
                    _dovecot.Start();
                    continue;
                }

                await server.Kill();
                await server.DisposeAsync();
                server = await ServerProcess.Run(_data);
            }

            await feeding;
            await Recorded(server, Mails);
            await mailbox.Append([Mail(Mails)]);
            await Recorded(server, Mails + 1);
            await EachIsThereOnce(server);
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    public void Dispose()
    {
        _dovecot.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private async Task Connect(Api admin)
    {
        var account = new { name = "A", channel = "amazon", region = "EU", official = true, mailAddresses = new[] { Shop.Mailbox } };
        (await admin.Put($"accounts/{Shop.Official}", account)).Ok();
        var incoming = AConnection.Incoming(_dovecot, "random");
        (await admin.Put($"connections/{Shop.Official}", new { incoming, trustedCertificate = _dovecot.Certificate })).Ok();
    }

    /// <summary>What was on its way when the mailbox went is sent once more, as mail servers do: some mails lie there twice.</summary>
    private static async Task Feed(AMailbox mailbox)
    {
        foreach (var batch in Enumerable.Range(0, Mails).Chunk(100))
        {
            for (var taken = false; !taken;)
            {
                try
                {
                    await mailbox.Append(batch.Select(Mail));
                    taken = true;
                }
                catch (Exception error) when (error is IOException or System.Net.Sockets.SocketException or ProtocolException or CommandException)
                {
                    // The mailbox has gone for a moment.
                }
            }
        }
    }

    private async Task Recorded(ServerProcess server, int count)
    {
        using var api = server.Client();
        await Eventually.Get(
            async () =>
            {
                var changes = (await api.Get($"changes?after={_cursor}&limit=200")).Ok();
                _cursor = changes.GetProperty("cursor").GetInt64();
                foreach (var change in changes.GetProperty("items").EnumerateArray().Where(item => Shop.Text(item, "type") == "ticket.message-received"))
                {
                    _tickets.Add(Shop.Text(change, "stream"));
                    _recorded++;
                }

                return _recorded;
            },
            recorded => recorded >= count);
    }

    private async Task EachIsThereOnce(ServerProcess server)
    {
        using var api = server.Client();
        var texts = new List<string>();
        foreach (var ticket in _tickets)
        {
            var entries = (await api.Get($"tickets/{ticket["ticket/".Length..]}/timeline?limit=200")).Ok().GetProperty("items").EnumerateArray();
            texts.AddRange(entries.Where(entry => Shop.Text(entry, "kind") == "message").Select(entry => Shop.Text(entry.GetProperty("message"), "text")));
        }

        texts.ShouldBe(Enumerable.Range(0, Mails + 1).Select(Text), ignoreOrder: true);
        (await api.Get("verify")).Ok().GetProperty("intact").GetBoolean().ShouldBeTrue();
    }

    private static MimeMessage Mail(int number)
    {
        var buyer = number % Math.Max(1, Mails / MailsOfABuyer);
        var mail = string.Create(CultureInfo.InvariantCulture, $"""
            From: Anna Berg <buyer{buyer}@marketplace.amazon.de>
            To: {Shop.Mailbox}
            Subject: Question of {buyer}
            Message-ID: <question-{number}@mail.example>
            Date: {Today:R}
            Content-Type: text/plain; charset=utf-8

            {Text(number)}
            """).ReplaceLineEndings("\r\n");
        return MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(mail)));
    }

    private static string Text(int number) => string.Create(CultureInfo.InvariantCulture, $"Where is lamp number {number}?");

    private static int? OfEnvironment(string name) =>
        Environment.GetEnvironmentVariable(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
