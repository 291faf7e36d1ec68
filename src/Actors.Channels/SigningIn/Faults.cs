using System.Net.Security;
using System.Net.Sockets;
using Actors.Domain.Tenants.Connections;
using Actors.Domain.Tickets.Replying;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Actors.Channels.SigningIn;

/// <summary>Says for people what went wrong with a mail server.</summary>
internal static class Faults
{
    /// <param name="wrong">What was wrong with the server's certificate.</param>
    public static MailFaultException Of(Exception error, MailServer server, SslPolicyErrors wrong = SslPolicyErrors.None) => error switch
    {
        MailFaultException fault => fault,
        SslHandshakeException when wrong != SslPolicyErrors.None => new(MailFaultException.Certificate, $"{server}: {Certificate(wrong)}", error),
        SslHandshakeException => new(
            MailFaultException.NoTls, $"{server} does not speak TLS as it should. Is the port one for TLS from the first byte?", error),
        NotSupportedException => new(MailFaultException.NoTls, $"{server} offers no TLS, and no password is sent in clear text.", error),
        AuthenticationException => new(MailFaultException.SignInRefused, $"{server} refused user or password.{Said(error.Message)}", error),
        SocketException socket => new(MailFaultException.Unreachable, $"{server} cannot be reached: {socket.SocketErrorCode}.", error),
        OperationCanceledException or TimeoutException => new(MailFaultException.Unreachable, $"{server} does not answer.", error),
        FolderNotFoundException => new(MailFaultException.NoFolder, $"{server} has no such folder.", error),
        ImapCommandException or SmtpCommandException => new(MailFaultException.Broken, $"{server} refused a command.{Said(error.Message)}", error),
        _ => new(MailFaultException.Broken, $"The connection to {server} broke.", error),
    };

    private static string Certificate(SslPolicyErrors wrong) =>
        wrong.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable) ? "the server showed no certificate."
        : wrong.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) ? "the certificate is for another name than this host."
        : "the certificate has expired, or nobody whom this machine trusts has signed it.";

    private static string Said(string answer) => ChannelAnswers.Words(answer) is { } words ? $" It said: {words}" : "";
}
