using Actors.Server.Hosting;
using Actors.Testing;

namespace Actors.Server.Tests.Connections;

/// <summary>A server whose connections lose no time.</summary>
public sealed class MailDesk : TestServer
{
    protected override ServerOptions Options(string folder) => base.Options(folder) with
    {
        MailTimings = new()
        {
            KeepEvery = TimeSpan.FromMilliseconds(300),
            LookEvery = TimeSpan.FromSeconds(5),
            LeaseEvery = TimeSpan.FromMilliseconds(200),
            SendPatience = TimeSpan.FromSeconds(10),
            FirstPause = TimeSpan.FromMilliseconds(100),
            LongestPause = TimeSpan.FromMilliseconds(300),
            PauseForPeople = TimeSpan.FromMilliseconds(300),
        },
    };
}

/// <summary>The official account of a shop, connected.</summary>
internal static class AConnection
{
    /// <summary>
    /// The desk's clock may be in tomorrow already, and by itself a connection reads the mails of its own today; the mail server's clock is the
    /// machine's.
    /// </summary>
    public static readonly string LastWeek = TimeProvider.System.GetUtcNow().AddDays(-7).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static object Incoming(DovecotServer dovecot, string user, string password = DovecotServer.Password, string afterwards = "leave") => new
    {
        server = new { host = "localhost", port = dovecot.TlsPort, security = "tls" },
        login = new { user, password },
        since = LastWeek,
        afterwards,
        moveTo = afterwards == "move" ? "Done" : null,
    };

    public static object Outgoing(ScriptedSmtp smtp, int undoSeconds = 0, string? sentFolder = null) => new
    {
        server = new { host = "127.0.0.1", port = smtp.Port, security = "none" },
        login = new { user = "shop", password = ScriptedSmtp.Password },
        sender = Shop.Mailbox,
        undoSeconds,
        sentFolder,
    };

    public static async Task<JsonElement> Put(Shop shop, object? incoming = null, object? outgoing = null, string? trustedCertificate = null) =>
        (await shop.Admin.Put($"connections/{Shop.Official}", new { incoming, outgoing, trustedCertificate })).Ok();

    public static Task<JsonElement> Reading(Shop shop, DovecotServer dovecot, string afterwards = "leave") =>
        Put(shop, Incoming(dovecot, shop.Tenant, afterwards: afterwards), trustedCertificate: dovecot.Certificate);

    public static Task<JsonElement> Sending(Shop shop, ScriptedSmtp smtp, int undoSeconds = 0) =>
        Put(shop, outgoing: Outgoing(smtp, undoSeconds));

    public static async Task<JsonElement> Show(Shop shop) =>
        (await shop.Admin.Get("connections")).Ok().GetProperty("items").EnumerateArray().Single();
}
