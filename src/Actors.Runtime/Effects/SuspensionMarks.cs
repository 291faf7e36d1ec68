using Actors.Domain.Tenants;
using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Suspending;

namespace Actors.Runtime;

/// <summary>
/// Keeps the mark of a suspension on the tickets it holds and on no other (R86). Every step asks how the accounts stand when it runs, not when it
/// was asked for: marks arrive late, twice and after the reinstatement.
/// </summary>
public sealed class SuspensionMarks(IActors actors, Governors governors, Incidents incidents, Storage.Accounts accounts)
{
    private const int AtOnce = 200;

    private static readonly Who System = Who.System("suspensions");

    /// <summary>Puts the mark on everything the suspension holds, or takes it off everything that has it.</summary>
    public async Task Spread(DueEffect due, MarkTickets mark, CancellationToken cancel)
    {
        var tenant = due.Tenant;
        if (mark.Suspended && (await accounts.ModeOf(tenant, mark.OnAccount, cancel).ConfigureAwait(false)).Suspension != mark.Suspension)
            return;
        var tickets = mark.Suspended
            ? await incidents.ToMark(tenant, mark.OnAccount, cancel).ConfigureAwait(false)
            : await incidents.Marked(tenant, cancel).ConfigureAwait(false);
        Command command = mark.Suspended ? new MarkSuspended(mark.Suspension, mark.Since) : new UnmarkSuspended(mark.Suspension);
        foreach (var some in tickets.Chunk(AtOnce))
            await Task.WhenAll(some.Select(ticket => Send(tenant, ticket, command, CommandIds.Of(due, ticket.ToString("N"), System), cancel)))
                .ConfigureAwait(false);
    }

    /// <summary>Gives one ticket the mark it should have by now.</summary>
    /// <param name="meta">Names the commands; one that was given before changes nothing.</param>
    public async Task Align(string tenant, Guid ticket, Func<string, CommandMeta> meta, CancellationToken cancel)
    {
        var state = (await actors.Read(ActorId.ForTicket(tenant, ticket), cancel).ConfigureAwait(false)).As<TicketState>();
        var governing = await governors.Of(tenant, state, cancel).ConfigureAwait(false);
        if (state.Suspension is { } mark)
        {
            if (governing.IsHeldBy(mark.Id))
                return;
            await Send(tenant, ticket, new UnmarkSuspended(mark.Id), meta("unmark"), cancel).ConfigureAwait(false);
        }

        if (governing.Hold is { Suspension: { } suspension, Since: { } since })
            await Send(tenant, ticket, new MarkSuspended(suspension, since), meta("mark"), cancel).ConfigureAwait(false);
    }

    private async Task Send(string tenant, Guid ticket, Command command, CommandMeta meta, CancellationToken cancel)
    {
        if (await actors.Send(ActorId.ForTicket(tenant, ticket), command, meta, cancel).ConfigureAwait(false) is CommandReply.Refused refused)
            throw new EffectRefusedException(refused.Refusal.Code);
    }
}
