using Actors.Domain.Tickets.Acting;
using Actors.Domain.Tickets.Answering;
using Actors.Domain.Tickets.Assigning;
using Actors.Domain.Tickets.ChangingStatus;
using Actors.Domain.Tickets.Escalating;
using Actors.Domain.Tickets.LinkingOrders;
using Actors.Domain.Tickets.Merging;
using Actors.Domain.Tickets.Migrating;
using Actors.Domain.Tickets.Noting;
using Actors.Domain.Tickets.Receiving;
using Actors.Domain.Tickets.Replying;
using Actors.Domain.Tickets.Reviewing;
using Actors.Domain.Tickets.Snoozing;
using Actors.Domain.Tickets.Splitting;
using Actors.Domain.Tickets.Suspending;
using Actors.Domain.Tickets.Tagging;
using Actors.Domain.Tickets.Telling;
using Actors.Domain.Tickets.Waiving;

namespace Actors.Domain.Tickets;

/// <summary>One conversation with a buyer. Start here: which command goes to which verb, and what follows from its events.</summary>
public sealed class Ticket : ActorDefinition<TicketState, TicketCommand>
{
    public override string Kind => ActorKinds.Ticket;

    public override TicketState Empty => TicketState.Empty;

    public override Decision Decide(TicketState state, TicketCommand command, in Context context)
    {
        var decision = command switch
        {
            _ when state.Merged is { } merged && !Merge.Outlives(command) => new TicketIsMerged(merged.Into),
            ReceiveMessage c => Receive.Decide(state, c, context),
            OpenSplitTicket c => SplitOff.Decide(state, c, context),
            _ when context.Version == 0 => new UnknownTicket(),
            QueueReply c => Replying.Queue.Decide(state, c, context),
            ReportSent c => Report.Decide(state, c, context),
            ReportBounced c => Report.Decide(state, c),
            ReportFailed c => Report.Decide(state, c),
            ReportDelayed c => Report.Decide(state, c),
            TakeReplyBack c => TakeBack.Decide(state, c, context),
            AddNote c => Note.Decide(state, c, context),
            EscalateTicket c => Escalate.Decide(state, c),
            ReviewRefund c => ReviewRefunds.Decide(state, c, context),
            AskRefundReview c => AskReview.Decide(state, c, context),
            DecideRefundReview c => DecideReview.Decide(state, c, context),
            WithdrawRefundReview c => AskReview.Decide(state, c, context),
            OvertakeRefundReviews c => AskReview.Decide(state, c),
            RecordAction c => Act.Decide(state, c, context),
            JustifyMigration c => Justify.Decide(state, c),
            AnnounceMigration c => Announce.Decide(state, c, context),
            RecordExternalMessage c => Outside.Decide(state, c, context),
            ResolveMigration c => Announce.Decide(state, c, context),
            AbandonMigration c => Justify.Decide(state, c),
            MarkNoResponseNeeded c => NoResponseNeeded.Decide(state, c),
            WithdrawNoResponseNeeded c => NoResponseNeeded.Decide(state, c),
            AssignTicket c => Assign.Decide(state, c),
            ChangeTags c => Tag.Decide(state, c),
            ChangeStatus c => Status.Decide(state, c),
            SnoozeTicket c => Snooze.Decide(state, c, context),
            EndSnooze => Snooze.End(state),
            LinkOrder c => LinkOrders.Decide(state, c),
            UnlinkOrder c => UnlinkOrders.Decide(state, c),
            QueueApprovedReply c => Approved.Decide(state, c),
            MarkSuspended c => Mark.Decide(state, c),
            UnmarkSuspended c => Mark.Decide(state, c),
            RecordPreventedAnswer c => Mark.Decide(state, c),
            TakeTicketIn c => TakeIn.Decide(state, c, context),
            MergeInto c => Merge.Decide(state, c),
            TakeMessagesOver c => TakeIn.Decide(state, c),
            EndMerge c => TakeIn.Decide(state, c),
            ReturnMessages c => Merge.Decide(state, c),
            SplitOffMessages c => Split.Decide(state, c),
            FollowSplitMessages c => SplitOff.Decide(state, c),
            RequestWaiver c => Waive.Decide(state, c, context),
            ApproveWaiver c => Waive.Decide(state, c, context),
            DenyWaiver c => Waive.Decide(state, c),
            _ => throw new NotSupportedException($"A ticket does not understand {command.GetType().Name}."),
        };
        if (decision is Decision.Accepted { Events.Count: > 0 } decided)
            decision = Outgoing.Screened(state, command, decided, context);
        return Followed(state, decision, context);
    }

