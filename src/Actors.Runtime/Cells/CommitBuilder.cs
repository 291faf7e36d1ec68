using System.Text.Json;
using Actors.Ledger;

namespace Actors.Runtime;

/// <summary>An accepted command on its way into the journal, and what the cell will hold once it is there.</summary>
public sealed class Commit
{
    internal Commit(Append append, Memory next, Receipt receipt, IReadOnlyList<Recorded> events)
    {
        Append = append;
        Next = next;
        Receipt = receipt;
        Events = events;
    }

    public Append Append { get; }

    public IReadOnlyList<Recorded> Events { get; }

    public Receipt Receipt { get; }

    /// <summary>The actor's state after the commit.</summary>
    public object State => Next.State;

    internal Memory Next { get; }
}

/// <summary>Turns a decision into everything one append writes. Pure.</summary>
internal static class CommitBuilder
{
    public static Commit Build(
        ActorId id,
        ActorDefinition definition,
        Memory before,
        Decision.Accepted accepted,
        Command command,
        CommandMeta meta,
        DateTimeOffset at,
        uint? ring)
    {
        var count = accepted.Events.Count;
        var recorded = new Recorded[count];
        var stored = new StoredEvent[count];
        List<PendingEffect>? effects = null;
        var (version, head, state) = (before.Version, before.Head, before.State);
        for (var i = 0; i < count; i++)
        {
            recorded[i] = new(++version, at, meta.By, accepted.Events[i]);
            stored[i] = Chain(id, recorded[i], head);
            head = stored[i].Hash;
            state = definition.Apply(state, recorded[i]);
            foreach (var effect in definition.Effects(state, recorded[i], id))
                (effects ??= []).Add(Pending(effect, at));
        }

        var receipt = new Receipt(id.Stream, version, accepted.Created);
        var append = new Append(id.Tenant, id.Stream, before.Version, stored, new(meta.Id, meta.Fingerprint, Receipts.Write(receipt)))
        {
            Contents = [.. command.Contents],
            Names = accepted.Names,
            Effects = effects ?? (IReadOnlyList<PendingEffect>)[],
            Clocks = Changes(definition.Clocks(before.State), definition.Clocks(state)),
            Ring = ring,
            Rows = [.. definition.Rows(before.State, state, id, version)],
        };
        return new(append, new(version, head, state, at), receipt, recorded);
    }

    private static StoredEvent Chain(ActorId id, Recorded recorded, ReadOnlyMemory<byte> previous)
    {
        var type = EventTypes.Of(recorded.Event);
        var payload = type.Write(recorded.Event);
        var header = new EventHeader(
            id.Tenant, id.Stream, recorded.Version, type.Name, type.Schema, Micros.From(recorded.At), recorded.By.Value);
        return new(header, payload, previous, EventChain.Hash(previous.Span, header, payload));
    }

    private static PendingEffect Pending(Effect effect, DateTimeOffset at) => new(
        Guid.CreateVersion7(at),
        effect.Kind,
        effect.Account,
        JsonSerializer.SerializeToUtf8Bytes(effect, DomainJson.Default.Effect),
        effect.DueAt ?? at,
        effect.Fence)
    {
        Fences = effect.Fences,
    };

    private static List<ClockChange> Changes(IReadOnlyList<Clock> before, IReadOnlyList<Clock> after)
    {
        var changes = new List<ClockChange>(2);
        foreach (var clock in after)
        {
            if (!before.Contains(clock))
                changes.Add(new(clock.Kind, clock));
        }

        foreach (var clock in before)
        {
            if (!after.Any(other => other.Kind == clock.Kind))
                changes.Add(new(clock.Kind, null));
        }

        return changes;
    }
}
