using Actors.Domain.Tickets;

namespace Actors.Server.Intake;

/// <summary>A message on its way to its ticket, wherever it came from.</summary>
/// <param name="ExternalId">The channel's own identifier; with the account it makes the message arrive once.</param>
/// <param name="Threads">Names of the conversation, the strongest first.</param>
/// <param name="Official">Whether it came through the channel that counts for the marketplace (R6).</param>
public sealed record Incoming(
    string Account,
    string ExternalId,
    IReadOnlyList<ThreadName> Threads,
    SenderKind Sender,
    MessageHead Head,
    MessageBody Body,
    LinkedOrder? Order,
    IReadOnlyList<string> Asins,
    DateTimeOffset? OccurredAt,
    DateTimeOffset ReceivedAt,
    IReadOnlyList<UploadedFile> Files,
    MessageSource Source,
    bool Official)
{
    /// <summary>Further orders that the words name.</summary>
    public IReadOnlyList<LinkedOrder> AlsoAbout { get; init; } = [];

    /// <summary>The marketplace's own id of itself.</summary>
    public string? Marketplace { get; init; }

    /// <summary>What the marketplace calls the message.</summary>
    public string? NotificationType { get; init; }

    public NoticeKind? Notice { get; init; }

    /// <summary>Machines send it each other.</summary>
    public bool Loop { get; init; }

    /// <summary>The ticket it goes to, whatever the names say.</summary>
    public Guid? Into { get; init; }

    /// <summary>The merged ticket whose conversation it belongs to.</summary>
    public Guid? Via { get; init; }

    /// <summary>The key of the mail it answers; null where it names none.</summary>
    public Answered? Answers { get; init; }

    /// <summary>It comes from an archive: nobody waits for an answer any more.</summary>
    public bool Archive { get; init; }
}

/// <param name="Received">Its name if the buyer had written it.</param>
/// <param name="Sent">Its name if it had left from here.</param>
public sealed record Answered(string Received, string Sent);

/// <summary>Where a message went.</summary>
/// <param name="Duplicate">It had arrived before; nothing was written now.</param>
public sealed record Arrival(Guid Ticket, Guid Message, long Version, bool Duplicate);
