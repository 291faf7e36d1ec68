using Actors.Server.Administration;
using Actors.Server.Desks;

namespace Actors.Server.Notifications;

/// <summary>Somebody who reads notifications: as whom they are told, and what they want to hear.</summary>
public sealed class NotificationReaders(IActors actors)
{
    public async Task<NotificationReader> Of(DeskOwner owner, CancellationToken cancel)
    {
        var caller = owner.Caller;
        var desk = await owner.Read(cancel);
        var teams = (await actors.ReadTenant(caller.Tenant, cancel)).TeamsOf(caller.Id);
        return new(caller.Id, [.. teams], caller.Roles, desk.Scopes);
    }
}
