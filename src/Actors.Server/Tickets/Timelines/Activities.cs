using Actors.Domain.Orders;
using Actors.Domain.Tickets;

namespace Actors.Server.Tickets.Timelines;

/// <summary>The facts of each kind of activity (R18).</summary>
public static class Activities
{
    public static ActivityData Of(Event e, Opened contents, DisplayNames names) => e switch
    {
        ReplySent x => new()
        {
            Reply = x.Reply,
            ChannelMessageId = x.ChannelMessageId,
            AcceptedAt = x.AcceptedAt,
            Answer = x.Answer,
            PerhapsTwice = x.PerhapsTwice,
        },
        ReplyDelayed x => new() { Reply = x.Reply, Code = x.Code, Attempt = x.Attempt, Until = x.NextTryAt, Answer = x.Answer },
        ReplyTakenBack x => new() { Reply = x.Reply },
        ReplyBounced x => new() { Reply = x.Reply, Code = x.Code },
        ReplyFailed x => new() { Reply = x.Reply, Code = x.Code, Answer = x.Answer, PerhapsSent = x.PerhapsSent },
        NoResponseNeededMarked x => new() { Message = x.Message, Reason = contents.Note(x.Reason)?.Text },
        NoResponseNeededWithdrawn x => new() { Message = x.Message },
        TicketEscalated x => new() { Team = x.Team, Note = x.Note },
        ActionRecorded x => new()
        {
            Action = x.Kind,
            Amount = x.Amount,
            OrderId = x.OrderId,
            Reason = x.Detail is { } detail ? contents.Note(detail)?.Text : null,
            Note = x.Note,
            Repeats = x.Repeats,
        },
        RefundReviewAsked x => new() { Action = x.Kind, Amount = x.Amount, OrderId = x.OrderId, Note = x.Note },
        RefundReviewDenied x => new() { Reason = contents.Note(x.Reason)?.Text },
        RefundReviewEnded x => new() { Cause = CamelCase(x.Cause) },
        RefundReviewed x => new() { Amount = x.Amount, OrderId = x.OrderId, Note = x.Note },
        MigrationJustified x => new()
        {
            MigrationReason = x.Reason,
            Topic = x.Topic,
            ExternalChannel = x.Channel,
            Note = x.Note,
        },
        MigrationAnnounced x => new() { Reply = x.Reply },
        ExternalMessageRecorded x => new()
        {
            Direction = x.Direction,
            Text = contents.Note(x.Body)?.Text,
            Amount = x.Agreed,
            Drift = x.Drift,
            Waiting = x.Waiting,
        },
        MigrationResolved x => new() { Reply = x.Reply, Text = contents.Note(x.Summary)?.Text, Amount = x.Amount },
        MigrationAbandoned x => new() { Reason = contents.Note(x.Reason)?.Text },
        TicketAssigned x => new() { Assignee = names.Person(x.Assignee), Previous = names.Person(x.Previous) },
        TagsChanged x => new() { Added = x.Added, Removed = x.Removed },
        StatusChanged x => new() { From = x.From, To = x.To, Cause = CamelCase(x.Cause) },
        TicketSnoozed x => new() { Until = x.Until },
        SnoozeEnded x => new() { Cause = CamelCase(x.Cause) },
        OrderLinked x => new() { OrderId = x.OrderId, How = x.How },
        OrderUnlinked x => new() { OrderId = x.OrderId, Reason = contents.Note(x.Reason)?.Text },
        ResponseClockStarted x => new() { Message = x.Message, StartedAt = x.StartedAt, DueAt = x.DueAt },
        ResponseClockStopped x => new() { Message = x.Message, StartedAt = x.StartedAt, StoppedAt = x.StoppedAt, Ticket = x.Into },
        ResponseClockThresholdPassed x => new() { Message = x.Message, Threshold = x.Threshold, PassedAt = x.PassedAt },
        SuspensionMarked x => new() { Suspension = x.Suspension, StartedAt = x.Since },
        AnswerPrevented x => new() { Suspension = x.Suspension, Approval = x.Approval },
        SuspensionUnmarked x => new() { Suspension = x.Suspension },
        BreachAttributed x => new() { Message = x.Message, Suspension = x.Suspension, Attempts = x.Attempts },
        ResponseClockBreached x => new() { Message = x.Message, DueAt = x.DueAt },
        ResponseClockBreachWithdrawn x => new() { Message = x.Message, DueAt = x.DueAt, AcceptedAt = x.AnsweredAt, Reply = x.Proof },
        MentionsDetected x => new()
        {
            Message = x.Message, Mentions = [.. x.Mentions.Select(mention => mention.Category()).Distinct()], Lists = x.Lists,
        },
        WaiverRequested x => new() { Waiver = x.Waiver, Ground = x.Ground, Rules = x.Rules, Reason = contents.Note(x.Reason)?.Text, Until = x.ExpiresAt },
        WaiverGiven x => new() { Waiver = x.Waiver },
        WaiverRefused x => new() { Waiver = x.Waiver, Reason = contents.Note(x.Reason)?.Text },
        TicketTakenIn x => new() { Ticket = x.Ticket, Reason = x.Reason is { } why ? contents.Note(why)?.Text : null },
        TicketMerged x => new() { Ticket = x.Into },
        MessagesTakenOver x => new() { Ticket = x.From, Messages = [.. x.Messages.Select(message => message.Id)] },
        MergeEnded x => new() { Ticket = x.Ticket, Code = x.Code, Reason = x.Reason is { } why ? contents.Note(why)?.Text : null },
        MessagesReturned x => new() { Ticket = x.From, Messages = [.. x.Messages.Select(message => message.Id)] },
        MessagesSplit x => new()
        {
            Ticket = x.Ticket, Messages = x.Messages, Orders = x.Orders.Count == 0 ? null : x.Orders, Reason = x.Reason is { } why ? contents.Note(why)?.Text : null,
        },
        TicketSplitOff x => new() { Ticket = x.From, Messages = [.. x.Messages.Select(message => message.Stands.Id)] },
        SplitAnswersChanged x => new() { Ticket = x.From, Messages = [.. x.Messages.Select(message => message.Id)] },
        OrderSnapshotTaken x => new() { Source = x.Source, Status = x.Facts.Status },
        ShipmentRecorded x => new()
        {
            Carrier = x.Shipment.Carrier,
            TrackingNumber = x.Shipment.TrackingNumber,
            Status = x.Shipment.Status,
            Source = x.Shipment.Source,
        },
        TicketLinked x => new() { Ticket = x.Ticket, How = x.How },
        TicketUnlinked x => new() { Ticket = x.Ticket },
        RefundBooked x => new() { Ticket = x.Ticket, Amount = x.Amount, Suspension = x.Suspension },
        _ => new(),
    };

    private static string CamelCase(Enum cause)
    {
        var name = cause.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
