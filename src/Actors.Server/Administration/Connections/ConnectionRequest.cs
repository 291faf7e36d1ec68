using Actors.Channels.Connections;
using Actors.Domain.Tenants.Connections;

namespace Actors.Server.Administration.Connections;

/// <summary>How an account reaches its mailbox.</summary>
/// <param name="Incoming">Null for an account that only sends.</param>
/// <param name="Outgoing">Null for an account that only reads; its replies then wait for a gateway.</param>
/// <param name="TrustedCertificate">
/// PEM of a certificate that is trusted for this connection, for a mail server of one's own. Left out, what is stored is kept; empty for none.
/// </param>
public sealed record ConnectionRequest(
    IncomingRequest? Incoming = null, OutgoingRequest? Outgoing = null, string? TrustedCertificate = null) : IRequest
{
    private const int LongestCertificate = 20_000;

    public IEnumerable<FieldError> Errors()
    {
        if (TrustedCertificate is { Length: > 0 } pem && (pem.Length > LongestCertificate || Channels.SigningIn.Trust.Read(pem) is null))
            yield return new("$.trustedCertificate", "A certificate as PEM, without its key.");
        foreach (var error in LoginErrors("$.incoming", Incoming?.Login).Concat(LoginErrors("$.outgoing", Outgoing?.Login)))
            yield return error;
    }

    public ConnectionSettings Settings(DateTimeOffset now) => new(Incoming?.Settings(now), Outgoing?.Settings());

    public MailLogins Logins() => new(Incoming?.MailLogin(), Outgoing?.MailLogin(), TrustedCertificate);

    /// <summary>Whether anything is in it that the record does not show.</summary>
    public bool HasSecrets => Incoming?.Login.HasSecret is true || Outgoing?.Login.HasSecret is true;

    private static IEnumerable<FieldError> LoginErrors(string field, LoginRequest? login)
    {
        if (login is null)
            yield break;
        foreach (var error in Check.Token($"{field}.login.user", login.User, 254))
            yield return error;
        if (login.Password is { Length: 0 or > 1_000 })
            yield return new($"{field}.login.password", "1 to 1000 characters.");
        if (login is { Password: not null, OAuth: not null })
            yield return new($"{field}.login.password", "A password or a grant, not both.");
        foreach (var error in login.OAuth?.Errors($"{field}.login.oAuth") ?? [])
            yield return error;
    }
}

/// <param name="Folder"><c>INBOX</c> unless set.</param>
/// <param name="Since">Mail received before that day is left alone; today unless set.</param>
/// <param name="Afterwards">What happens to a mail that is safe in the record.</param>
/// <param name="MoveTo">The folder it is moved to, where it is moved.</param>
/// <param name="SentFolder">What the shop writes with another program lies there; it is read as the shop's own. Null for none.</param>
public sealed record IncomingRequest(
    MailServer Server,
    LoginRequest Login,
    string Folder = "INBOX",
    DateTimeOffset? Since = null,
    MailAfterwards Afterwards = MailAfterwards.Leave,
    string? MoveTo = null,
    string? SentFolder = null)
{
    public MailboxSettings Settings(DateTimeOffset now) =>
        new(Server, Folder, Since ?? now, Afterwards, Afterwards == MailAfterwards.Move ? MoveTo : null, SentFolder);

    public MailLogin MailLogin() => Login.For(Server);
}

/// <param name="Sender">One of the account's mail addresses.</param>
/// <param name="SentFolder">Where a copy is put; null for none.</param>
/// <param name="UndoSeconds">So long a reply can be taken back.</param>
public sealed record OutgoingRequest(
    MailServer Server, LoginRequest Login, string Sender, string? SenderName = null, string? SentFolder = null, int UndoSeconds = 0)
{
    public SubmissionSettings Settings() => new(Server, Sender, SenderName, SentFolder, UndoSeconds);

    public MailLogin MailLogin() => Login.For(Server);
}

/// <summary>Written only: no answer holds a secret.</summary>
/// <param name="Password">Left out, what is stored is kept, if it was given for the same server and user.</param>
/// <param name="OAuth">Signs in with a token in place of a password.</param>
public sealed record LoginRequest(string User, string? Password = null, OAuthRequest? OAuth = null)
{
    public bool HasSecret => Password is not null || OAuth is not null;

    public MailLogin For(MailServer server) => new(
        server.ToString(),
        User,
        Password,
        OAuth is { } grant ? new(grant.TokenEndpoint, grant.ClientId, grant.ClientSecret, grant.RefreshToken, grant.Scope) : null);
}

/// <summary>What a mail provider gives tokens for (XOAUTH2).</summary>
public sealed record OAuthRequest(string TokenEndpoint, string ClientId, string RefreshToken, string? ClientSecret = null, string? Scope = null)
{
    private const int Longest = 4_000;

    public IEnumerable<FieldError> Errors(string field)
    {
        if (!Uri.TryCreate(TokenEndpoint, UriKind.Absolute, out var endpoint) || !(endpoint.Scheme == "https" || (endpoint.Scheme == "http" && endpoint.IsLoopback)))
            yield return new($"{field}.tokenEndpoint", "An address with https.");
        foreach (var error in Check.Token($"{field}.clientId", ClientId, Longest).Concat(Check.Token($"{field}.refreshToken", RefreshToken, Longest)))
            yield return error;
        if (ClientSecret is { Length: 0 or > Longest })
            yield return new($"{field}.clientSecret", $"1 to {Longest} characters.");
        if (Scope is { Length: 0 or > Longest })
            yield return new($"{field}.scope", $"1 to {Longest} characters.");
    }
}
