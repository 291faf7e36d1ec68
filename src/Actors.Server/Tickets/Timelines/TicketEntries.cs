using Actors.Domain.Mails.Reading;
using Actors.Domain.Screening.Mentions;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Detailing;
using Actors.Server.Tickets.Noting;

namespace Actors.Server.Tickets.Timelines;

/// <summary>Turns a ticket's events into what people read.</summary>
public sealed class TicketEntries(TicketReplay ticket, Opened contents, DisplayNames names)
{
    public Entry Of(Recorded recorded) => recorded.Event switch
    {
        MessageReceived e => Message(recorded, e),
        OutsideReplyDetected e => Message(recorded, e),
        ReplyQueued e => Reply(recorded, e),
        NoteAdded e => Note(recorded, e),
        _ => New(recorded, EntryKind.Activity) with
        {
            Activity = new(EventTypes.Of(recorded.Event).Name, Activities.Of(recorded.Event, contents, names)),
            Erased = Reason(recorded.Event) is { } reason && contents.Note(reason) is null,
        },
    };

    private Entry Message(Recorded recorded, MessageReceived e)
    {
        var (head, body) = (contents.Head(e.Head), contents.Body(e.Body, e.Details));
        var waiting = e.Sender == SenderKind.Buyer ? ticket.BuyerMessage(e.Message) : null;
        return New(recorded, EntryKind.Message) with
        {
            Official = e.Official,
            Erased = head is null || body is null,
            Message = new(
                e.Message, Direction.In, new(head?.FromName, head?.FromAddress, e.Sender), head?.Subject, body?.Text, body?.Html, body?.FullText,
                e.OccurredAt, e.ReceivedAt, recorded.At, e.Source, e.ExternalId, e.Asins, contents.Attachments(e.Attachments),
                Answered(waiting), waiting is { Excluded: true })
            {
                Notice = e.Notice,
                SplitInto = SplitInto(e.Message),
                Doubt = Doubts.Of(e.Source, head?.FromName, head?.FromAddress),
                NotificationType = e.NotificationType,
                Mentions = ticket.State.Mentions.TryGetValue(e.Message, out var mentions) ? Mentions(mentions, body, e.Details) : null,
                Details = Details(body, e.Details),
            },
        };
    }

    /// <summary>Null, too, when the ticket it went on in goes on in this one by now.</summary>
    private Guid? SplitInto(Guid message) =>
        ticket.State.BuyerMessages.Find(known => known.Id == message)?.Into is { } into && !ticket.State.TakenIn.Exists(taken => taken.Ticket == into)
            ? into
            : null;

    private MentionEntry[] Mentions(IReadOnlyList<BuyerMention> mentions, MessageBody? body, ContentRef? details) =>
    [
        .. mentions.Select(mention => Place(mention, body, details) is var (start, end)
            ? new MentionEntry(mention.Category(), mention.Entry, start, end, body?.Text?[start..end])
            : new MentionEntry(mention.Category(), mention.Entry, 0, 0, null)),
    ];

    /// <summary>In the text as it stands here; null where it was erased.</summary>
    private (int Start, int End)? Place(BuyerMention mention, MessageBody? body, ContentRef? details) =>
        body is null || details is null || contents.Has(details) ? (mention.Start, mention.End) : body.Moved(mention.Start, mention.End);

    /// <summary>Null where the message has none, or is gone as a whole.</summary>
    private DetailsEntry? Details(MessageBody? body, ContentRef? details)
    {
        if (body?.Cuts is not { } cuts || details is null)
            return null;
        if (contents.Has(details))
            return new([.. cuts.Select(cut => new DetailEntry(cut.Kind, cut.At, cut.End))]);
        var erasure = ticket.Events.LastOrDefault(recorded => recorded.Event is ContentErased erased && erased.Contents.Contains(details.Id));
        return new([.. body.Marks().Select(mark => new DetailEntry(mark.Cut.Kind, mark.Start, mark.End))])
        {
            ErasedAt = erasure?.At, Ground = (erasure?.Event as ContentErased)?.Ground,
        };
    }

    private Entry Message(Recorded recorded, OutsideReplyDetected e)
    {
        var (head, body) = (contents.Head(e.Head), contents.Body(e.Body, e.Details));
        return New(recorded, EntryKind.Message) with
        {
            Official = e.Official,
            Erased = head is null || body is null,
            Message = new(
                e.Message, Direction.Out, new(head?.FromName, head?.FromAddress, SenderKind.Seller), head?.Subject, body?.Text, body?.Html,
                body?.FullText, e.OccurredAt, e.ReceivedAt, recorded.At, e.Source, e.ExternalId, [], contents.Attachments(e.Attachments), null, false)
            {
                Screening = e.Screening,
                Details = Details(body, e.Details),
            },
        };
    }

    private Entry Reply(Recorded recorded, ReplyQueued e)
    {
        var body = contents.Reply(e.Body);
        var now = ticket.State.Replies[e.Reply];
        return New(recorded, EntryKind.Reply) with
        {
            Erased = body is null,
            Reply = new(e.Reply, body?.Text, now.State, now.AcceptedAt, e.Automatic, contents.Attachments(e.Attachments))
            {
                Macro = e.Macro,
                HeldUntil = e.HeldUntil,
                Approval = e.Approval,
                Screening = e.Screening,
            },
        };
    }

    private Entry Note(Recorded recorded, NoteAdded e)
    {
        var body = contents.Note(e.Body);
        return New(recorded, EntryKind.Note) with
        {
            Erased = body is null,
            Note = new(
                e.Note, body?.Text, e.Facts?.Risk, body?.ActionTaken, body?.NextStep, body?.DecisionPath, e.Facts?.Policy,
                [.. (body?.Evidence ?? []).Select(EvidenceEntry.Of)], e.Facts is { } facts ? AcidView.Of(facts.Acid) : null,
                e.Corrects, ticket.CorrectionOf(e.Note), contents.Attachments(e.Attachments ?? [])),
        };
    }

    /// <summary>The text of an activity, where it has one.</summary>
    private static ContentRef? Reason(Event e) => e switch
    {
        NoResponseNeededMarked marked => marked.Reason,
        OrderUnlinked unlinked => unlinked.Reason,
        ActionRecorded action => action.Detail,
        TicketTakenIn taken => taken.Reason,
        MergeEnded ended => ended.Reason,
        MessagesSplit split => split.Reason,
        ExternalMessageRecorded message => message.Body,
        MigrationResolved migration => migration.Summary,
        MigrationAbandoned migration => migration.Reason,
        _ => null,
    };

    private static AnsweredEntry? Answered(BuyerMessage? message) =>
        message?.Answer is { } answer ? new(answer.At, (answer.At - message.OccurredAt).TotalSeconds, answer.By) : null;

    private Entry New(Recorded recorded, EntryKind kind)
    {
        var state = ticket.State;
        return new(
            recorded.Version, EventTypes.Of(recorded.Event).Name, recorded.At, names.By(recorded.By), ticket.Ticket, null, state.Account,
            state.Channel, state.Official, kind);
    }
}
