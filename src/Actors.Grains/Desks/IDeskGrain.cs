using Orleans.Concurrency;

namespace Actors.Grains.Desks;

/// <summary>One person's desk. It is no actor: its state is kept as it is, and no part of the record.</summary>
[Alias("actors.desk")]
public interface IDeskGrain : IPersonalGrain
{
    [AlwaysInterleave]
    [Alias("read")]
    Task<DeskState> Read();

    /// <param name="expected">The version the change was made on; null where that does not matter.</param>
    [Alias("change")]
    Task<DeskReply> Change(DeskChange change, long? expected);

    /// <returns>Up to which version each of the tickets was read, in their order; 0 for never.</returns>
    [AlwaysInterleave]
    [Alias("seen")]
    Task<long[]> Seen(Guid[] tickets);

    /// <returns>False when that was read before.</returns>
    [Alias("mark-seen")]
    Task<bool> MarkSeen(Guid ticket, long version);
}

/// <summary>A grain that only the person it belongs to may call; its key is <c>tenant/person</c>.</summary>
[Alias("actors.personal")]
public interface IPersonalGrain : IGrainWithStringKey;

/// <param name="Desk">After the change; unchanged when it was refused.</param>
[GenerateSerializer]
[Alias("actors.desk-reply")]
public sealed record DeskReply([property: Id(0)] DeskState Desk, [property: Id(1)] Refusal? Refusal);
