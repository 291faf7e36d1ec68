using Actors.Domain.Mails.Reading;
using Actors.Domain.Screening.Mentions;

namespace Actors.Domain.Tickets.Receiving;

/// <summary>
/// What a buyer's words, and the marketplace's notices of a claim or of trouble with the account, do to the risk of a ticket (R59, R60, R124):
/// they raise it and never lower what somebody judged.
/// </summary>
internal static class Risks
{
    /// <summary>In place of an entry of the word list: the claim is not threatened, it is there (R66).</summary>
    private const string Filed = $"{BuyerMentions.AToZ}.filed";

    private const string Deactivated = $"{BuyerMentions.Account}.deactivated";
    private const string AtRisk = $"{BuyerMentions.Account}.at-risk";

    public static IEnumerable<Event> MentionedIn(ReceiveMessage command)
    {
        List<BuyerMention> mentions = command switch
        {
            { Sender: SenderKind.Buyer } =>
                Mentions(command.Head.Read(DomainJson.Default.MessageHead).Subject ?? "", command.Whole()),
            { Notice: NoticeKind.Claim } => [new(Filed, 0, 0)],
            { Notice: NoticeKind.AccountDeactivated } => [new(Deactivated, 0, 0)],
            { Notice: NoticeKind.AccountAtRisk } => [new(AtRisk, 0, 0)],
            _ => [],
        };
        if (mentions.Count > 0)
            yield return new MentionsDetected(command.Message, BuyerMentions.Version, mentions) { Target = command.Targets.Own(RatingOf(mentions)) };
    }

    /// <summary>What stands in the subject or only in the HTML has no place in the text: its mention is empty.</summary>
    private static List<BuyerMention> Mentions(string subject, MessageBody body)
    {
        var found = string.IsNullOrWhiteSpace(body.Text) ? [.. BuyerMentions.In(HtmlText.From(body.Html ?? "")).Select(Placeless)] : BuyerMentions.In(body.Text).ToList();
        found.AddRange(BuyerMentions.In(subject).Where(mention => !found.Exists(other => other.Category() == mention.Category())).Select(Placeless));
        return found;
    }

    private static BuyerMention Placeless(BuyerMention mention) => mention with { Start = 0, End = 0 };

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
        category is BuyerMentions.AToZ or BuyerMentions.Chargeback or BuyerMentions.Account ? RiskRating.OdrCritical : RiskRating.SlaWarning;
}
