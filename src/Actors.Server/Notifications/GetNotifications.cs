using Actors.Server.Desks;
using Actors.Server.Tickets.Listing;

namespace Actors.Server.Notifications;

public static class GetNotifications
{
    public static void Map(IEndpointRouteBuilder notifications)
    {
        notifications.MapGet("", List)
            .Needs(Permissions.Self)
            .Produces<Listed<NotificationItem>>()
            .Refuses(404)
            .WithName("ListNotifications")
            .WithSummary("What a person was told, newest first")
            .WithDescription("What is for the person, their teams and their roles, as their rules want it. Kept 90 days.");
        notifications.MapGet("/counts", Count)
            .Needs(Permissions.Self)
            .Produces<NotificationCounts>()
            .Refuses(404)
            .WithName("CountNotifications")
            .WithSummary("How many notifications are unread, in all and by topic")
            .WithDescription("Counting stops at 1,000: that number means so many or more.");
    }

    private static async Task<IResult> List(
        bool? unread,
        string? topic,
        string? cursor,
        int? limit,
        DeskOwner owner,
        NotificationReaders readers,
        Storage.Notifications notifications,
        NotificationTickets tickets,
        CancellationToken cancel)
    {
        var filter = new NotificationFilter(unread is true, Check.Parameter("topic", topic));
        var tenant = owner.Caller.Tenant;
        var page = (await notifications.List(tenant, await readers.Of(owner, cancel), filter, cursor, Pages.Limit(limit), cancel)).Known();
        var about = await tickets.Of(tenant, page.Items.Select(item => item.Notification.About), cancel);
        var items = page.Items.Select(item => Show(tenant, item, about)).ToArray();
        return TypedResults.Json(new Listed<NotificationItem>(items, page.Next), Wire.Json.ListedNotificationItem);
    }

    private static async Task<IResult> Count(
        DeskOwner owner, NotificationReaders readers, Storage.Notifications notifications, CancellationToken cancel)
    {
        var topics = await notifications.Unread(owner.Caller.Tenant, await readers.Of(owner, cancel), cancel);
        var unread = Math.Min(topics.Values.Sum(), Storage.Notifications.MostCounted);
        return TypedResults.Json(new NotificationCounts(unread, topics), Wire.Json.NotificationCounts);
    }

    private static NotificationItem Show(string tenant, ShownNotification shown, IReadOnlyDictionary<string, NotificationTicket> tickets)
    {
        var (id, topic, about, account, at) = shown.Notification;
        var actor = ActorId.FromStream(tenant, about);
        return new(
            id, topic, at, shown.Read, shown.Because, new(actor.Kind, actor.Key), account, tickets.GetValueOrDefault(about));
    }
}
