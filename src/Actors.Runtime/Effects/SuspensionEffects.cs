using Actors.Domain.Suspensions.Declaring;
using Actors.Domain.Suspensions.Reinstating;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Replying;
using Actors.Domain.Tickets.Suspending;

namespace Actors.Runtime;

/// <summary>What follows from a suspension in other actors. None of it is what holds replies back: that is the account's epoch.</summary>
public sealed class SuspensionEffects(IActors actors, TicketQueue tickets, EffectQueue effects, Outbox outbox, TimeProvider time)
{
    private const int Page = 200;
    private const string Discarded = "suspension.discarded";

    private static readonly Who System = Who.System("suspensions");

    public Task Begin(DueEffect due, BeginSuspension begin, CancellationToken cancel) =>
        Send(ActorId.ForSuspension(due.Tenant, begin.Suspension), new ConfirmSuspended(begin.Epoch, begin.Since), due, "begin", cancel);

    public Task End(DueEffect due, EndSuspension end, CancellationToken cancel) =>
        Send(ActorId.ForSuspension(due.Tenant, end.Suspension), new ConfirmReinstated(end.Epoch), due, "end", cancel);

    public Task Queue(DueEffect due, QueueApproved approved, CancellationToken cancel) => Send(
        ActorId.ForTicket(due.Tenant, approved.Ticket),
        new QueueApprovedReply(
            approved.Reply, approved.Body, approved.Suspension, approved.Approval, approved.Epoch, approved.Macro, approved.Covers)
        {
            Screening = approved.Screening,
        },
        due,
        "approved",
        cancel);

    public Task Release(DueEffect due, ReleaseReply release, CancellationToken cancel) =>
        outbox.Release(due.Tenant, release.Delivery, release.Epoch, cancel);

    /// <summary>A gateway that had the reply already and sent it may have been faster: then it stays sent.</summary>
    public async Task Discard(DueEffect due, DiscardReply discard, CancellationToken cancel)
    {
        var command = new ReportFailed(discard.Reply, Discarded);
        var reply = await actors.Send(
            ActorId.ForTicket(due.Tenant, discard.Ticket), command, CommandIds.Of(due, "discard", System), cancel).ConfigureAwait(false);
        if (reply is CommandReply.Refused { Refusal: not ReplySettled } refused)
            throw new EffectRefusedException(refused.Refusal.Code);
        await effects.Complete(due.Tenant, discard.Delivery, cancel).ConfigureAwait(false);
    }

    /// <summary>
    /// All tickets that are not closed; a closed one is marked when it comes back. Every ticket's command is derived from the effect
    /// and the ticket, so that a second run finds what the first one did.
    /// </summary>
    public async Task Mark(DueEffect due, MarkTickets mark, CancellationToken cancel)
    {
        var filter = new TicketFilter
        {
            Account = mark.OnAccount,
            Tag = mark.Suspended ? null : TicketSuspension.Tag,
            Statuses = mark.Suspended ? TicketFilter.ActiveStatuses : TicketFilter.KnownStatuses,
            Snoozed = Snoozed.Include,
            Now = time.GetUtcNow(),
        };
        Command command = mark.Suspended ? new MarkSuspended(mark.Suspension, mark.Since) : new UnmarkSuspended(mark.Suspension);
        var all = new List<Guid>();
        for (string? cursor = null; ;)
        {
            var page = (await tickets.List(due.Tenant, filter, cursor, Page, cancel).ConfigureAwait(false))!;
            all.AddRange(page.Items.Select(ticket => ticket.Ticket));
            cursor = page.Next;
            if (cursor is null)
                break;
        }

        foreach (var some in all.Chunk(Page))
            await Task.WhenAll(some.Select(ticket =>
                Send(ActorId.ForTicket(due.Tenant, ticket), command, due, ticket.ToString("N"), cancel))).ConfigureAwait(false);
    }

    private async Task Send(ActorId actor, Command command, DueEffect due, string purpose, CancellationToken cancel)
    {
        var reply = await actors.Send(actor, command, CommandIds.Of(due, purpose, System), cancel).ConfigureAwait(false);
        if (reply is CommandReply.Refused refused)
            throw new EffectRefusedException(refused.Refusal.Code);
    }
}
