using Actors.Channels.Sending;
using Actors.Channels.SigningIn;
using Actors.Domain.Tenants;
using Actors.Domain.Tenants.Connections;
using Actors.Grains.States;
using Orleans.Runtime;

namespace Actors.Channels.Connections;

/// <summary>
/// A connection at work. The settings are the tenant's and recorded there; here are the secrets, the cursor and whoever works with them.
/// </summary>
[GrainType("connection")]
internal sealed partial class ConnectionGrain(
    [PersistentState("connection", GrainStorage.Name)] IPersistentState<StoredConnection> stored,
    ConnectionParts parts,
    ConnectionTrials trials,
    Letters letters,
    ILogger<ConnectionGrain> logger) : Grain, IConnectionGrain, IAsyncDisposable
{
    private TaskScheduler _turns = TaskScheduler.Current;
    private Guid _me;
    private ConnectionRun? _run;
    private Connection? _connection;
    private bool _newLogins;

    /// <summary>As stored, for those at work: the state itself is for this grain's turns only.</summary>
    private volatile MailLogins? _logins;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _turns = TaskScheduler.Current;
        _me = Guid.CreateVersion7(parts.Time.GetUtcNow());
        _logins = Stored.Logins;
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Stop();

    public async ValueTask DisposeAsync() => await Stop();

    public async Task Wake()
    {
        var settings = await Settings();
        if (settings is null or { Paused: true })
            await Stop();
        else if (_run is null || _run.Settings != settings.Settings || _newLogins)
            await Start(settings.Settings);
        _connection = settings;
        if (_run is { } run)
            await Tell(run);
    }

    public Task Due(DateTimeOffset at)
    {
        _run?.Due(at);
        return Task.CompletedTask;
    }

    public Task<string?> Lacks(MailLogins logins) => Task.FromResult(
        Lacks(logins.Incoming, Stored.Logins?.Incoming) ? "incoming.password"
        : Lacks(logins.Outgoing, Stored.Logins?.Outgoing) ? "outgoing.password"
        : null);

    public async Task Keep(MailLogins logins)
    {
        var before = Stored.Logins;
        await Change(known => known with
        {
            Logins = new(
                logins.Incoming?.Over(known.Logins?.Incoming),
                logins.Outgoing?.Over(known.Logins?.Outgoing),
                logins.TrustedCertificate switch
                {
                    null => known.Logins?.TrustedCertificate,
                    "" => null,
                    var certificate => certificate,
                }),
        });
        _newLogins |= Stored.Logins != before;
    }

    public async Task Forget()
    {
        await Stop();
        await Change(_ => new());
    }

    public Task<ConnectionHealth> Health()
    {
        var logins = Stored.Logins;
        var idle = new LinkHealth(_connection is { Paused: true } ? LinkState.Paused : LinkState.None, parts.Time.GetUtcNow());
        return Task.FromResult<ConnectionHealth>(new(
            _run?.Incoming.Health ?? idle with { LastMailAt = Stored.LastMailIn },
            _run?.Outgoing.Health ?? idle with { LastMailAt = Stored.LastMailOut },
            logins?.Incoming?.User,
            logins?.Outgoing?.User,
            logins?.Incoming?.Grant is not null,
            logins?.Outgoing?.Grant is not null));
    }

    public async Task<ConnectionTrial> Try() => await Settings() is { } connection
        ? await trials.Try(connection.Settings, Access(logins => logins.Incoming), Access(logins => logins.Outgoing))
        : new(null, null);

    public async Task<bool> Write(Letter letter)
    {
        if (await Settings() is not { Paused: false, Settings.Outgoing: { } outgoing })
            return false;
        try
        {
            await letters.Send(letter, outgoing, Access(logins => logins.Outgoing));
            return true;
        }
        catch (MailFaultException fault)
        {
            LogUnwritten(Account, fault.Code);
            return false;
        }
    }

    private string Key => this.GetPrimaryKeyString();

    private string Tenant => Key[..Key.IndexOf('/', StringComparison.Ordinal)];

    private string Account => Key[(Tenant.Length + 1)..];

    private StoredConnection Stored => stored.State.Owner == Key ? stored.State : new();

    private static bool Lacks(MailLogin? login, MailLogin? known) => login is not null && login.Over(known) is null;

    private MailAccess Access(Func<MailLogins, MailLogin?> side) =>
        new(() => _logins is { } logins ? side(logins) : null, Trust.Read(Stored.Logins?.TrustedCertificate), Rotate);

    private async Task<Connection?> Settings()
    {
        using var scope = CallScope.Bind(Tenant, ConnectionAtWork.Who);
        var tenant = await parts.Actors.Read(ActorId.ForTenant(Tenant), CancellationToken.None);
        return tenant.As<TenantState>().Connections.GetValueOrDefault(Account);
    }

    private async Task Start(ConnectionSettings settings)
    {
        await Stop();
        await Change(known => known with { Holder = _me });
        _newLogins = false;
        _run = new(settings, Stored, Access(logins => logins.Incoming), Access(logins => logins.Outgoing), new(Tenant, Account, parts, KeepAtWork));
        LogStarted(Account);
    }

    private async Task Stop()
    {
        if (_run is not { } run)
            return;
        _run = null;
        await run.DisposeAsync();
        LogStopped(Account);
    }

    /// <summary>For those at work, on their own threads: one turn of this grain, and none once another activation has taken over.</summary>
    private Task KeepAtWork(Func<StoredConnection, StoredConnection> change) =>
        InATurn(() => Change(known => known.Holder == _me ? change(known) : throw new ConnectionTakenOverException()));

    /// <summary>Whoever has the connection by now: the old grant opens nothing any more.</summary>
    private Task Rotate(OAuthGrant old, OAuthGrant next) =>
        InATurn(() => Change(known => known with { Logins = known.Logins?.With(old, next) }));

    private Task InATurn(Func<Task> step) =>
        Task.Factory.StartNew(step, CancellationToken.None, TaskCreationOptions.None, _turns).Unwrap();

    private async Task Change(Func<StoredConnection, StoredConnection> change)
    {
        await stored.Change(() => change(Stored) with { Owner = Key });
        _logins = Stored.Logins;
    }

    /// <summary>A desk that looks quiet while it is cut off is the worst case: once for each time that it is.</summary>
    private async Task Tell(ConnectionRun run)
    {
        var now = parts.Time.GetUtcNow();
        MailTelemetry.Down.Record(
            Math.Max(run.Incoming.Health.DownFor(now).TotalSeconds, run.Outgoing.Health.DownFor(now).TotalSeconds),
            new KeyValuePair<string, object?>("actors.account", Account));
        var late = run.Incoming.Health.IsLate(now) || run.Outgoing.Health.IsLate(now);
        if (late == Stored.ToldAt is not null)
            return;
        if (late)
        {
            using var scope = CallScope.Bind(Tenant, ConnectionAtWork.Who);
            string[] to = [Addressee.Role(Roles.Administrator), Addressee.Role(Roles.Supervisor)];
            var told = new Tell(Notices.ConnectionDown, ActorId.ForTenant(Tenant).Stream, to, ConnectionAtWork.Who, now) { OfAccount = Account };
            await parts.Herald.Tell(Tenant, Guid.CreateVersion7(now), told, CancellationToken.None);
            LogLate(Account);
        }

        await Change(known => known with { ToldAt = late ? now : null });
    }
}

/// <summary>Another activation has the connection by now; whoever worked for this one ends.</summary>
internal sealed class ConnectionTakenOverException() : Exception("Another activation has taken the connection over.");
