using System.Globalization;
using System.Text;
using Actors.Testing;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using MimeKit;

namespace Actors.Server.Tests.Connections;

/// <summary>A shop's mailbox as everybody else sees it.</summary>
internal sealed class AMailbox(DovecotServer dovecot, string user)
{
    public async Task Append(params IEnumerable<int> numbers)
    {
        using var client = await SignIn();
        var inbox = client.Inbox!;
        foreach (var number in numbers)
            await inbox.AppendAsync(Mail(number), MessageFlags.None);
    }

    public async Task Append(IEnumerable<MimeMessage> mails)
    {
        using var client = await SignIn();
        await client.Inbox!.AppendAsync([.. mails.Select(mail => new AppendRequest(mail))]);
    }

    public async Task Keep(string folder, MimeMessage mail)
    {
        using var client = await SignIn();
        await (await client.GetFolderAsync(folder)).AppendAsync(mail, MessageFlags.Seen);
    }

    public async Task<IReadOnlyList<MimeMessage>> In(string folder)
    {
        using var client = await SignIn();
        var opened = await client.GetFolderAsync(folder);
        await opened.OpenAsync(FolderAccess.ReadOnly);
        var mails = new List<MimeMessage>();
        for (var i = 0; i < opened.Count; i++)
            mails.Add(await opened.GetMessageAsync(i));
        return mails;
    }

    private async Task<ImapClient> SignIn()
    {
        var client = new ImapClient();
        await client.ConnectAsync("127.0.0.1", dovecot.Port, SecureSocketOptions.None);
        await client.AuthenticateAsync(user, DovecotServer.Password);
        return client;
    }

    private static MimeMessage Mail(int number)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"""
            From: Anna Berg <buyer{number}@marketplace.amazon.de>
            To: {Shop.Mailbox}
            Subject: Question {number}
            Message-ID: <question-{number}@mail.example>
            Date: {DateTimeOffset.UnixEpoch.AddDays(20_000):R}
            Content-Type: text/plain; charset=utf-8

            Where is my lamp?
            """).ReplaceLineEndings("\r\n");
        return MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(text)));
    }
}
