using Actors.Domain.Tenants;

namespace Actors.Server.Tickets.Listing;

/// <summary>Who looks at the queue: what <c>me</c> and <c>mine</c> stand for.</summary>
public sealed record QueueReader(Guid Id, IReadOnlyCollection<string> Teams)
{
    public static QueueReader Of(Caller caller, TenantState tenant) => new(caller.Id, [.. tenant.TeamsOf(caller.Id)]);
}
