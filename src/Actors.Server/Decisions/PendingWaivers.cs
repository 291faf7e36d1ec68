using Actors.Domain.Tickets.Waiving;
using Actors.Domain.Tickets;
using Actors.Server.Tickets.Waiving;
using Actors.Server.Tickets;

namespace Actors.Server.Decisions;

/// <summary>Waivers that somebody asked for and nobody has decided.</summary>
internal sealed class PendingWaivers(TicketQueue queue, IActors actors, ContentVault vault, TimeProvider time) : IPendingDecisions
{
    private const int MostTickets = 100;

    public async Task<IReadOnlyList<Pending>> Of(Caller caller, DisplayNames names, IReadOnlyList<Who> oneself, CancellationToken cancel)
    {
        if (!caller.May(Permissions.DecideWaivers))
            return [];
        var now = time.GetUtcNow();
        var filter = new TicketFilter
        {
            Statuses = TicketFilter.KnownStatuses,
            Tag = Waiver.RequestedTag,
            Snoozed = Snoozed.Include,
            Order = TicketOrder.Oldest,
            Now = now,
        };
        var pending = new List<Pending>();
        foreach (var row in (await queue.List(caller.Tenant, filter, null, MostTickets, cancel))!.Items)
        {
            var ticket = (await actors.ReadTicket(caller.Tenant, row.Ticket, cancel)).As<TicketState>();
            var waiting = ticket.Waivers.Where(known => known.Value.State == WaiverState.Requested && known.Value.ExpiresAt > now).ToArray();
            var opened = new Opened(await vault.Open(caller.Tenant, [.. waiting.SelectMany(known => known.Value.Contents())], cancel));
            pending.AddRange(waiting.Select(known => Show(row, known.Key, known.Value, opened, names, oneself, now)));
        }

        return pending;
    }

    private static Pending Show(
        TicketRowView row, Guid id, Waiver waiver, Opened opened, DisplayNames names, IReadOnlyList<Who> oneself, DateTimeOffset now)
    {
        var view = GetWaivers.Show(id, waiver, opened, names, now);
        return new(
            new DecisionItem(
                DecisionKind.Waiver, id, waiver.RequestedAt, view.RequestedBy, oneself.Contains(waiver.RequestedBy), row.Account, null, view.Text,
                Stale: false, Ticket: null) { Waiver = view },
            row.Ticket);
    }
}
