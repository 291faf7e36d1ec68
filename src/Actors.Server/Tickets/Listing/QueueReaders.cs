using Actors.Server.Administration;

namespace Actors.Server.Tickets.Listing;

/// <summary>Who looks at the queue: what <c>me</c> and <c>mine</c> stand for.</summary>
public sealed record QueueReader(Guid Id, IReadOnlyCollection<string> Teams);

public sealed class QueueReaders(IActors actors)
{
    public async Task<QueueReader> Of(Caller caller, CancellationToken cancel) =>
        new(caller.Id, [.. (await actors.ReadTenant(caller.Tenant, cancel)).TeamsOf(caller.Id)]);
}
