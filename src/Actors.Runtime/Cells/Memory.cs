using Actors.Ledger;

namespace Actors.Runtime;

/// <summary>What a cell knows of its stream. Immutable, so readers never see half a command.</summary>
/// <param name="Head">Hash of the last event.</param>
/// <param name="LastAt">Recorded time of the last event.</param>
internal sealed record Memory(long Version, ReadOnlyMemory<byte> Head, object State, DateTimeOffset LastAt)
{
    /// <summary>Recorded times have microseconds and never run backwards within a stream, whatever the machine's clock does (R7).</summary>
    public DateTimeOffset NextTime(DateTimeOffset now)
    {
        var micros = Micros.ToTime(Micros.From(now));
        return micros < LastAt ? LastAt : micros;
    }

    public Memory Replay(ActorDefinition definition, StoredEvent stored)
    {
        var recorded = stored.Read();
        return new(recorded.Version, stored.Hash, definition.Apply(State, recorded), recorded.At);
    }
}
