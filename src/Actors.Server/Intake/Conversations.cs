using Actors.Domain.Tickets;

namespace Actors.Server.Intake;

/// <summary>Finds the ticket that a message belongs to.</summary>
public sealed class Conversations(IActors actors, IJournal journal, OrderHistory orders)
{
    /// <summary>The ticket that has one of the names, tried in order, and the names nobody has.</summary>
    public async Task<(Guid? Ticket, List<string> Free)> Find(string tenant, Incoming incoming, CancellationToken cancel)
    {
        var ticket = incoming.Into;
        var free = new List<string>(incoming.Threads.Count);
        foreach (var thread in incoming.Threads)
        {
            var holder = await Holder(tenant, incoming.Account, thread.Value, cancel);
            if (holder is null)
                free.Add(thread.Value);
            if (ticket is null && (holder ?? await Holder(tenant, incoming.Account, thread.Formerly, cancel)) is { } known)
                ticket = !thread.Shared || await IsAbout(tenant, known, incoming, cancel) ? known : null;
        }
        return (await SplitOff(tenant, incoming, cancel) ?? ticket, free);
    }

    /// <summary>
    /// The ticket that was split off and whose mail or reply it answers. By its other names it would come to the first ticket, which has them all.
    /// </summary>
    private async Task<Guid?> SplitOff(string tenant, Incoming incoming, CancellationToken cancel)
    {
        if (incoming is not { Into: null, Answers: { } answers })
            return null;
        if (await journal.FindName(tenant, Names.Answers(incoming.Account, answers.Received), cancel) is { } stream)
            return Guid.Parse(ActorId.FromStream(tenant, stream).Key);
        return await Holder(tenant, incoming.Account, answers.Sent, cancel) is { } holder
            && (await actors.Read(ActorId.ForTicket(tenant, holder), cancel)).As<TicketState>().SplitFrom is not null
            ? holder
            : null;
    }

    /// <summary>Where a message that names an order and no conversation belongs.</summary>
    /// <returns>No ticket of the account, or several of which no one alone waits for an answer, are for a person to tell apart.</returns>
    public async Task<Guid?> ByOrder(string tenant, string account, string orderId, CancellationToken cancel)
    {
        var tickets = (await orders.TicketsOf(tenant, orderId, cancel)).Where(ticket => ticket.Account == account).ToList();
        // Nothing waits in a merged ticket.
        if (tickets.Where(ticket => ticket.Unanswered > 0).ToList() is [var waiting])
            return waiting.Ticket;
        var open = new List<Guid>();
        foreach (var ticket in tickets)
        {
            if ((await actors.Read(ActorId.ForTicket(tenant, ticket.Ticket), cancel)).As<TicketState>().Merged is null)
                open.Add(ticket.Ticket);
        }

        return open is [var only] ? only : null;
    }

    private async Task<Guid?> Holder(string tenant, string account, string? thread, CancellationToken cancel) =>
        thread is not null && await journal.FindName(tenant, Names.Thread(account, thread), cancel) is { } stream
            ? Guid.Parse(ActorId.FromStream(tenant, stream).Key)
            : null;

    private async Task<bool> IsAbout(string tenant, Guid ticket, Incoming incoming, CancellationToken cancel)
    {
        if (incoming.Order is not { } order)
            return true;
        var linked = (await actors.Read(ActorId.ForTicket(tenant, ticket), cancel)).As<TicketState>().Orders;
        return linked.IsEmpty || linked.Exists(known => known.OrderId == order.OrderId);
    }
}
