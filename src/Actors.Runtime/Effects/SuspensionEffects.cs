using Actors.Domain.Suspensions.Approving;
using Actors.Domain.Suspensions.Declaring;
using Actors.Domain.Suspensions.Reinstating;
using Actors.Domain.Tenants;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Merging;
using Actors.Domain.Tickets.Replying;
using Actors.Domain.Tickets.Suspending;

namespace Actors.Runtime;

/// <summary>What follows from a suspension in other actors. None of it is what holds replies back: that is the account's epoch.</summary>
public sealed class SuspensionEffects(IActors actors, Governors governors, EffectQueue effects, Outbox outbox)
{
    private static readonly Who System = Who.System("suspensions");

    public Task Begin(DueEffect due, BeginSuspension begin, CancellationToken cancel) =>
        Send(ActorId.ForSuspension(due.Tenant, begin.Suspension), new ConfirmSuspended(begin.Epoch, begin.Since), due, "begin", cancel);

    public Task End(DueEffect due, EndSuspension end, CancellationToken cancel) =>
        Send(ActorId.ForSuspension(due.Tenant, end.Suspension), new ConfirmReinstated(end.Epoch), due, "end", cancel);

    /// <summary>The approval speaks for the suspended account alone: what another account holds stays held.</summary>
    public async Task Queue(DueEffect due, QueueApproved approved, CancellationToken cancel)
    {
        var id = ActorId.ForTicket(due.Tenant, approved.Ticket);
        var ticket = (await actors.Read(id, cancel).ConfigureAwait(false)).As<TicketState>();
        var governing = await governors.Of(due.Tenant, ticket, cancel).ConfigureAwait(false);
        var allowed = new AccountFence(approved.OnAccount ?? ticket.Account, approved.Epoch);
        var command = new QueueApprovedReply(
            approved.Reply,
            approved.Body,
            approved.Suspension,
            approved.Approval,
            allowed.Account == ticket.Account ? allowed.Epoch : Governing.AllowedIn(governing.Own),
            approved.Macro,
            approved.Covers)
        {
            Screening = approved.Screening,
            Fences = governing.Fences(allowed),
            SeenVersion = approved.Seen,
        };
        var reply = await actors.Send(id, command, CommandIds.Of(due, "approved", System), cancel).ConfigureAwait(false);
        if (reply is CommandReply.Refused { Refusal: StaleReply or TicketClosed or TicketIsMerged } late)
            await Send(
                ActorId.ForSuspension(due.Tenant, approved.Suspension), new LapseApproval(approved.Approval, late.Refusal.Code), due, "lapsed", cancel)
                .ConfigureAwait(false);
        else if (reply is CommandReply.Refused refused)
            throw new EffectRefusedException(refused.Refusal.Code);
    }

    public Task Release(DueEffect due, ReleaseReply release, CancellationToken cancel) =>
        outbox.Release(due.Tenant, release.Delivery, release.OnAccount, release.Epoch, cancel);

    /// <summary>A gateway that had the reply already and sent it may have been faster: then it stays sent.</summary>
    public async Task Discard(DueEffect due, DiscardReply discard, CancellationToken cancel)
    {
        var command = new ReportFailed(discard.Reply, ReplyFailed.Discarded);
        var reply = await actors.Send(
            ActorId.ForTicket(due.Tenant, discard.Ticket), command, CommandIds.Of(due, "discard", System), cancel).ConfigureAwait(false);
        if (reply is CommandReply.Refused { Refusal: not ReplySettled } refused)
            throw new EffectRefusedException(refused.Refusal.Code);
        await effects.Complete(due.Tenant, discard.Delivery, cancel).ConfigureAwait(false);
    }

    private async Task Send(ActorId actor, Command command, DueEffect due, string purpose, CancellationToken cancel)
    {
        var reply = await actors.Send(actor, command, CommandIds.Of(due, purpose, System), cancel).ConfigureAwait(false);
        if (reply is CommandReply.Refused refused)
            throw new EffectRefusedException(refused.Refusal.Code);
    }
}
