using Actors.Domain.Orders;
using Actors.Domain.Orders.Refunding;
using Actors.Domain.Screening;
using Actors.Domain.Tickets.Acting;
using Actors.Domain.Tickets.Reviewing;

namespace Actors.Domain.Tickets.Migrating;

/// <summary>Keep what was said outside (R64). Refused for what it says only where it promises more than the order has.</summary>
/// <param name="Body">JSON of <see cref="NoteBody"/>.</param>
/// <param name="OccurredAt">Unless given, now; never in the future.</param>
public sealed record RecordExternalMessage(
    Guid Message, ExternalDirection Direction, Content Body, DateTimeOffset? OccurredAt, Money? Agreed) : TicketCommand
{
    /// <summary>The order the money is of, and when it booked it (see <see cref="Bookings"/>); null where the ticket has none.</summary>
    public string? OrderId { get; init; }

    public DateTimeOffset? Booked { get; init; }

    /// <summary>The review that is asked for where the agreed sum needs one (R108); null where it does not.</summary>
    public Guid? Review { get; init; }

    public override IEnumerable<Content> Contents => [Body];
}

internal static class Outside
{
    private static readonly string[] Promotional =
        [RuleCodes.Promotion, RuleCodes.ReviewRequest, RuleCodes.ReviewIncentive, RuleCodes.ReviewChange];

    public static Decision Decide(TicketState state, RecordExternalMessage command, in Context context)
    {
        if (state.Migration is not { IsOpen: true } migration)
            return new MigrationMissing();
        var text = command.Body.Read(DomainJson.Default.NoteBody).Text;
        if (string.IsNullOrWhiteSpace(text))
            return new MigrationTextMissing("text");
        if (command.Agreed is { } sum && !sum.CanMove())
            return new MigrationTextMissing("agreed");
        if (command is { Agreed: not null, OrderId: not null } && !Bookings.Stands(command.Booked, context.Now))
            return new RefundNotBooked();
        var recorded = new ExternalMessageRecorded(
            command.Message,
            migration.Id,
            command.Direction,
            command.Body.Ref,
            Times.Earlier(command.OccurredAt?.ToRecord() ?? context.Now, context.Now),
            command.Agreed,
            command.Direction == ExternalDirection.ToBuyer ? Drift(text) : [],
            state.Unanswered.Count()) { OrderId = command.Agreed is null ? null : command.OrderId };
        return Decision.Accept(command.Message, [recorded, .. Asked(state, command, context)]);
    }

    /// <summary>Whoever agrees on money that is reviewed first asks for the review by that; what cannot be asked for now is asked for when it is issued.</summary>
    private static IReadOnlyList<Event> Asked(TicketState state, RecordExternalMessage command, in Context context)
    {
        if (command is not { Review: { } review, Agreed: { } agreed })
            return [];
        var refund = new RecordAction(command.Message, ActionKind.Refund, agreed, command.OrderId, null, null, [], null) { ReviewNeeded = true };
        return AskReview.Decide(state, new AskRefundReview(review, refund), context) is Decision.Accepted asked ? asked.Events : [];
    }

    /// <summary>R82: what we would not be let to write in the official thread, by the same rules.</summary>
    private static string[] Drift(string text) =>
    [
        .. Screener.Screen(new OutboundText(text) { OrderIsKnown = true }, WordingSettings.Default)
            .Select(finding => finding.Rule).Where(Promotional.Contains).Distinct(),
    ];
}
