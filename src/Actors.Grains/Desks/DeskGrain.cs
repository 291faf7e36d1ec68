using Actors.Grains.States;
using Orleans.Runtime;

namespace Actors.Grains.Desks;

/// <summary>
/// A desk in memory. What was acknowledged is stored. A write that met another version of the state reads it and decides again.
/// </summary>
[GrainType("desk")]
internal sealed class DeskGrain(
    [PersistentState("desk", GrainStorage.Name)] IPersistentState<StoredDesk> desk,
    [PersistentState("desk-seen", GrainStorage.Name)] IPersistentState<StoredMarks> seen) : Grain, IDeskGrain
{
    private ReadMarks? _marks;

    public Task<DeskState> Read() => Task.FromResult(Desk());

    public async Task<DeskReply> Change(DeskChange change, long? expected)
    {
        Refusal? refusal = null;
        await desk.Change(() =>
        {
            var decided = Domain.Desk.Decide(Desk(), change, expected);
            refusal = decided.Refusal;
            return refusal is null ? new() { Desk = decided.Desk } : null;
        });
        return new(Desk(), refusal);
    }

    public Task<long[]> Seen(Guid[] tickets)
    {
        var marks = Marks();
        return Task.FromResult(Array.ConvertAll(tickets, ticket => marks[ticket]));
    }

    public async Task<bool> MarkSeen(Guid ticket, long version)
    {
        var marked = false;
        try
        {
            await seen.Change(() =>
            {
                var marks = new ReadMarks(Stored());
                marked = marks.Mark(ticket, version);
                return marked ? new() { Owner = Owner, Packed = marks.Packed() } : null;
            });
            return marked;
        }
        finally
        {
            _marks = null;
        }
    }

    private string Owner => this.GetPrimaryKeyString();

    /// <summary>A state that names another owner was put under this one's name by somebody who may write to the database.</summary>
    private DeskState Desk() => desk.State.Desk is { } known && known.Owner == Owner ? known : new(Owner);

    private ReadMarks Marks() => _marks ??= new(Stored());

    private ReadOnlySpan<byte> Stored() => seen.State.Owner == Owner ? seen.State.Packed : [];
}

internal sealed class StoredDesk
{
    public DeskState? Desk { get; set; }
}

internal sealed class StoredMarks
{
    public string? Owner { get; set; }

    public byte[] Packed { get; set; } = [];
}
