using System.Diagnostics;
using System.Globalization;

namespace Actors.Testing;

/// <summary>
/// A real SMTP server before the mailboxes of a <see cref="DovecotServer"/>, which knows its passwords. It takes mails for any name at
/// <see cref="Shop"/> and <see cref="Relay"/> into the mailbox of that name, and those for <see cref="Elsewhere"/> on to another server,
/// with a report of delivery to the sender where that one refuses.
/// </summary>
public sealed class PostfixServer : IDisposable
{
    public const string Shop = "shop.example";
    public const string Relay = "marketplace.amazon.de";
    public const string Elsewhere = "elsewhere.example";

    private readonly string _folder;
    private readonly ServerProgram _program;

    /// <param name="elsewhere">The port of the server for <see cref="Elsewhere"/>.</param>
    public PostfixServer(DovecotServer dovecot, int elsewhere)
    {
        // Root starts it and it becomes somebody else by itself; nobody else can.
        _folder = Path.Combine(dovecot.Folder, "postfix");
        Directory.CreateDirectory(Path.Combine(_folder, "queue"));
        Directory.CreateDirectory(Path.Combine(_folder, "data"));
        Process.Start("chown", ["postfix", Path.Combine(_folder, "data")]).WaitForExit();
        var values = new Dictionary<string, string>
        {
            ["FOLDER"] = dovecot.Folder,
            ["AUTH"] = dovecot.AuthenticationPort.ToString(CultureInfo.InvariantCulture),
            ["LMTP"] = dovecot.DeliveryPort.ToString(CultureInfo.InvariantCulture),
            ["SMTP"] = Port.ToString(CultureInfo.InvariantCulture),
            ["ELSEWHERE"] = elsewhere.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var file in (string[])["main.cf", "master.cf"])
            MailSettings.Write(file, _folder, values);
        _program = new(null, $"postfix -c {_folder} check 2> /dev/null; /usr/lib/postfix/sbin/master -c {_folder} -d", Port);
    }

    /// <summary>Clear text; offers STARTTLS with the certificate of the mailboxes' server.</summary>
    public int Port { get; } = LoopbackPort.Free();

    public void Dispose() => _program.Dispose();
}
