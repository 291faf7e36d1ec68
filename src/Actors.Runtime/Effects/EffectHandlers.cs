using Actors.Domain.Orders.LinkingTickets;
using Actors.Domain.Tenants;
using Actors.Domain.Tickets;

namespace Actors.Runtime;

/// <summary>An effect whose time has come.</summary>
/// <param name="Id">The source of the command ids of everything the effect does.</param>
public sealed record DueEffect(string Tenant, Guid Id, Effect Effect);

/// <summary>
/// What the effects of this process do, by kind. A handler may run more than once for the same effect and must then do no more
/// than once what matters; throwing means "later".
/// </summary>
public sealed class EffectHandlers(
    IActors actors,
    OrderRouting orders,
    Herald herald,
    SuspensionEffects suspensions,
    SuspensionMarks marks,
    TicketMerges merges,
    TicketSplits splits,
    OrderMoney money,
    ContentErasure erasure,
    Storage.Accounts accounts,
    Outbox outbox,
    TimeProvider time)
{
    /// <summary>The kinds run here. Replies are not among them: gateways lease those.</summary>
    public static readonly IReadOnlyList<string> Kinds =
    [
        LinkTicketToOrder.Name, Domain.Notify.Name, Domain.Tell.Name, BeginSuspension.Name, EndSuspension.Name, MarkTickets.Name, QueueApproved.Name,
        ReleaseReply.Name, DiscardReply.Name, AlignMark.Name, DestroyContents.Name, FollowRefund.Name, TellRefund.Name, TellConfirmed.Name,
        OvertakeReviews.Name, AlignMerge.Name, AlignSplit.Name,
    ];

    /// <exception cref="EffectRefusedException">The effect can never succeed as it is.</exception>
    public Task Run(DueEffect due, CancellationToken cancel) => due.Effect switch
    {
        LinkTicketToOrder link => Link(due, link, cancel),
        Notify notify => herald.Tell(due.Tenant, due.Id, Told(notify), cancel),
        Tell told => herald.Tell(due.Tenant, due.Id, told, cancel),
        BeginSuspension begin => suspensions.Begin(due, begin, cancel),
        EndSuspension end => suspensions.End(due, end, cancel),
        MarkTickets mark => marks.Spread(due, mark, cancel),
        AlignMark align => marks.Align(due.Tenant, align.Ticket, purpose => CommandIds.Of(due, purpose, Who.System("suspensions")), cancel),
        QueueApproved approved => suspensions.Queue(due, approved, cancel),
        ReleaseReply release => suspensions.Release(due, release, cancel),
        DiscardReply discard => suspensions.Discard(due, discard, cancel),
        DestroyContents destroy => erasure.Destroy(due.Tenant, destroy.Stream, destroy.Contents, cancel),
        FollowRefund follow => money.Follow(due, follow, cancel),
        TellRefund told => money.Tell(due, told, cancel),
        TellConfirmed told => money.Confirm(due, told, cancel),
        OvertakeReviews overtakes => money.Overtake(due, overtakes, cancel),
        AlignMerge align => merges.Align(due.Tenant, align.Ticket, align.Into, purpose => CommandIds.Of(due, purpose, TicketMerges.System), cancel),
        AlignSplit align => splits.Align(due.Tenant, align.From, align.Ticket, purpose => CommandIds.Of(due, purpose, TicketSplits.System), cancel),
        _ => throw new NotSupportedException($"No handler for effect '{due.Effect.Kind}'."),
    };

    /// <summary>Links and corrections are told in any order; the last one that is told looks last, and what it sees stays.</summary>
    private async Task Link(DueEffect due, LinkTicketToOrder link, CancellationToken cancel)
    {
        var account = await orders.AccountOf(due.Tenant, link.OrderId, link.FromAccount, cancel).ConfigureAwait(false);
        for (bool? told = null; await IsLinked(due.Tenant, link, cancel).ConfigureAwait(false) is var linked && linked != told; told = linked)
            await Tell(due, link, account, linked, cancel).ConfigureAwait(false);
        if (account != link.FromAccount)
            await Govern(due, link, account, cancel).ConfigureAwait(false);
    }

    private async Task Tell(DueEffect due, LinkTicketToOrder link, string account, bool linked, CancellationToken cancel)
    {
        OrderCommand command = linked ? new LinkTicket(link.Ticket, link.FromAccount, link.How) : new UnlinkTicket(link.Ticket);
        var meta = CommandIds.Of(due, linked ? "link" : "unlink", Who.System("effects"));
        var reply = await actors.Send(ActorId.ForOrder(due.Tenant, account, link.OrderId), command, meta, cancel).ConfigureAwait(false);
        if (reply is CommandReply.Refused refused)
            throw new EffectRefusedException(refused.Refusal.Code);
    }

    private async Task<bool> IsLinked(string tenant, LinkTicketToOrder link, CancellationToken cancel)
    {
        var ticket = (await actors.Read(ActorId.ForTicket(tenant, link.Ticket), cancel).ConfigureAwait(false)).As<TicketState>();
        return ticket.Orders.Exists(order => order.OrderId == link.OrderId);
    }

    /// <summary>From now on the order's account has a say in what the ticket sends, also in what waits already (R85).</summary>
    private async Task Govern(DueEffect due, LinkTicketToOrder link, string account, CancellationToken cancel)
    {
        var mode = await accounts.ModeOf(due.Tenant, account, cancel).ConfigureAwait(false);
        var stream = ActorId.ForTicket(due.Tenant, link.Ticket).Stream;
        await outbox.Fence(due.Tenant, link.FromAccount, stream, new(account, Governing.AllowedIn(mode)), cancel).ConfigureAwait(false);
        await marks.Align(due.Tenant, link.Ticket, purpose => CommandIds.Of(due, purpose, Who.System("suspensions")), cancel).ConfigureAwait(false);
    }

    /// <summary>As it was stored when there was one addressee; it named no time either.</summary>
    private Tell Told(Notify notify)
    {
        var to = notify.Assignee is { } assignee ? Addressee.Person(assignee) : Addressee.Role(Roles.Supervisor);
        return new(notify.Topic, $"{ActorKinds.Ticket}/{notify.Ticket:D}", [to], Who.System("effects"), time.GetUtcNow());
    }
}

/// <summary>An actor said no to what an effect asked: trying again would not help, a person has to look.</summary>
public sealed class EffectRefusedException(string code) : Exception($"Refused: {code}.")
{
    public string Code { get; } = code;
}
