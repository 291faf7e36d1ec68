using Actors.Channels.SigningIn;
using Actors.Domain.Tenants.Connections;
using MailKit;
using MailKit.Net.Smtp;
using MimeKit;

namespace Actors.Channels.Sending;

/// <summary>A connection to the mail server that is kept while there is something to send.</summary>
internal sealed class SmtpSession(MailSignIn signIn, MailServer server, MailAccess access, TimeSpan patience) : ITransferProgress
{
    private SmtpClient? _client;

    /// <summary>The server has the mail that was sent last, or a part of it.</summary>
    public bool HandedOver { get; private set; }

    /// <exception cref="MailFaultException">It cannot be reached, or lets nobody in.</exception>
    public async Task Open(CancellationToken cancel)
    {
        HandedOver = false;
        if (_client is { IsConnected: true } known && await Lives(known, cancel))
            return;
        await Close();
        _client = await signIn.Smtp(server, access, cancel);
    }

    /// <returns>What the server said when it took the mail.</returns>
    public async Task<string> Send(MimeMessage message, CancellationToken cancel)
    {
        using var step = new Patience(patience, cancel);
        return $"250 {await _client!.SendAsync(message, step.Token, this)}";
    }

    /// <summary>Nothing to do for now: servers close what is silent, and count who is connected.</summary>
    public Task Rest(CancellationToken cancel) => cancel.IsCancellationRequested ? Task.CompletedTask : Close();

    public async Task Close()
    {
        if (_client is not { } client)
            return;
        _client = null;
        using (client)
        {
            using var step = new Patience(TimeSpan.FromSeconds(2), CancellationToken.None);
            try
            {
                await client.DisconnectAsync(quit: true, step.Token);
            }
            catch (Exception error) when (error is IOException or OperationCanceledException or ProtocolException or CommandException)
            {
                // It has gone already.
            }
        }
    }

    void ITransferProgress.Report(long bytesTransferred, long totalSize) => HandedOver |= bytesTransferred > 0;

    void ITransferProgress.Report(long bytesTransferred) => HandedOver |= bytesTransferred > 0;

    private static async Task<bool> Lives(SmtpClient client, CancellationToken cancel)
    {
        using var step = new Patience(TimeSpan.FromSeconds(5), cancel);
        try
        {
            await client.NoOpAsync(step.Token);
            return true;
        }
        catch (Exception error) when (!cancel.IsCancellationRequested && error is IOException or OperationCanceledException or ProtocolException or CommandException)
        {
            return false;
        }
    }
}
