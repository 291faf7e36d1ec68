namespace Actors.Server.Live;

/// <summary>Answers a join: what is older than this version the client reads over REST.</summary>
/// <param name="Version">Of the topic's stream; 0 for topics that gather several streams.</param>
public sealed record Joined(long Version);

/// <summary>Something changed. A client that finds a gap in the versions asks for what is between.</summary>
public sealed record HintMessage(string Topic, string Stream, long Version, HintSummary Summary);

/// <param name="Type">The recorded event's type.</param>
public sealed record HintSummary(string Type, Guid? Ticket, string? Status, DateTimeOffset? DueAt);

/// <summary>Who else is there.</summary>
/// <param name="Whole">After a join: these people and no others. Otherwise what has moved since.</param>
/// <param name="People">Who came or does something else.</param>
/// <param name="Gone">Who is not there any more, or not among the first that are shown.</param>
public sealed record PresenceMessage(string Topic, bool Whole, IReadOnlyList<PresentPerson> People, IReadOnlyList<Guid> Gone);

/// <param name="Activity"><c>viewing</c>, <c>typing</c> or <c>replying</c>.</param>
public sealed record PresentPerson(Guid Id, string DisplayName, string Activity);

/// <summary>The right to a topic was lost.</summary>
public sealed record DroppedMessage(string Topic);
