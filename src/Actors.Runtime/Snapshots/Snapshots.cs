using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;

namespace Actors.Runtime;

/// <summary>
/// Keeps states of actors so that a long history is not read and applied again. Nothing depends on it: a snapshot is written after the
/// commit, without anybody waiting for it, and one that is missing, older, damaged or of another program costs a longer read.
/// </summary>
public sealed partial class Snapshots : LoopService
{
    /// <summary>Events between two snapshots of an actor.</summary>
    public const int Every = 50;

    private const int Batch = 32;

    /// <summary>
    /// The build of the code that applies events and knows the states. A changed program has another one and starts from the events.
    /// </summary>
    private static readonly string Program = Convert.ToHexStringLower(SHA256.HashData(
        [.. new[] { typeof(ActorDefinition), typeof(Snapshots) }.SelectMany(type => type.Assembly.ManifestModule.ModuleVersionId.ToByteArray())]).AsSpan(0, 12));

    private readonly ConcurrentDictionary<ActorId, Memory> _offered = new();
    private readonly SnapshotTable _table;
    private readonly ILogger _logger;

    public Snapshots(SnapshotTable table, ILogger<Snapshots> logger)
        : base("snapshots", TimeSpan.FromSeconds(5), logger) => (_table, _logger) = (table, logger);

    /// <summary>Writes what was offered; true when there may be more.</summary>
    public async Task<bool> Keep(CancellationToken cancel)
    {
        var snapshots = new List<Snapshot>(Batch);
        foreach (var actor in _offered.Keys)
        {
            if (_offered.TryRemove(actor, out var memory) && Write(actor, memory) is { } snapshot)
                snapshots.Add(snapshot);
            if (snapshots.Count == Batch)
                break;
        }

        if (snapshots.Count > 0)
            await _table.Keep(snapshots, Program, cancel).ConfigureAwait(false);
        return snapshots.Count == Batch;
    }

    /// <summary>Of one actor only the latest is written. The state is immutable, so it may be read while the actor goes on.</summary>
    internal void Offer(ActorId actor, Memory memory)
    {
        _offered[actor] = memory;
        Nudge();
    }

    internal async Task<Memory?> Find(ActorId actor, ActorDefinition definition, CancellationToken cancel)
    {
        if (await _table.Find(actor.Tenant, actor.Stream, Program, cancel).ConfigureAwait(false) is not { } snapshot)
            return null;
        try
        {
            var state = JsonSerializer.Deserialize(snapshot.State.Span, definition.Initial.GetType(), StateJson.Options)!;
            return new(snapshot.Version, snapshot.Head, state, snapshot.LastAt);
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            LogUnreadable(error, actor.Stream);
            return null;
        }
    }

    protected override Task<bool> Step(CancellationToken cancel) => Keep(cancel);

    private Snapshot? Write(ActorId actor, Memory memory)
    {
        try
        {
            var state = JsonSerializer.SerializeToUtf8Bytes(memory.State, memory.State.GetType(), StateJson.Options);
            return new(actor.Tenant, actor.Stream, memory.Version, memory.Head, memory.LastAt, state);
        }
        catch (NotSupportedException error)
        {
            LogUnreadable(error, actor.Stream);
            return null;
        }
    }
}
