namespace Actors.Channels.Connections;

/// <summary>How a connection signs in to one server. Written only: it is kept sealed and never shown.</summary>
/// <param name="Server"><c>host:port</c> it was given for; no other server is told it.</param>
/// <param name="Grant">Signs in with a token in place of the password.</param>
[GenerateSerializer]
[Alias("actors.mail-login")]
public sealed record MailLogin(
    [property: Id(0)] string Server, [property: Id(1)] string User, [property: Id(2)] string? Password, [property: Id(3)] OAuthGrant? Grant)
{
    /// <summary>Without its secrets, for whoever prints it.</summary>
    public override string ToString() => $"login at {Server}";
}

/// <summary>What a mail provider gives tokens for (RFC 6749, 6).</summary>
[GenerateSerializer]
[Alias("actors.oauth-grant")]
public sealed record OAuthGrant(
    [property: Id(0)] string TokenEndpoint,
    [property: Id(1)] string ClientId,
    [property: Id(2)] string? ClientSecret,
    [property: Id(3)] string RefreshToken,
    [property: Id(4)] string? Scope)
{
    public override string ToString() => $"grant of {TokenEndpoint}";
}

/// <summary>The logins of a connection as somebody enters them.</summary>
/// <param name="Incoming">Null for a side that the connection does not have. A login without a secret keeps what is stored.</param>
/// <param name="TrustedCertificate">PEM of a certificate that is trusted besides the machine's own, for servers of one's own.</param>
[GenerateSerializer]
[Alias("actors.mail-logins")]
public sealed record MailLogins(
    [property: Id(0)] MailLogin? Incoming, [property: Id(1)] MailLogin? Outgoing, [property: Id(2)] string? TrustedCertificate)
{
    public override string ToString() => "logins of a connection";
}

internal static class SecretsKept
{
    /// <returns>The login with the secret that is to be used: a new one, or the stored one of the same server and user; null for none.</returns>
    public static MailLogin? Over(this MailLogin login, MailLogin? stored) => login switch
    {
        { Password: not null } or { Grant: not null } => login,
        _ when stored is not null && stored.Server == login.Server && stored.User == login.User => stored,
        _ => null,
    };

    /// <returns>The logins with the new grant wherever the old one was.</returns>
    public static MailLogins With(this MailLogins logins, OAuthGrant old, OAuthGrant next)
    {
        MailLogin? Changed(MailLogin? login) => login?.Grant == old ? login with { Grant = next } : login;
        return logins with { Incoming = Changed(logins.Incoming), Outgoing = Changed(logins.Outgoing) };
    }
}
