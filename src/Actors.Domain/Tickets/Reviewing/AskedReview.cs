using Actors.Domain.Orders;

namespace Actors.Domain.Tickets.Reviewing;

public enum AskedReviewState
{
    Waiting,
    Granted,
    Denied,

    /// <summary>Nobody has to decide it any more; <see cref="AskedReview.End"/> says why.</summary>
    Ended,
}

/// <summary>A review of one refund that somebody asked for (R108). A ticket has one at most that waits for each order.</summary>
/// <param name="Note">The note its author named; whoever decides may lean on another one.</param>
/// <param name="Version">Of the ticket when it was asked for.</param>
public sealed record AskedReview(
    Guid Id, ActionKind Kind, Money Amount, string? OrderId, Guid? Note, Who By, DateTimeOffset At, long Version)
{
    public AskedReviewState State { get; init; }

    public Who? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>A content, JSON of <see cref="NoteBody"/>: why it was denied.</summary>
    public Guid? Reason { get; init; }

    public ReviewEnd? End { get; init; }

    public bool Waits => State == AskedReviewState.Waiting;

    /// <summary>An action that names no order is about every order of its ticket.</summary>
    public bool IsAbout(string? orderId) => OrderId is null || orderId is null || OrderId == orderId;

    public bool IsFor(Money amount, string? orderId) => Amount == amount && OrderId == orderId;
}
