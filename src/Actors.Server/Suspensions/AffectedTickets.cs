using System.Runtime.CompilerServices;
using Actors.Domain.Suspensions;
using Actors.Domain.Tickets;
using Actors.Ledger;
using Actors.Server.Changes;
using Actors.Server.Tickets.Timelines;

namespace Actors.Server.Suspensions;

/// <summary>A ticket that carries, or carried, the mark of an incident (R86).</summary>
/// <param name="Stored">Its whole record; <paramref name="Replay"/> is the same, read.</param>
/// <param name="Marked">Where in the record the mark stands.</param>
/// <param name="Unmarked">Where it was taken off; the end of the record while it is on.</param>
public sealed record AffectedTicket(TicketReplay Replay, IReadOnlyList<StoredEvent> Stored, int Marked, int Unmarked)
{
    /// <summary>The ticket as it was just before the mark.</summary>
    public TicketState Before() => TicketReplay.Empty(Replay.Ticket).With([.. Stored.Take(Marked)]).State;

    public IEnumerable<(Recorded Recorded, StoredEvent Stored)> UnderTheMark() =>
        Enumerable.Range(Marked, Unmarked - Marked).Select(at => (Replay.Events[at], Stored[at]));
}

/// <summary>Reads the tickets of an incident one after the other, each from its own record.</summary>
public sealed class AffectedTickets(Incidents incidents, EventPages record)
{
    public async IAsyncEnumerable<AffectedTicket> Of(
        string tenant, Guid suspension, SuspensionState incident, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (incident.DeclaredAt is not { } since)
            yield break;
        foreach (var ticket in await incidents.Touched(tenant, incident.Account, since, incident.LiftedAt, cancel))
        {
            var stored = await record.Stored(ActorId.ForTicket(tenant, ticket), cancel);
            var replay = TicketReplay.Empty(ticket).With(stored);
            var marked = Find(replay, recorded => recorded.Event is SuspensionMarked mark && mark.Suspension == suspension);
            var unmarked = Find(replay, recorded => recorded.Event is SuspensionUnmarked mark && mark.Suspension == suspension);
            if (marked >= 0)
                yield return new(replay, stored, marked, unmarked < 0 ? stored.Count : unmarked + 1);
        }
    }

    private static int Find(TicketReplay replay, Predicate<Recorded> matches)
    {
        for (var i = 0; i < replay.Events.Count; i++)
        {
            if (matches(replay.Events[i]))
                return i;
        }

        return -1;
    }
}
