using System.Globalization;
using System.Text;
using Actors.Testing;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using MimeKit;

namespace Actors.Bench.Mails;

/// <summary>The mailbox of a shop, and the buyers who write to it.</summary>
internal sealed class ShopMailbox(DovecotServer dovecot) : IDisposable
{
    public const string User = "sales";
    public const string Address = $"{User}@{PostfixServer.Shop}";
    private const int About = 2_000;

    private readonly ImapClient _client = new();
    private int _mails;

    public static string Buyer(int number) => string.Create(CultureInfo.InvariantCulture, $"buyer{number}@{PostfixServer.Relay}");

    public async Task<IMailFolder> Open()
    {
        await _client.ConnectAsync("localhost", dovecot.Port, SecureSocketOptions.None);
        await _client.AuthenticateAsync(User, DovecotServer.Password);
        await _client.Inbox!.OpenAsync(FolderAccess.ReadOnly);
        return _client.Inbox;
    }

    /// <summary>Mails of about 2 kB, each of another buyer.</summary>
    public async Task Fill(int count)
    {
        foreach (var batch in Enumerable.Range(0, count).Chunk(200))
            await _client.Inbox!.AppendAsync([.. batch.Select(buyer => new AppendRequest(Mail(buyer)))]);
    }

    public Task Append(int buyer) => _client.Inbox!.AppendAsync(new AppendRequest(Mail(buyer)));

    public void Dispose() => _client.Dispose();

    private MimeMessage Mail(int buyer)
    {
        var number = Interlocked.Increment(ref _mails);
        var text = string.Create(CultureInfo.InvariantCulture, $"""
            From: Anna Berg <{Buyer(buyer)}>
            To: {Address}
            Subject: Question {buyer} on order 305-{buyer:0000000}-1234567
            Message-ID: <question-{number}@mail.example>
            Date: {TimeProvider.System.GetUtcNow():R}
            Content-Type: text/plain; charset=utf-8

            Where is my lamp? It should have been here by Monday, and nobody has told me anything.

            """).ReplaceLineEndings("\r\n");
        var filled = new StringBuilder(text, About);
        while (filled.Length < About)
            filled.Append(CultureInfo.InvariantCulture, $"I have looked for it at neighbour {filled.Length} and at the post office.\r\n");
        return MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(filled.ToString())));
    }
}
