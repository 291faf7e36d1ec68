using Actors.Domain.Tickets;

namespace Actors.Server.Tickets.Timelines;

/// <summary>Which contents an event is read with; the bytes of attachments are fetched one by one instead.</summary>
public static class EntryContents
{
    public static void AddTo(HashSet<Guid> ids, Event e)
    {
        switch (e)
        {
            case MessageReceived m:
                Add(ids, m.Head, m.Body, m.Attachments);
                Add(ids, m.Details);
                break;
            case OutsideReplyDetected m:
                Add(ids, m.Head, m.Body, m.Attachments);
                Add(ids, m.Details);
                break;
            case ReplyQueued r:
                Add(ids, null, r.Body, r.Attachments);
                break;
            case NoteAdded n:
                Add(ids, null, n.Body, n.Attachments ?? []);
                break;
            case ExternalMessageRecorded m:
                ids.Add(m.Body.Id);
                break;
            case MigrationResolved m:
                ids.Add(m.Summary.Id);
                break;
            case MigrationAbandoned m:
                ids.Add(m.Reason.Id);
                break;
            case ActionRecorded { Detail: { } detail }:
                ids.Add(detail.Id);
                break;
            case NoResponseNeededMarked n:
                ids.Add(n.Reason.Id);
                break;
            case OrderUnlinked o:
                ids.Add(o.Reason.Id);
                break;
            case WaiverRequested w:
                ids.Add(w.Reason.Id);
                if (w.Text is { } text)
                    ids.Add(text.Id);
                break;
            case RefundReviewDenied r:
                ids.Add(r.Reason.Id);
                break;
            case TicketTakenIn { Reason: { } reason }:
                ids.Add(reason.Id);
                break;
            case MergeEnded { Reason: { } reason }:
                ids.Add(reason.Id);
                break;
            case MessagesSplit { Reason: { } reason }:
                ids.Add(reason.Id);
                break;
            case WaiverRefused w:
                ids.Add(w.Reason.Id);
                break;
        }
    }

    private static void Add(HashSet<Guid> ids, ContentRef? details)
    {
        if (details is not null)
            ids.Add(details.Id);
    }

    private static void Add(HashSet<Guid> ids, ContentRef? head, ContentRef body, IReadOnlyList<Attachment> attachments)
    {
        if (head is not null)
            ids.Add(head.Id);
        ids.Add(body.Id);
        foreach (var attachment in attachments)
            ids.Add(attachment.Descriptor.Id);
    }
}
