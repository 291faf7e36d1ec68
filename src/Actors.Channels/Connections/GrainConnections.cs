using Actors.Channels.Sending;
using Actors.Grains.Calls;

namespace Actors.Channels.Connections;

/// <summary>The connections of accounts, wherever in the cluster they are.</summary>
public sealed class GrainConnections(IGrainFactory grains, PatientCalls calls)
{
    public Task Wake(string tenant, string account, CancellationToken cancel) => Do(tenant, account, static grain => grain.Wake(), cancel);

    /// <summary>A reply is due then. May be lost: it is found a little later all the same.</summary>
    public void Due(string tenant, string account, DateTimeOffset at)
    {
        BoundCall.Begin();
        grains.GetGrain<IConnectionGrain>($"{tenant}/{account}").Due(at).Ignore();
    }

    /// <returns>The first field whose secret is missing.</returns>
    public Task<string?> Lacks(string tenant, string account, MailLogins logins, CancellationToken cancel) =>
        Call(tenant, account, grain => grain.Lacks(logins), cancel);

    public Task Keep(string tenant, string account, MailLogins logins, CancellationToken cancel) =>
        Do(tenant, account, grain => grain.Keep(logins), cancel);

    public Task Forget(string tenant, string account, CancellationToken cancel) => Do(tenant, account, static grain => grain.Forget(), cancel);

    public Task<ConnectionHealth> Health(string tenant, string account, CancellationToken cancel) =>
        Call(tenant, account, static grain => grain.Health(), cancel);

    public Task<ConnectionTrial> Try(string tenant, string account, CancellationToken cancel) =>
        Call(tenant, account, static grain => grain.Try(), cancel);

    public Task<bool> Write(string tenant, string account, Letter letter, CancellationToken cancel) =>
        Call(tenant, account, grain => grain.Write(letter), cancel);

    private Task<bool> Do(string tenant, string account, Func<IConnectionGrain, Task> call, CancellationToken cancel) =>
        Call(tenant, account, async grain => { await call(grain); return true; }, cancel);

    private async Task<T> Call<T>(string tenant, string account, Func<IConnectionGrain, Task<T>> call, CancellationToken cancel)
    {
        BoundCall.Begin();
        var grain = grains.GetGrain<IConnectionGrain>($"{tenant}/{account}");
        return await calls.Make("a connection", () => call(grain), cancel).ConfigureAwait(false);
    }
}
