using System.Text.RegularExpressions;
using Actors.Channels.SigningIn;
using Actors.Domain.Tenants.Connections;
using Actors.Domain.Tickets.Replying;
using MailKit.Net.Smtp;

namespace Actors.Channels.Sending;

/// <summary>Why a mail was not taken.</summary>
/// <param name="Code">Enhanced status (RFC 3463) where the server gave one; stable.</param>
/// <param name="Final">Trying again would change nothing.</param>
internal sealed partial record SmtpRefusal(string Code, string Answer, bool Final)
{
    /// <param name="handedOver">The text had gone, or a part of it.</param>
    public static SmtpRefusal Of(Exception error, MailServer server, bool handedOver) => error switch
    {
        SmtpCommandException refused => new(CodeOf(refused), $"{(int)refused.StatusCode} {refused.Message}", (int)refused.StatusCode >= 500),
        MailFaultException fault => new(fault.Code, fault.Message, Final: false),
        NotSupportedException => new("mail.address-not-supported", $"{server} does not take addresses with such letters.", Final: true),
        _ when handedOver => new(ChannelAnswers.NoAnswer, $"{server} did not answer after it had the mail.", Final: false),
        _ => Faults.Of(error, server) is var fault ? new(fault.Code, fault.Message, Final: false) : throw error,
    };

    private static string CodeOf(SmtpCommandException refused) =>
        Enhanced().Match(refused.Message) is { Success: true } found ? found.Value : $"smtp.{(int)refused.StatusCode}";

    [GeneratedRegex(@"\b[245]\.\d{1,3}\.\d{1,3}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Enhanced();
}
