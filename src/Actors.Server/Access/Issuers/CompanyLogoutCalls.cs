using Actors.Server.Access.Sessions;

namespace Actors.Server.Access.Issuers;

/// <summary>
/// What a company ends where it keeps its people ends here: the session it names, or all that the person began there, on every server, at the next
/// request and on every open connection. What was begun with a password here goes on.
/// </summary>
public sealed class CompanyLogoutCalls(
    CompanyOptions company, CompanyPeople people, LogoutTokens tokens, CompanyLogouts logouts, SignInRecord record, SessionNews news)
{
    /// <summary>Longer than any session that was on its way in; the way takes minutes.</summary>
    private static readonly TimeSpan Remembered = CompanySession.Longest + TimeSpan.FromHours(1);

    /// <returns>False when the token says nothing, or was used before.</returns>
    public async Task<bool> Hear(string text, CancellationToken cancel)
    {
        if (await tokens.Read(text) is not { } token)
            return false;
        var now = TimeProvider.System.GetUtcNow();
        var id = CommandMetas.Id("logout token of a company", company.Issuer.OriginalString, token.Id);
        var ended = Names(token).Select(name => new CompanyLogout(name, token.IssuedAt, now)).ToArray();
        if (!await logouts.Add(company.Tenant, id, Until(token), ended, now + Remembered, cancel))
            return false;

        news.Ended(company.Tenant);
        if (await PersonOf(token, cancel) is { } person)
            await record.Keep(company.Tenant, person, SignInOutcomes.SignedOut, cancel);
        await logouts.Forget(company.Tenant, now, cancel);
        return true;
    }

    /// <summary>A session that the company gave no name to is any of the person's.</summary>
    private IEnumerable<Guid> Names(LogoutToken token) => (token.Subject, token.Session) switch
    {
        ({ } subject, { } session) => [CompanySession.NameOf(company.Issuer, session), CompanySession.Nameless(people.IdOf(subject))],
        ({ } subject, null) => [people.IdOf(subject)],
        (_, var session) => [CompanySession.NameOf(company.Issuer, session!)],
    };

    private async Task<Guid?> PersonOf(LogoutToken token, CancellationToken cancel) =>
        token.Subject is { } subject
            ? await people.Known(subject, cancel)
            : await logouts.PersonOf(company.Tenant, CompanySession.NameOf(company.Issuer, token.Session!), cancel);

    private static DateTimeOffset Until(LogoutToken token) =>
        token.ExpiresAt < DateTimeOffset.MaxValue - TokenRules.Skew ? token.ExpiresAt + TokenRules.Skew : token.ExpiresAt;
}
