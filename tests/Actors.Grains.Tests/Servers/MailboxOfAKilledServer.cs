using Actors.Server.Tests;
using Actors.Server.Tests.Connections;
using Actors.Server.Tests.Processes;

namespace Actors.Grains.Tests.Servers;

/// <summary>One server of two reads the mailbox; when it dies the other one does.</summary>
public sealed class MailboxOfAKilledServer
{
    private const string WorksHere = " works here";

    [Fact]
    public async Task Another_server_goes_on_and_every_mail_is_recorded_once()
    {
        await using var servers = await Processes.StartAll(2);
        var dovecot = DovecotServer.Shared;
        var mailbox = new AMailbox(dovecot, "killed");
        using var first = servers[0].Client();
        await Connect(first, dovecot);
        await mailbox.Append(Enumerable.Range(0, 20));
        await Tickets(first, 20);
        var reader = Reads(servers[0]) ? 0 : 1;
        Reads(servers[1 - reader]).ShouldBeFalse("both servers read the mailbox");

        var rest = mailbox.Append(Enumerable.Range(20, 40));
        await servers[reader].Kill();
        await rest;

        using var other = servers[1 - reader].Client();
        var tickets = await Tickets(other, 60);
        Reads(servers[1 - reader]).ShouldBeTrue();
        foreach (var ticket in tickets)
            (await Messages(other, ticket)).ShouldBe(1);
    }

    private static bool Reads(ServerProcess server) => server.Output.Contains(WorksHere, StringComparison.Ordinal);

    private static async Task Connect(Api admin, DovecotServer dovecot)
    {
        var account = new { name = "A", channel = "amazon", region = "EU", official = true, mailAddresses = new[] { Shop.Mailbox } };
        (await admin.Put("accounts/amazon-eu", account)).Ok();
        var incoming = new
        {
            server = new { host = "localhost", port = dovecot.TlsPort, security = "tls" },
            login = new { user = "killed", password = DovecotServer.Password },
        };
        (await admin.Put("connections/amazon-eu", new { incoming, trustedCertificate = dovecot.Certificate })).Ok();
    }

    private static Task<string[]> Tickets(Api api, int count) => Eventually.Get(
        async () => (await api.Get("tickets?limit=200")).Ok().GetProperty("items").EnumerateArray().Select(ticket => Shop.Text(ticket, "id")).ToArray(),
        known => known.Length == count);

    private static async Task<int> Messages(Api api, string ticket) => (await api.Get($"tickets/{ticket}/timeline")).Ok().GetProperty("items")
        .EnumerateArray().Count(entry => Shop.Text(entry, "kind") == "message");
}
