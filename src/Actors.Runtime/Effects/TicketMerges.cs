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

    /// <summary>
    /// All tickets whose texts belong together with this one's, by merges and by splits; first the one that a merged ticket goes on in.
    /// </summary>
    public static async Task<IReadOnlyList<ActorId>> CaseOf(IActors actors, string tenant, Guid ticket, CancellationToken cancel)
    {
        var root = await State(actors, tenant, ticket, cancel).ConfigureAwait(false) is { Merged: { } merged } ? merged.Into : ticket;
        return await Reached(actors, tenant, root, Linked, cancel).ConfigureAwait(false);
    }

    /// <summary>All that its conversation is told in: the ticket, those that go on in it, and those in which its first messages stand.</summary>
    public static Task<IReadOnlyList<ActorId>> ToldIn(IActors actors, string tenant, Guid ticket, CancellationToken cancel) => Reached(
        actors, tenant, ticket, state => state.TakenIn.Select(taken => taken.Ticket).Concat(state.SplitFrom is { } from ? [from.Ticket] : []), cancel);

    /// <summary>The ticket, and those it leads to, however far.</summary>
    public static async Task<IReadOnlyList<ActorId>> Reached(
        IActors actors, string tenant, Guid ticket, Func<TicketState, IEnumerable<Guid>> leads, CancellationToken cancel)
    {
        var reached = new List<Guid> { ticket };
        for (var at = 0; at < reached.Count; at++)
        {
            var state = await State(actors, tenant, reached[at], cancel).ConfigureAwait(false);
            reached.AddRange(leads(state).Except(reached).ToArray());
        }

        return [.. reached.Select(one => ActorId.ForTicket(tenant, one))];
    }

    private static IEnumerable<Guid> Linked(TicketState state)
    {
        if (state.Merged is { } merged)
            yield return merged.Into;
        if (state.SplitFrom is { } from)
            yield return from.Ticket;
        foreach (var other in state.TakenIn.Select(taken => taken.Ticket).Concat(state.Splits.Select(split => split.Ticket)))
            yield return other;
    }

    private static async Task<TicketState> State(IActors actors, string tenant, Guid ticket, CancellationToken cancel) =>
        (await actors.Read(ActorId.ForTicket(tenant, ticket), cancel).ConfigureAwait(false)).As<TicketState>();

    private async Task<(TicketState State, long Version)> Read(ActorId ticket, CancellationToken cancel)
    {
        var view = await actors.Read(ticket, cancel).ConfigureAwait(false);
        return (view.As<TicketState>(), view.Version);
    }

    private async Task<Refusal?> Send(ActorId ticket, Command command, CommandMeta meta, CancellationToken cancel) =>
        (await actors.Send(ticket, command, meta, cancel).ConfigureAwait(false) as CommandReply.Refused)?.Refusal;
}
