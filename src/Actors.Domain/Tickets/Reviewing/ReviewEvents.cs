using Actors.Domain.Orders;

namespace Actors.Domain.Tickets;

/// <summary>Somebody asks that a refund is looked at before it is issued (R108): the inbox of those who may has it from now on.</summary>
/// <param name="Note">Says why it is right; absent where no note did yet.</param>
public sealed record RefundReviewAsked(Guid Review, ActionKind Kind, Money Amount, string? OrderId, Guid? Note) : Event;

/// <summary>The refund is not to be issued as it was asked for.</summary>
/// <param name="Reason">JSON of <see cref="NoteBody"/>.</param>
public sealed record RefundReviewDenied(Guid Review, ContentRef Reason) : Event;

/// <summary>Nobody has to decide it any more.</summary>
public sealed record RefundReviewEnded(Guid Review, ReviewEnd Cause) : Event;

public enum ReviewEnd
{
    /// <summary>By whoever asked.</summary>
    Withdrawn,

    /// <summary>Another sum or kind was asked for instead.</summary>
    Replaced,

    /// <summary>The order was refunded, here or in another conversation.</summary>
    Refunded,

    /// <summary>The ticket goes on in another one.</summary>
    Merged,

    /// <summary>The account was suspended: refunds go by the list of the incident (R95).</summary>
    Suspended,

    /// <summary>The ticket is not about the order after all.</summary>
    OrderUnlinked,
}
