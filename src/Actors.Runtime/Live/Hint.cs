namespace Actors.Runtime;

/// <summary>
/// "This stream is now at that version." Carries no content: a client fetches what it may see with <c>?after=</c>, so a lost,
/// doubled or late hint can never show anybody something wrong.
/// </summary>
/// <param name="Topic"><c>queue</c>, <c>ticket/…</c>, <c>order/…</c>, <c>mails</c>, <c>tenant</c> or <c>desk/…</c>.</param>
/// <param name="Type">The event type that best says what happened; the last one of the command.</param>
public sealed record Hint(string Tenant, string Topic, string Stream, long Version, string Type, string? Status, DateTimeOffset? DueAt);

/// <summary>Which topics hear of a commit.</summary>
public static class Topics
{
    public const string Queue = "queue";
    public const string Mails = "mails";
    public const string Tenant = "tenant";

    /// <summary>What clients call the topic of the person who asks.</summary>
    public const string OwnDesk = "desk";

    /// <summary>What is for this person alone.</summary>
    public static string Desk(Guid person) => $"{OwnDesk}/{person:D}";

    /// <summary>The streams whose own topic is <c>kind/key</c>.</summary>
    public static bool IsStreamTopic(string topic) =>
        topic.StartsWith("ticket/", StringComparison.Ordinal)
        || topic.StartsWith("order/", StringComparison.Ordinal)
        || topic.StartsWith("suspension/", StringComparison.Ordinal);

    public static IEnumerable<string> Of(ActorId actor) => actor.Kind switch
    {
        ActorKinds.Ticket => [actor.Stream, Queue],
        ActorKinds.Order => [actor.Stream],
        ActorKinds.Mail => [Mails],
        ActorKinds.Tenant => [Tenant],
        ActorKinds.Suspension => [actor.Stream, Tenant],
        _ => [],
    };
}
