namespace Actors.Server.Desks.Hearing;

/// <param name="Topic">What it is about; the list names all that there are.</param>
/// <param name="Scope">
/// <c>none</c>: nothing. <c>mine</c>: what is for the person. <c>team</c>: also what is for the person's teams. <c>all</c>: also what is
/// for the person's roles.
/// </param>
public sealed record NotificationRule(string Topic, NoticeScope Scope);

public sealed record NotificationRulesRequest(IReadOnlyList<NotificationRule> Items) : IRequest
{
    public IEnumerable<FieldError> Errors()
    {
        for (var i = 0; i < Items.Count; i++)
        {
            if (Items[i] is null || !Notices.All.Contains(Items[i].Topic))
                yield return new($"$.items[{i}].topic", "There is no such topic.");
        }
    }

    public Dictionary<string, NoticeScope> Scopes()
    {
        var scopes = new Dictionary<string, NoticeScope>();
        foreach (var (topic, scope) in Items)
            scopes[topic] = scope;
        return scopes;
    }
}

public sealed record NotificationRulesView(IReadOnlyList<NotificationRule> Items);

/// <summary>What a person wants to be told of.</summary>
public static class NotificationRules
{
    public static void Map(IEndpointRouteBuilder desk)
    {
        desk.MapGet("/notification-rules", Get)
            .Needs(Permissions.Self)
            .Produces<NotificationRulesView>()
            .Refuses(404)
            .WithName("GetNotificationRules")
            .WithSummary("What a person wants to be told of, topic by topic");
        desk.MapPut("/notification-rules", Put)
            .Needs(Permissions.Self)
            .Produces<NotificationRulesView>()
            .Refuses(404, 412)
            .WithName("PutNotificationRules")
            .WithSummary("Say what one wants to be told of")
            .WithDescription("A topic that is left out is heard in full. Counts for what is there already, too.");
    }

    private static async Task<IResult> Get(DeskOwner owner, HttpContext http, CancellationToken cancel) => Show(await owner.Read(cancel), http);

    private static async Task<IResult> Put(
        CommandRequest<NotificationRulesRequest> request, DeskOwner owner, HttpContext http, CancellationToken cancel) =>
        Show(await owner.Change(new SetScopes(request.Body.Scopes()), cancel), http);

    private static IResult Show(DeskState desk, HttpContext http)
    {
        IfMatch.Tag(http, desk.Version);
        var rules = Notices.All.Select(topic => new NotificationRule(topic, desk.Scopes.GetValueOrDefault(topic, NoticeScope.All)));
        return TypedResults.Json(new NotificationRulesView([.. rules]), Wire.Json.NotificationRulesView);
    }
}
