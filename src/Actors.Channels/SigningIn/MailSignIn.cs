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
            if (access.Login() is not { } login || login.Server != server.ToString())
                throw new MailFaultException(MailFaultException.SecretMissing, $"There is no password for {server}: enter it again.");
            await client.ConnectAsync(server.Host, server.Port, Options(server.Security), patience.Token);
            await Authenticate(client, server, login, access, patience.Token);
        }
        catch (Exception error)
        {
            client.Dispose();
            if (error is MailFaultException || cancel.IsCancellationRequested)
                throw;
            throw Faults.Of(error, server, wrong);
        }
    }

    private async Task Authenticate(MailService client, MailServer server, MailLogin login, MailAccess access, CancellationToken cancel)
    {
        if (login.Grant is null)
            await client.AuthenticateAsync(login.User, login.Password ?? "", cancel);
        else if (!await Takes(client, login.User, access, cancel) && !(client.IsConnected && await Takes(client, login.User, access, cancel)))
            throw new MailFaultException(MailFaultException.SignInRefused, $"{server} refused the provider's token: check user and scope.");
    }

    /// <summary>Providers take tokens back before their end, when somebody changes a password there: a refused one is not used again.</summary>
    private async Task<bool> Takes(MailService client, string user, MailAccess access, CancellationToken cancel)
    {
        var token = await tokens.Get(access, cancel);
        try
        {
            await client.AuthenticateAsync(new SaslMechanismOAuth2(user, token), cancel);
            return true;
        }
        catch (AuthenticationException)
        {
            tokens.Forget(token);
            return false;
        }
    }

    private static SecureSocketOptions Options(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };
}

/// <summary>What one side of a connection signs in with.</summary>
/// <param name="Login">As it is by now.</param>
/// <param name="Rotated">Keeps the new grant where a provider changes it with every use; from then on <paramref name="Login"/> has it.</param>
internal sealed record MailAccess(Func<MailLogin?> Login, X509Certificate2? TrustedCertificate, Func<OAuthGrant, OAuthGrant, Task> Rotated);
