using Actors.Domain.Screening.Mentions;
using Actors.Domain.Tenants;

namespace Actors.Domain.Tickets.Telling;

/// <summary>Who hears of what happens to a ticket.</summary>
internal static class TicketNotices
{
    private static readonly string Supervisors = Addressee.Role(Roles.Supervisor);

    /// <param name="state">After the event.</param>
    /// <returns>Null when nobody needs to be told.</returns>
    public static Tell? Of(TicketState state, Recorded recorded, ActorId actor)
    {
        (string, IEnumerable<string>)? told = recorded.Event switch
        {
            ResponseClockBreached => (Notices.Breached, [.. Holders(state), Supervisors]),
            ResponseClockThresholdPassed { Threshold: ResponseThreshold.OneHourLeft } when state.Clock?.DueAt > recorded.At =>
                (Notices.OneHourLeft, Owners(state)),
            TicketAssigned { Assignee: { } assignee } when recorded.By != Who.Person(Guid.Parse(assignee)) =>
                (Notices.Assigned, [Addressee.Person(assignee)]),
            TicketEscalated e => (Notices.Escalated, [Addressee.Team(e.Team)]),
            TicketMerged or MessagesTakenOver { Facts: not null } => (Notices.Merged, Holders(state)),
            MentionsDetected e when e.Mentions.Any(mention => mention.Category() is BuyerMentions.AToZ or BuyerMentions.Chargeback) =>
                (Notices.ClaimThreatened, [.. Holders(state), Supervisors]),
            ExternalMessageRecorded { Drift.Count: > 0 } => (Notices.Drifted, [.. Holders(state), Supervisors]),
            ExternalMessageRecorded { Waiting: > 0 } => (Notices.OfficialUnanswered, Owners(state)),
            ReplyBounced e => (Notices.ReplyBounced, Writers(state, e.Reply)),
            ReplyFailed e => (Notices.ReplyFailed, Writers(state, e.Reply)),
            WaiverRequested => (Notices.WaiverRequested, [Addressee.Role(Roles.Compliance)]),
            WaiverGiven e => (Notices.WaiverDecided, Asker(state, e.Waiver)),
            WaiverRefused e => (Notices.WaiverDecided, Asker(state, e.Waiver)),
            RefundReviewAsked => (Notices.RefundReviewAsked, [Supervisors, Addressee.Role(Roles.Compliance)]),
            RefundReviewed e => (Notices.RefundReviewDecided, ReviewAsker(state, e.Review)),
            RefundReviewDenied e => (Notices.RefundReviewDecided, ReviewAsker(state, e.Review)),
            RefundReviewEnded e => (Notices.RefundReviewDecided, ReviewAsker(state, e.Review)),
            _ => null,
        };
        return told is var (topic, to) && to.ToArray() is { Length: > 0 } concerned
            ? new(topic, actor.Stream, concerned, recorded.By, recorded.At) { OfAccount = state.Account }
            : null;
    }

    /// <summary>The one who has it, and the team it was escalated to.</summary>
    private static IEnumerable<string> Holders(TicketState state)
    {
        if (state.Assignee is { } assignee)
            yield return Addressee.Person(assignee);
        if (state.Escalation is { } escalation)
            yield return Addressee.Team(escalation.Team);
    }

    /// <summary>Those who have it; while nobody has, the supervisors.</summary>
    private static IEnumerable<string> Owners(TicketState state) => Holders(state).DefaultIfEmpty(Supervisors);

    /// <summary>Whoever wrote it, and those who have the ticket.</summary>
    private static IEnumerable<string> Writers(TicketState state, Guid reply)
    {
        var writer = state.Replies.GetValueOrDefault(reply)?.By is { } by ? Addressee.OfWho(by) : [];
        return writer.Concat(Holders(state)).Distinct().DefaultIfEmpty(Supervisors);
    }

    private static IEnumerable<string> ReviewAsker(TicketState state, Guid review) =>
        state.AskedReviews.Find(asked => asked.Id == review) is { } asked ? Addressee.OfWho(asked.By) : [];

    private static IEnumerable<string> Asker(TicketState state, Guid waiver) => Addressee.OfWho(state.Waivers[waiver].RequestedBy);
}
