using Actors.Domain.Screening.Mentions;

namespace Actors.Domain.Tickets.Receiving;

/// <summary>What a buyer's words do to the risk of a ticket (R59, R60): they raise it and never lower what somebody judged.</summary>
internal static class Risks
{
    public static IEnumerable<Event> MentionedIn(ReceiveMessage command)
    {
        if (command.Sender != SenderKind.Buyer || command.Body.Read(DomainJson.Default.MessageBody).Text is not { } text)
            yield break;
        var mentions = BuyerMentions.In(text);
        if (mentions.Count > 0)
            yield return new MentionsDetected(command.Message, BuyerMentions.Version, mentions) { Target = command.Targets.Own(RatingOf(mentions)) };
    }

    public static TicketState Raise(TicketState state, MentionsDetected e, DateTimeOffset at)
    {
        var rating = RatingOf(e.Mentions);
        return state with
        {
            Mentions = state.Mentions.SetItem(e.Message, [.. e.Mentions]),
            Risk = state.Risk is { } known && known.Rating >= rating ? known : new(rating, at, e.Target),
            Hazard = state.Hazard is { } hazard && hazard >= rating ? hazard : rating,
        };
    }

    private static RiskRating RatingOf(IReadOnlyList<BuyerMention> mentions) => mentions.Max(mention => RatingOf(mention.Category()));

    private static RiskRating RatingOf(string category) =>
        category is BuyerMentions.AToZ or BuyerMentions.Chargeback ? RiskRating.OdrCritical : RiskRating.SlaWarning;
}
