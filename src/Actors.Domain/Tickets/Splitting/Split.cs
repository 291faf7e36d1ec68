using Actors.Domain.Tickets.Answering;
using Actors.Domain.Tickets.LinkingOrders;
using Actors.Domain.Tickets.Waiving;

namespace Actors.Domain.Tickets.Splitting;

/// <summary>Make some of the buyer's messages a ticket of their own.</summary>
/// <param name="Ticket">The new one.</param>
/// <param name="Orders">What it is about; null for all that this one is about.</param>
/// <param name="Held">Whether a suspension holds this ticket, as its accounts say.</param>
/// <param name="Reason">JSON of <see cref="NoteBody"/>.</param>
public sealed record SplitOffMessages(
    Guid Ticket, IReadOnlyList<Guid> Messages, IReadOnlyList<string>? Orders, bool Held, Content? Reason) : TicketCommand
{
    public override IEnumerable<Content> Contents => Reason is null ? [] : [Reason];
}

internal static class Split
{
    public static Decision Decide(TicketState state, SplitOffMessages command)
    {
        if (state.Splits.Exists(split => split.Ticket == command.Ticket))
            return Decision.Accept(command.Ticket);
        Guid[] messages = [.. command.Messages.Distinct()];
        string[] own = [.. state.Orders.Select(order => order.OrderId)];
        string[] orders = [.. (command.Orders ?? own).Distinct()];
        if (Check(state, messages) is { } refusal)
            return refusal;
        if (!orders.All(OrderIds.IsValid))
            return new InvalidOrderId();
        if ((command.Held || state.Suspension is not null) && own.Except(orders).Any())
            return new SplitHeld();
        return Decision.Accept(
            command.Ticket,
            new MessagesSplit(command.Ticket, [.. state.BuyerMessages.Select(message => message.Id).Where(messages.Contains).Distinct()], orders, command.Reason?.Ref));
    }

    /// <summary>Why these messages cannot be split off; null when they can.</summary>
    private static Refusal? Check(TicketState state, Guid[] messages)
    {
        if (messages.Length == 0)
            return new SplitNothing();
        if (!messages.All(id => state.Find(id) is not null))
            return new UnknownMessage();
        if (messages.Any(id => state.Find(id) is not { Taken: false, Gone: false, From: null }))
            return new SplitElsewhere();
        if (state.BuyerMessages.TrueForAll(message => message.Gone || messages.Contains(message.Id)))
            return new SplitEverything();
        if (state.Migration is { IsOpen: true })
            return new SplitMigrating();
        return state.Waivers.Values.Any(waiver => waiver.State == WaiverState.Requested) ? new SplitDecisionWaiting() : null;
    }
}
