namespace Actors.Domain.Tickets;

public enum TicketStatus
{
    Open,
    Pending,
    Escalated,
    Closed,
}

public enum StatusCause
{
    Decided,

    /// <summary>A new buyer message, or a reply that was not delivered, brought the ticket back.</summary>
    Reopened,

    /// <summary>It was opened by the history of an archive.</summary>
    Archived,

    /// <summary>It goes on in another ticket.</summary>
    Merged,
}

public enum SnoozeEnd
{
    Elapsed,
    Cancelled,
    BuyerWrote,
    /// <summary>A reply bounced or failed: what seemed answered is not.</summary>
    ReplyNotDelivered,

    /// <summary>A claim, a return or another notice of the marketplace came.</summary>
    MarketplaceWrote,
}

/// <summary>Who said a message. Only <see cref="Buyer"/> starts the response clock.</summary>
public enum SenderKind
{
    Buyer,

    /// <summary>The marketplace's own notices.</summary>
    System,

    /// <summary>An auto-responder or a bounce report.</summary>
    Automatic,

    /// <summary>The seller, without the desk.</summary>
    Seller,
}

/// <summary>What a notice of the marketplace is about.</summary>
public enum NoticeKind
{
    Claim,
    ClaimClosed,
    Return,
    Refund,

    /// <summary>The buyer does not want the message that was sent.</summary>
    OptedOut,

    /// <summary>The account may be deactivated.</summary>
    AccountAtRisk,
    AccountDeactivated,

    /// <summary>Amazon asks the seller to do something that has no kind of its own.</summary>
    ActionRequired,
}

public enum ReplyState
{
    Queued,
    Sent,
    Bounced,
    Failed,
    TakenBack,
}

public enum ResponseThreshold
{
    Half,
    ThreeQuarters,
    NinetyPercent,
    OneHourLeft,
}

/// <summary>Where a message came from and how that was verified (R6).</summary>
/// <param name="Kind"><c>mail</c>, <c>api</c>, <c>webhook</c>, <c>import</c> or <c>manual</c>.</param>
/// <param name="Verified">For example <c>relay-domain; dkim=pass</c>; <c>none</c> when nothing vouches for it.</param>
public sealed record MessageSource(string Kind, string Verified);

/// <summary>Content of a message that lists show and answers need.</summary>
public sealed record MessageHead(string? Subject, string? FromName, string? FromAddress)
{
    /// <summary>Where an answer goes when it is not <see cref="FromAddress"/>.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Of the mail it came as (RFC 5322, 3.6.4), without angle brackets: what an answer refers to.</summary>
    public string? MessageId { get; init; }

    /// <summary>The channel's own key of the conversation, as the channel wrote it.</summary>
    public string? Thread { get; init; }

    /// <summary>What Amazon wants to find in the text of an answer.</summary>
    public string? CommunicationToken { get; init; }
}

/// <summary>Content of a message that is read.</summary>
/// <param name="Text">What the buyer wrote. <paramref name="FullText"/> is set when quoted history was cut off.</param>
public sealed record MessageBody(string? Text, string? Html, string? FullText = null)
{
    /// <summary>Where personal data stood in the text; absent where the body is all there is. See <see cref="MessageDetails"/>.</summary>
    public IReadOnlyList<Cut>? Cuts { get; init; }
}

/// <summary>Content of a reply.</summary>
public sealed record ReplyBody(string Text);

/// <summary>Content of a note, and of a reason, which has a text only.</summary>
public sealed record NoteBody(string Text)
{
    /// <summary>R42.</summary>
    public string? ActionTaken { get; init; }

    public string? NextStep { get; init; }

    /// <summary>Why it was decided so (R51, R53).</summary>
    public string? DecisionPath { get; init; }

    /// <summary>R43.</summary>
    public IReadOnlyList<Evidence>? Evidence { get; init; }
}
