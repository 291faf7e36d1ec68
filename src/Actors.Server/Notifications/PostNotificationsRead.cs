using Actors.Server.Desks;

namespace Actors.Server.Notifications;

/// <param name="UpTo">This notification and everything before it.</param>
public sealed record ReadUpToRequest(Guid UpTo) : IRequest;

public static class PostNotificationsRead
{
    private static readonly Problem Unknown =
        new(404, "notification.unknown", "There is no such thing", "There is no such notification for this person.");

    public static void Map(IEndpointRouteBuilder notifications)
    {
        notifications.MapPost("/{notification:guid}/read", One)
            .Needs(Permissions.Self)
            .Produces(StatusCodes.Status204NoContent)
            .Refuses(404)
            .WithName("MarkNotificationRead")
            .WithSummary("Mark a notification as read")
            .WithDescription("For this person alone: a colleague to whom it is addressed as well has not read it.");
        notifications.MapPost("/read", UpTo)
            .Needs(Permissions.Self)
            .Produces(StatusCodes.Status204NoContent)
            .Refuses(404)
            .WithName("MarkNotificationsRead")
            .WithSummary("Mark a notification and all before it as read");
    }

    private static async Task<IResult> One(
        Guid notification,
        DeskOwner owner,
        NotificationReaders readers,
        Storage.Notifications notifications,
        DeskHints hints,
        CancellationToken cancel) =>
        Answer(await notifications.MarkRead(owner.Caller.Tenant, await readers.Of(owner, cancel), notification, cancel), owner, hints);

    private static async Task<IResult> UpTo(
        CommandRequest<ReadUpToRequest> request,
        DeskOwner owner,
        NotificationReaders readers,
        Storage.Notifications notifications,
        DeskHints hints,
        CancellationToken cancel)
    {
        var reader = await readers.Of(owner, cancel);
        return Answer(await notifications.MarkReadUpTo(owner.Caller.Tenant, reader, request.Body.UpTo, cancel), owner, hints);
    }

    private static IResult Answer(bool known, DeskOwner owner, DeskHints hints)
    {
        if (!known)
            return Unknown;
        hints.NotificationsRead(owner.Caller);
        return TypedResults.NoContent();
    }
}
