using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Security.Claims;
using Actors.Domain.Tenants;
using Actors.Server.Access.Sessions;

namespace Actors.Server.Access;

/// <summary>
/// Who may act for a tenant. What they may do comes from the tenant actor at every request, so a disabled user, a changed role or
/// a revoked key counts at once; names and stamps come from a copy that is at most <see cref="CopyLives"/> old.
/// </summary>
public sealed class People(IActors actors, Users users, ApiKeys keys, EndedSessions ended, CompanyLogouts logouts)
{
    /// <summary>How long another process may go on with a password that was changed, or a session that was ended, here.</summary>
    public static readonly TimeSpan CopyLives = TimeSpan.FromSeconds(5);

    /// <summary>Who a caller is, is asked before anything is done in the caller's name.</summary>
    internal static readonly Who Access = Who.System("access");

    private readonly ConcurrentDictionary<string, Copy> _copies = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _forgotten = new(StringComparer.Ordinal);

    public async ValueTask<DisplayNames> Names(string tenant, CancellationToken cancel) => (await Of(tenant, cancel)).Names;

    /// <summary>The person as a principal, or null when the session has ended, its stamp is old or the person may not act any more.</summary>
    public async ValueTask<ClaimsPrincipal?> Principal(SessionTicket session, CancellationToken cancel) =>
        await Find(session, cancel) is { } caller ? new(new CallerIdentity(caller, Schemes.Session) { Session = session }) : null;

    /// <inheritdoc cref="Principal"/>
    public async ValueTask<Caller?> Find(SessionTicket session, CancellationToken cancel)
    {
        var copy = await Of(session.Tenant, cancel);
        return session.EndsAt > TimeProvider.System.GetUtcNow() && !copy.Ended.Contains(session.Id) && !copy.IsEndedByCompany(session)
            ? copy.Sessions.GetValueOrDefault((session.User, session.Stamp))
            : null;
    }

    public async ValueTask<bool> MayWork(string tenant, Guid user, CancellationToken cancel) =>
        (await Of(tenant, cancel)).Callers.TryGetValue(user, out var caller) && caller.May(Permissions.WorkTickets);

    /// <summary>The person, unless disabled.</summary>
    public async ValueTask<Caller?> Find(string tenant, Guid user, CancellationToken cancel) =>
        (await Of(tenant, cancel)).Callers.GetValueOrDefault(user);

    /// <summary>Everybody who is not disabled.</summary>
    public async ValueTask<IReadOnlyCollection<Caller>> All(string tenant, CancellationToken cancel) => (await Of(tenant, cancel)).Callers.Values;

    /// <summary>Something beside the tenant actor changed: a password, a name.</summary>
    public void Forget(string tenant)
    {
        _forgotten.AddOrUpdate(tenant, 1, static (_, times) => times + 1);
        _copies.TryRemove(tenant, out _);
    }

    private async ValueTask<Copy> Of(string tenant, CancellationToken cancel)
    {
        using var scope = CallScope.Bind(tenant, Access);
        var view = await actors.Read(ActorId.ForTenant(tenant), cancel);
        if (_copies.TryGetValue(tenant, out var known)
            && known.Version == view.Version
            && TimeProvider.System.GetElapsedTime(known.LoadedAt) < CopyLives)
            return known;
        var forgotten = _forgotten.GetValueOrDefault(tenant);
        var copy = _copies[tenant] = await Load(tenant, view, cancel);
        // What was read before the change is no copy of what is.
        if (_forgotten.GetValueOrDefault(tenant) != forgotten)
            _copies.TryRemove(tenant, out _);
        return copy;
    }

    private async Task<Copy> Load(string tenant, ActorView view, CancellationToken cancel)
    {
        var loadedAt = TimeProvider.System.GetTimestamp();
        var state = view.As<TenantState>();
        var names = new Dictionary<string, string>();
        var callers = new Dictionary<Guid, Caller>();
        var sessions = new Dictionary<(Guid, string), Caller>();
        foreach (var user in await users.List(tenant, cancel))
        {
            var who = Who.Person(user.Id);
            names[who.Value] = user.DisplayName;
            if (!state.Users.TryGetValue(user.Id, out var known) || known.Disabled)
                continue;
            var caller = new Caller(tenant, who, user.Id, user.DisplayName, user.Email, known.Roles, RolePermissions.Of(known.Roles));
            callers[user.Id] = caller;
            sessions[(user.Id, user.SecurityStamp)] = caller;
        }
        foreach (var key in await keys.List(tenant, cancel))
            names[Who.ApiKey(key.Id).Value] = key.Name;
        return new(
            view.Version,
            loadedAt,
            new(names.ToFrozenDictionary()),
            callers.ToFrozenDictionary(),
            sessions.ToFrozenDictionary(),
            (await ended.List(tenant, cancel)).ToFrozenSet(),
            (await logouts.List(tenant, cancel)).ToFrozenDictionary(logout => logout.Id));
    }

    private sealed record Copy(
        long Version,
        long LoadedAt,
        DisplayNames Names,
        FrozenDictionary<Guid, Caller> Callers,
        FrozenDictionary<(Guid User, string Stamp), Caller> Sessions,
        FrozenSet<Guid> Ended,
        FrozenDictionary<Guid, CompanyLogout> Logouts)
    {
        public bool IsEndedByCompany(SessionTicket session) =>
            session.Company is { } company && (Ends(company.Session, session) || Ends(company.Subject, session));

        private bool Ends(Guid id, SessionTicket session) =>
            Logouts.TryGetValue(id, out var logout) && session.Company!.IsEndedBy(logout, session.BegunAt);
    }
}
