using Actors.Channels.Connections;
using Actors.Channels.SigningIn;
using Actors.Domain.Tenants.Connections;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MimeKit;

namespace Actors.Channels.Sending;

/// <summary>The folder of what was sent, in the account's own mailbox.</summary>
internal sealed partial class SentFolder(ConnectionAtWork own, MailServer server, MailAccess access, string folder)
{
    private readonly ILogger _logger = own.Parts.Loggers.CreateLogger<SentFolder>();

    /// <summary>Many servers put a copy there when they take a mail: there it can be seen whether they did.</summary>
    public async Task<bool> Has(string messageId, CancellationToken cancel)
    {
        using var client = await own.Parts.SignIn.Imap(server, access, cancel);
        var sent = await client.GetFolderAsync(folder, cancel);
        await sent.OpenAsync(FolderAccess.ReadOnly, cancel);
        var found = await sent.SearchAsync(SearchQuery.HeaderContains("Message-Id", messageId), cancel);
        await client.DisconnectAsync(quit: true, cancel);
        return found.Count > 0;
    }

    /// <summary>The reply is sent, whether or not its copy gets there.</summary>
    public async Task Put(MimeMessage message, CancellationToken cancel)
    {
        try
        {
            using var client = await own.Parts.SignIn.Imap(server, access, cancel);
            var sent = await client.GetFolderAsync(folder, cancel);
            await sent.AppendAsync(message, MessageFlags.Seen, cancel);
            await client.DisconnectAsync(quit: true, cancel);
        }
#pragma warning disable CA1031 // Whatever kept the copy from its folder.
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogNoCopy(own.Account, Faults.Of(error, server).Code);
        }
    }

    [LoggerMessage(6033, LogLevel.Warning, "A copy of what {Account} sent did not reach its folder: {Code}")]
    private partial void LogNoCopy(string account, string code);
}
