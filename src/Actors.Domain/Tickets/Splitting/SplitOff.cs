using Actors.Domain.Tickets.ChangingStatus;
using Actors.Domain.Tickets.Suspending;

namespace Actors.Domain.Tickets.Splitting;

/// <summary>Begin with messages that stand in another ticket's stream.</summary>
/// <param name="Opened">Of that ticket: the new one is of the same account, under the same time to answer.</param>
/// <param name="Suspension">What holds that one; null while nothing does.</param>
/// <param name="Names">Of answers to the messages, which come here.</param>
public sealed record OpenSplitTicket(
    TicketOpened Opened, TicketSplitOff SplitOff, IReadOnlyList<string> Orders, TicketSuspension? Suspension, IReadOnlyList<string> Names) : TicketCommand;

/// <summary>What the first ticket knows by now of what it had sent.</summary>
/// <param name="Version">Of <paramref name="From"/>; what came earlier is passed over.</param>
public sealed record FollowSplitMessages(Guid From, long Version, IReadOnlyList<TakenMessage> Messages) : TicketCommand;

internal static class SplitOff
{
    /// <summary>How an order's link is said to have been found.</summary>
    private const string How = "split";

    public static Decision Decide(TicketState state, OpenSplitTicket command, in Context context)
    {
        if (context.Version > 0)
            return Decision.Nothing;
        return new Decision.Accepted(
        [
            command.Opened,
            command.SplitOff,
            .. command.Orders.Select(order => new OrderLinked(order, How)),
            .. command.Suspension is { } held ? Mark.Events(state, held.Id, held.Since) : [],
        ])
        {
            Names = [.. command.Names.Select(name => Tickets.Names.Answers(command.Opened.Account, name))],
        };
    }

    public static Decision Decide(TicketState state, FollowSplitMessages command)
    {
        if (state.SplitFrom is not { } from || from.Ticket != command.From || from.Seen >= command.Version)
            return Decision.Nothing;
        TakenMessage[] changed = [.. command.Messages.Where(message => state.Find(message.Id) is { } known && known.FirstAnswer != message.Answer)];
        if (changed.Length == 0)
            return Decision.Nothing;
        return Decision.Accept(
        [
            new SplitAnswersChanged(command.From, command.Version, changed),
            .. changed.Any(message => message.Answer is null) ? BringBack.Because(SnoozeEnd.ReplyNotDelivered, state) : [],
        ]);
    }
}
