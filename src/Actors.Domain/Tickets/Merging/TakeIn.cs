using Actors.Domain.Tickets.ChangingStatus;
using Actors.Domain.Tickets.LinkingOrders;

namespace Actors.Domain.Tickets.Merging;

/// <summary>Take another ticket in, as it was read just before.</summary>
/// <param name="SameBuyer">Whether both visibly are of one buyer; without it a reason is needed.</param>
/// <param name="Reason">JSON of <see cref="NoteBody"/>.</param>
public sealed record TakeTicketIn(Guid Ticket, string Account, TimeSpan ResponseTime, Guid? Suspension, bool SameBuyer, Content? Reason) : TicketCommand
{
    public override IEnumerable<Content> Contents => Reason is null ? [] : [Reason];
}

/// <summary>The other ticket has said yes: answer for its messages, as they stand there.</summary>
/// <param name="Attempt">See <see cref="TicketMerged"/>.</param>
/// <param name="Version">Of <paramref name="From"/>; what came earlier is passed over.</param>
/// <param name="Messages">Those that wait there, and those that were taken over before.</param>
public sealed record TakeMessagesOver(
    Guid From,
    long Attempt,
    long Version,
    IReadOnlyList<TakenMessage> Messages,
    TakenFacts Facts,
    IReadOnlyList<string> Tags,
    IReadOnlyList<string> Orders) : TicketCommand;

/// <summary>Leave a merged ticket on its own again.</summary>
/// <param name="Code">Why it refused to be merged; null when somebody ends the merge.</param>
/// <param name="Reason">JSON of <see cref="NoteBody"/>.</param>
public sealed record EndMerge(Guid Ticket, string? Code, Content? Reason) : TicketCommand
{
    /// <summary>The attempt that was refused.</summary>
    public long? Attempt { get; init; }

    public override IEnumerable<Content> Contents => Reason is null ? [] : [Reason];
}

internal static class TakeIn
{
    private const int MostTags = 50;

    /// <summary>How an order's link is said to have been found.</summary>
    private const string How = "merge";

    public static Decision Decide(TicketState state, TakeTicketIn command, in Context context)
    {
        if (context.Actor.Key == command.Ticket.ToString("D"))
            return new MergeWithItself();
        if (state.TakenIn.Exists(taken => taken.Ticket == command.Ticket))
            return Decision.Nothing;
        if (command.Account != state.Account || command.ResponseTime != state.ResponseTime)
            return new MergeOtherAccount();
        if (command.Suspension != state.Suspension?.Id)
            return new MergeOtherSuspension();
        if (state.Migration is { IsOpen: true })
            return new MergeMigrating();
        if (!command.SameBuyer && Says(command.Reason) is null)
            return new MergeReasonMissing();
        return Decision.Accept(new TicketTakenIn(command.Ticket, command.Reason?.Ref));
    }

    public static Decision Decide(TicketState state, TakeMessagesOver command)
    {
        if (state.TakenIn.Find(taken => taken.Ticket == command.From) is not { } from
            || from.Attempt != command.Attempt || from.Seen >= command.Version)
            return Decision.Nothing;
        TakenMessage[] changed = [.. command.Messages.Where(message => IsNews(state, message))];
        var isFirst = from.Seen == 0;
        if (changed.Length == 0 && !isFirst)
            return Decision.Nothing;
        return Decision.Accept(
        [
            new MessagesTakenOver(command.From, command.Version, changed) { Facts = isFirst ? command.Facts : null },
            .. isFirst ? United(state, command) : [],
            .. changed.Any(message => message is { Answer: null, Excluded: false }) ? BringBack.Because(SnoozeEnd.BuyerWrote, state) : [],
        ]);
    }

    public static Decision Decide(TicketState state, EndMerge command)
    {
        // A refusal may come late: of an earlier attempt, or after the ticket has said yes.
        if (state.TakenIn.Find(taken => taken.Ticket == command.Ticket) is not { } taken
            || (command.Code is not null && (taken.Attempt != command.Attempt || taken.Seen > 0)))
            return command.Code is null ? new NotMerged() : Decision.Nothing;
        if (command.Code is null && Says(command.Reason) is null)
            return new MergeEndReasonMissing();
        return Decision.Accept(new MergeEnded(command.Ticket, command.Code, command.Reason?.Ref));
    }

    private static IEnumerable<Event> United(TicketState state, TakeMessagesOver command)
    {
        string[] tags = [.. command.Tags.Except(state.Tags).Take(Math.Max(0, MostTags - state.Tags.Count))];
        if (tags.Length > 0)
            yield return new TagsChanged(tags, []);
        foreach (var order in command.Orders.Where(order => state.Orders.TrueForAll(known => known.OrderId != order)))
            yield return new OrderLinked(order, How);
    }

    /// <summary>What an answer of this ticket has settled is not unsettled by the other one.</summary>
    private static bool IsNews(TicketState state, TakenMessage message)
    {
        if (state.Find(message.Id) is not { Gone: false } known)
            return message is { Answer: null, Excluded: false };
        return MergeFold.Earliest(state, known, message) != known.Answer;
    }

    private static string? Says(Content? reason) =>
        reason?.Read(DomainJson.Default.NoteBody).Text is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