    public override Decision Elapse(TicketState state, in Context context)
    {
        if (context.Version == 0)
            return new UnknownTicket();
        var events = new List<Event>();
        if (state.Clock is { } clock)
            events.AddRange(ResponseClocks.Elapse(clock, context.Now));
        if (state.SnoozedUntil <= context.Now)
            events.Add(new SnoozeEnded(SnoozeEnd.Elapsed));
        return Followed(state, Decision.Accept(events), context);
    }

    public override TicketState Apply(TicketState state, Recorded recorded) => TicketFold.Apply(state, recorded);

    public override IEnumerable<Effect> Effects(TicketState state, Recorded recorded, ActorId actor)
    {
        var ticket = Guid.Parse(actor.Key);
        switch (recorded.Event)
        {
            case ReplyQueued e:
                yield return new SendReply(ticket, e.Reply, state.Account) { Epoch = e.Epoch, Also = e.Fences, NotBefore = e.HeldUntil };
                break;
            case SuspensionMarked:
            case StatusChanged { From: TicketStatus.Closed }:
                yield return new AlignMark(ticket);
                break;
            case OrderLinked e:
                yield return new LinkTicketToOrder(ticket, state.Account, e.OrderId, e.How);
                break;
            case OrderUnlinked e:
                yield return new LinkTicketToOrder(ticket, state.Account, e.OrderId, "corrected");
                yield return new AlignMark(ticket);
                break;
        }

        foreach (var align in MergeEffects.Of(state, recorded.Event, ticket))
            yield return align;
        foreach (var align in SplitEffects.Of(state, recorded.Event, ticket))
            yield return align;
        foreach (var money in MoneyEffects.Of(state, recorded, ticket))
            yield return money;
        if (TicketNotices.Of(state, recorded, actor) is { } told)
            yield return told;
    }

    public override IReadOnlyList<Clock> Clocks(TicketState state)
    {
        var clocks = new List<Clock>(2);
        if (state.Clock is { } response && ResponseClocks.NextWake(response) is { } wake)
            clocks.Add(new("response", response.DueAt, wake));
        if (state.SnoozedUntil is { } until)
            clocks.Add(new("snooze", until, until));
        return clocks;
    }

    public override IEnumerable<ReadRow> Rows(TicketState before, TicketState after, ActorId actor, long version) =>
        TicketRows.Of(before, after, Guid.Parse(actor.Key), version);

    /// <summary>
    /// What follows from any decision of a ticket: whether it may stay hidden, what nobody has to decide any more, its clock, and whom a miss is
    /// attributed to.
    /// </summary>
    private static Decision Followed(TicketState state, Decision decision, in Context context) =>
        decision is Decision.Accepted { Events.Count: > 0 } accepted
            ? WithAttribution(state, WithClock(state, WithSnooze(state, WithReviews(state, accepted), context), context), context)
            : decision;

    private static Decision.Accepted WithReviews(TicketState state, Decision.Accepted accepted)
    {
        Event[] ended = [.. ReviewFold.Follow(state, accepted.Events)];
        return ended.Length == 0 ? accepted : accepted with { Events = [.. accepted.Events, .. ended] };
    }

    private static Decision.Accepted WithSnooze(TicketState state, Decision.Accepted accepted, in Context context)
    {
        Event[] ended = [.. Snooze.Follow(state, After(state, accepted, context), context.Now)];
        return ended.Length == 0 ? accepted : accepted with { Events = [.. accepted.Events, .. ended] };
    }

    /// <summary>Whatever happened, the response clock follows from it in the same append.</summary>
    private static Decision.Accepted WithClock(TicketState state, Decision.Accepted accepted, in Context context)
    {
        var follows = ResponseClocks.Follow(After(state, accepted, context), context.Now);
        return follows.Count == 0 ? accepted : accepted with { Events = [.. accepted.Events, .. follows] };
    }

    private static Decision.Accepted WithAttribution(TicketState state, Decision.Accepted accepted, in Context context)
    {
        if (!accepted.Events.Any(e => e is ResponseClockBreached))
            return accepted;
        var why = Mark.Attribute(After(state, accepted, context), accepted.Events).ToArray();
        return why.Length == 0 ? accepted : accepted with { Events = [.. accepted.Events, .. why] };
    }

    private static TicketState After(TicketState state, Decision.Accepted accepted, in Context context)
    {
        var version = context.Version;
        foreach (var e in accepted.Events)
            state = TicketFold.Apply(state, new(++version, context.Now, context.By, e));
        return state;
    }
}

/// <summary>No ticket has this id.</summary>
public sealed record UnknownTicket() : Refusal("ticket.unknown", "There is no such ticket.", RefusalKind.Unknown);
