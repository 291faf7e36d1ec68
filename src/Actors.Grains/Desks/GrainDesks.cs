using Actors.Grains.Calls;

namespace Actors.Grains.Desks;

/// <param name="Person">Whose it is.</param>
public readonly record struct DeskKey(string Tenant, Guid Person);

/// <summary>The desks of people, wherever in the cluster they are. A flow reaches only the desk of the person it is bound to.</summary>
public sealed class GrainDesks(IGrainFactory grains, PatientCalls calls)
{
    public Task<DeskState> Read(DeskKey desk, CancellationToken cancel) => Call(desk, static grain => grain.Read(), cancel);

    /// <param name="expected">The version the change was made on; null where that does not matter.</param>
    public Task<DeskReply> Change(DeskKey desk, DeskChange change, long? expected, CancellationToken cancel) =>
        Call(desk, grain => grain.Change(change, expected), cancel);

    /// <returns>Up to which version each of the tickets was read, in their order; 0 for never.</returns>
    public Task<long[]> Seen(DeskKey desk, Guid[] tickets, CancellationToken cancel) => Call(desk, grain => grain.Seen(tickets), cancel);

    public Task<bool> MarkSeen(DeskKey desk, Guid ticket, long version, CancellationToken cancel) =>
        Call(desk, grain => grain.MarkSeen(ticket, version), cancel);

    private async Task<T> Call<T>(DeskKey desk, Func<IDeskGrain, Task<T>> call, CancellationToken cancel)
    {
        BoundCall.Begin();
        var grain = grains.GetGrain<IDeskGrain>($"{desk.Tenant}/{desk.Person:D}");
        return await calls.Make("a desk", () => call(grain), cancel).ConfigureAwait(false);
    }
}
