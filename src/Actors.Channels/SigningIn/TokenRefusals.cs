using System.Net;
using System.Text.RegularExpressions;

namespace Actors.Channels.SigningIn;

/// <summary>Says for people why a mail provider gives no token (RFC 6749, 5.2).</summary>
internal static partial class TokenRefusals
{
    /// <param name="error">As the provider names it: a stranger's word, shown only where it is a code.</param>
    public static MailFaultException Of(HttpStatusCode status, string? error)
    {
        var code = error is not null && Code().IsMatch(error) ? error : null;
        if ((int)status >= 500 || status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout)
            return new(MailFaultException.Unreachable, $"The mail provider's token service does not work at the moment ({(int)status}).");
        return new(MailFaultException.TokenRefused, code switch
        {
            "invalid_grant" => "The mail provider does not take the refresh token any more (invalid_grant): sign in there again and enter the new one.",
            "invalid_client" or "unauthorized_client" => $"The mail provider does not know this client ({code}): check its ID and its secret.",
            "invalid_scope" => "The mail provider does not give this scope (invalid_scope).",
            null => $"The mail provider gives no token ({(int)status}): sign in there again.",
            _ => $"The mail provider gives no token ({(int)status} {code}): sign in there again.",
        });
    }

    [GeneratedRegex("^[a-z_]{1,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
