using System.Collections.Immutable;
using Actors.Domain.Tickets.Answering;

namespace Actors.Domain.Tickets.Splitting;

/// <summary>How splits change both tickets.</summary>
internal static class SplitFold
{
    public static TicketState Split(TicketState state, MessagesSplit e, DateTimeOffset at) => state with
    {
        Splits = state.Splits.Add(new(e.Ticket, [.. e.Messages], [.. e.Orders])),
        BuyerMessages =
        [
            .. state.BuyerMessages.Select(message => !message.Gone && e.Messages.Contains(message.Id)
                ? message with { Gone = true, Into = e.Ticket, LeftAt = at }
                : message),
        ],
    };

    public static TicketState Begin(TicketState state, TicketSplitOff e)
    {
        ImmutableList<BuyerMessage> messages =
        [
            .. e.Messages.Select(message => message.Stands).Select(stands => new BuyerMessage(
                stands.Id, stands.OccurredAt, stands.ReceivedAt, stands.Answer, stands.Excluded, stands.Passed, stands.Breached)
            {
                From = e.From,
                FirstAnswer = stands.Answer,
            }),
        ];
        return state with
        {
            SplitFrom = new(e.From, e.Version),
            BuyerMessages = messages,
            LastAnswerAt = messages.Max(message => message.Answer?.At),
            Head = e.Head,
            Attachments = [.. e.Facts.Files ?? []],
            Mentions = state.Mentions.SetItems((e.Facts.Mentions ?? []).Select(of => KeyValuePair.Create(of.Message, of.Mentions.ToImmutableArray()))),
            Risk = e.Facts.Risk,
            Hazard = e.Facts.Hazard,
            Asins = state.Asins.Union(e.Asins ?? []),
            Language = e.Language,
            Marketplace = e.Marketplace,
            FormerOrders = state.FormerOrders.SetItems((e.FormerOrders ?? []).Select(former => KeyValuePair.Create(former.OrderId, former.Until))),
            ReviewRequests = state.ReviewRequests.Union(e.ReviewRequests ?? []),
        };
    }

    public static TicketState Follow(TicketState state, SplitAnswersChanged e)
    {
        foreach (var message in e.Messages)
            state = Answers.Follow(state, message.Id, message.Answer);
        return state with { SplitFrom = new(e.From, e.Version) };
    }
}
