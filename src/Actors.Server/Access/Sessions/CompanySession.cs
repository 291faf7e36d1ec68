using System.Globalization;

namespace Actors.Server.Access.Sessions;

/// <summary>What a company vouched for when a session began there.</summary>
/// <param name="Subject">Who it is: a hash of the issuer and its name for the person.</param>
/// <param name="Session">Which of the person's sessions there it is: a hash of the issuer and its name for the session, or of the person where it has none.</param>
/// <param name="IssuedAt">When the company said so, by its clock.</param>
public sealed record CompanySession(Guid Subject, Guid Session, DateTimeOffset IssuedAt)
{
    /// <summary>However busy it is, it does not last longer: the company says each time anew who still works there.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public static Guid NameOf(Uri issuer, string session) => CommandMetas.Id("session of a company", issuer.OriginalString, session);

    /// <summary>For all of a person's that the company gave no name.</summary>
    public static Guid Nameless(Guid subject) => CommandMetas.Id("sessions without a name", subject.ToString("D"));

    /// <summary>Seconds are what a cookie and a token know: what began in the same one by our clock is judged by the company's.</summary>
    public bool IsEndedBy(CompanyLogout logout, DateTimeOffset begunAt) =>
        IssuedAt <= logout.IssuedAt || begunAt.ToUnixTimeSeconds() < logout.HeardAt.ToUnixTimeSeconds();

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Subject:N}.{Session:N}.{IssuedAt.ToUnixTimeSeconds()}");

    /// <summary>Null when it is none.</summary>
    public static CompanySession? Parse(string text) =>
        text.Split('.') is [var subject, var session, var issued]
        && Guid.TryParseExact(subject, "N", out var subjectId)
        && Guid.TryParseExact(session, "N", out var sessionId)
        && long.TryParse(issued, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? new(subjectId, sessionId, DateTimeOffset.FromUnixTimeSeconds(at))
            : null;
}
