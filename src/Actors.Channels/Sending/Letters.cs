using Actors.Channels.SigningIn;
using Actors.Domain.Tenants.Connections;
using MimeKit;
using MimeKit.Text;

namespace Actors.Channels.Sending;

/// <summary>Hands a letter to the mail server of a connection, beside the replies.</summary>
internal sealed class Letters(MailSignIn signIn, MailTimings timings, TimeProvider time)
{
    /// <exception cref="MailFaultException">It cannot be reached, or does not take it.</exception>
    public async Task Send(Letter letter, SubmissionSettings settings, MailAccess access)
    {
        using var patience = new CancellationTokenSource(timings.SignInPatience + timings.SendPatience, TimeProvider.System);
        try
        {
            using var client = await signIn.Smtp(settings.Server, access, patience.Token);
            await client.SendAsync(Mail(letter, settings), patience.Token);
            await client.DisconnectAsync(quit: true, patience.Token);
        }
        catch (Exception error)
        {
            throw Faults.Of(error, settings.Server);
        }
    }

    private MimeMessage Mail(Letter letter, SubmissionSettings settings)
    {
        var message = new MimeMessage { Date = time.GetUtcNow(), Subject = letter.Subject };
        message.From.Add(new MailboxAddress(settings.SenderName, settings.Sender));
        message.To.Add(MailboxAddress.Parse(letter.To));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Body = new TextPart(TextFormat.Plain) { Text = letter.Text };
        return message;
    }
}
