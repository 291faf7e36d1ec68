using Actors.Domain.Tickets;
using Actors.Domain.Tickets.Merging;

namespace Actors.Runtime;

/// <summary>
/// Takes the next steps of a merge of two tickets, and of its end, from how both stand when it looks. Whoever asks, a request or an effect that comes
/// late or twice, the same steps follow.
/// </summary>
public sealed class TicketMerges(IActors actors)
{
    public static readonly Who System = Who.System("merges");

    /// <param name="meta">Names the commands; one that was given before changes nothing.</param>
    /// <returns>Why the ticket did not want to be merged; null when it is, or nobody wants it to be.</returns>
    public async Task<Refusal?> Align(string tenant, Guid ticket, Guid into, Func<string, CommandMeta> meta, CancellationToken cancel)
    {
        var (one, other) = (ActorId.ForTicket(tenant, ticket), ActorId.ForTicket(tenant, into));
        while (true)
        {
            var (from, to) = (await Read(one, cancel).ConfigureAwait(false), await Read(other, cancel).ConfigureAwait(false));
            if (Taking.Next(ticket, from.State, from.Version, into, to.State, to.Version) is not var (by, step))
                return null;
            var name = $"{step.GetType().Name} {from.Version} {to.Version}";
            var refusal = await Send(ActorId.ForTicket(tenant, by), step, meta(name), cancel).ConfigureAwait(false);
            if (step is not MergeInto asked)
                return refusal is null ? null : throw new EffectRefusedException(refusal.Code);
            if (refusal is null)
                continue;
            await Send(other, new EndMerge(ticket, refusal.Code, null) { Attempt = asked.Attempt }, meta($"refused {name}"), cancel).ConfigureAwait(false);
            return refusal;
        }
    }

    /// <summary>All tickets that are one case with this one; first the one the others go on in.</summary>
    public static async Task<IReadOnlyList<ActorId>> CaseOf(IActors actors, string tenant, Guid ticket, CancellationToken cancel)
    {
        var id = ActorId.ForTicket(tenant, ticket);
        var state = (await actors.Read(id, cancel).ConfigureAwait(false)).As<TicketState>();
        if (state.Merged is { } merged)
        {
            id = ActorId.ForTicket(tenant, merged.Into);
            state = (await actors.Read(id, cancel).ConfigureAwait(false)).As<TicketState>();
        }

        return [id, .. state.TakenIn.Select(taken => ActorId.ForTicket(tenant, taken.Ticket))];
    }

    private async Task<(TicketState State, long Version)> Read(ActorId ticket, CancellationToken cancel)
    {
        var view = await actors.Read(ticket, cancel).ConfigureAwait(false);
        return (view.As<TicketState>(), view.Version);
    }

    private async Task<Refusal?> Send(ActorId ticket, Command command, CommandMeta meta, CancellationToken cancel) =>
        (await actors.Send(ticket, command, meta, cancel).ConfigureAwait(false) as CommandReply.Refused)?.Refusal;
}
