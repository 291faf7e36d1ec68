using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Actors.Channels.Connections;
using Actors.Domain.Tenants.Connections;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Actors.Channels.SigningIn;

/// <summary>Opens a connection to a mail server and signs in, or says in words why not.</summary>
internal sealed class MailSignIn(OAuthTokens tokens, MailTimings timings)
{
    public async Task<ImapClient> Imap(MailServer server, MailAccess access, CancellationToken cancel)
    {
        var client = new ImapClient();
        await Open(client, server, access, cancel);
        return client;
    }

    public async Task<SmtpClient> Smtp(MailServer server, MailAccess access, CancellationToken cancel)
    {
        var client = new SmtpClient();
        await Open(client, server, access, cancel);
        return client;
    }

    private async Task Open(MailService client, MailServer server, MailAccess access, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(timings.SignInPatience);
        var wrong = SslPolicyErrors.None;
        // Few authorities of mail servers still say over the network what they revoked, and waiting for those that do not would end every sign-in.
        client.CheckCertificateRevocation = false;
        client.ServerCertificateValidationCallback = (_, certificate, chain, errors) =>
        {
            wrong = Trust.Judge(certificate, chain, errors, access.TrustedCertificate);
            return wrong == SslPolicyErrors.None;
        };
        try
        {
            if (access.Login is not { } login || login.Server != server.ToString())
                throw new MailFaultException(MailFaultException.SecretMissing, $"There is no password for {server}: enter it again.");
            await client.ConnectAsync(server.Host, server.Port, Options(server.Security), patience.Token);
            await Authenticate(client, login, access, patience.Token);
        }
        catch (Exception error)
        {
            client.Dispose();
            if (error is MailFaultException || cancel.IsCancellationRequested)
                throw;
            throw Faults.Of(error, server, wrong);
        }
    }

    private async Task Authenticate(MailService client, MailLogin login, MailAccess access, CancellationToken cancel)
    {
        if (login.Grant is { } grant)
            await client.AuthenticateAsync(new SaslMechanismOAuth2(login.User, await tokens.Get(grant, access, cancel)), cancel);
        else
            await client.AuthenticateAsync(login.User, login.Password ?? "", cancel);
    }

    private static SecureSocketOptions Options(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };
}

/// <summary>What one side of a connection signs in with.</summary>
/// <param name="Rotated">Told the new grant where a provider changes it with every use.</param>
internal sealed record MailAccess(MailLogin? Login, X509Certificate2? TrustedCertificate, Func<OAuthGrant, OAuthGrant, Task> Rotated);
