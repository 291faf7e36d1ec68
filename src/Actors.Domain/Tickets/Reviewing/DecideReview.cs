using Actors.Domain.Orders;
using Actors.Domain.Tickets.Acting;
using Actors.Domain.Tickets.Gating;

namespace Actors.Domain.Tickets.Reviewing;

/// <summary>Say yes or no to a refund that somebody asked about (R108). The caller checks that it is a manager.</summary>
/// <param name="Amount">As whoever decides read it.</param>
/// <param name="Seen">The ticket's version they looked at.</param>
/// <param name="Note">That says why; unless given, the one that was asked with, or the newest that does.</param>
/// <param name="Reason">JSON of <see cref="NoteBody"/>; needed to deny.</param>
/// <param name="Elsewhere">What was done for the same order in other conversations, as the caller found it.</param>
public sealed record DecideRefundReview(
    Guid Review, bool Granted, Money Amount, long Seen, Guid? Note, Content? Reason, IReadOnlyList<DoneAction> Elsewhere) : TicketCommand
{
    /// <summary>What holds the ticket now.</summary>
    public Guid? Suspension { get; init; }

    /// <inheritdoc cref="Tenants.TenantState.SameAs"/>
    public IReadOnlyList<Who> Oneself { get; init; } = [];

    public override IEnumerable<Content> Contents => Reason is null ? [] : [Reason];
}

public static class DecideReview
{
    internal static Decision Decide(TicketState state, DecideRefundReview command, in Context context)
    {
        if (state.AskedReviews.Find(known => known.Id == command.Review) is not { } asked)
            return new UnknownRefundReview();
        if (asked.By == context.By || command.Oneself.Contains(asked.By))
            return new OwnRefundReview();
        if (!asked.Waits)
            return new RefundReviewSettled();
        if (command.Amount != asked.Amount)
            return new OtherRefundSum(asked.Amount.Amount, asked.Amount.Currency);
        return command.Granted ? Grant(state, asked, command, context) : Deny(asked, command.Reason);
    }

    /// <summary>The note a grant would lean on now; null while none says why.</summary>
    public static Guid? Leaning(TicketState state, AskedReview asked) =>
        (asked.Note is { } named ? Gates.Opener(state, Gate.NonStandard, null, named) : null) ?? Gates.Opener(state, Gate.NonStandard, null, note: null);

    private static Decision Grant(TicketState state, AskedReview asked, DecideRefundReview command, in Context context)
    {
        if (command.Suspension is { } suspension)
            return new RefundsByList(suspension);
        if (state.ConversationVersion > command.Seen || command.Seen > context.Version)
            return new StaleRefundReview();
        if (command.Elsewhere.Concat(state.Done).Any(done => Act.IsRefund(done.Kind) && asked.IsAbout(done.OrderId) && done.At >= asked.At))
            return new RefundReviewOvertaken();
        var note = command.Note ?? Leaning(state, asked);
        return Gates.Check(state, Gate.NonStandard, null, note) is { } closed
            ? closed
            : Decision.Accept(asked.Id, new RefundReviewed(asked.Id, asked.Amount, asked.OrderId, note!.Value) { Kind = asked.Kind });
    }

    private static Decision Deny(AskedReview asked, Content? reason) =>
        reason is null || string.IsNullOrWhiteSpace(reason.Read(DomainJson.Default.NoteBody).Text)
            ? new RefundDenialReasonMissing()
            : Decision.Accept(new RefundReviewDenied(asked.Id, reason.Ref));
}
