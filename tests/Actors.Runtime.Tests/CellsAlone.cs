using System.Collections.Concurrent;
using Actors.Domain;
using Actors.Storage;

namespace Actors.Runtime.Tests;

/// <summary>Stands in for the silo where cells are what is at stake: one cell and one turn for each actor, for good, and no caller checked.</summary>
internal sealed class CellsAlone(Lazy<CellContext> context) : IActors
{
    private readonly ConcurrentDictionary<ActorId, (ActorCell Cell, SemaphoreSlim Turn)> _cells = new();

    public CellsAlone(IJournal journal, TimeProvider time, Runtime.Snapshots? snapshots = null)
        : this(new Lazy<CellContext>(new CellContext(journal, time, [], snapshots)))
    {
    }

    public async Task<CommandReply> Send(ActorId actor, Command command, CommandMeta meta, CancellationToken cancel = default)
    {
        var (cell, turn) = Of(actor);
        await turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return await cell.Handle(command, meta, cancel).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    public Task<ActorView> Read(ActorId actor, CancellationToken cancel = default) => Of(actor).Cell.View(cancel);

    public async Task<long> Version(ActorId actor, CancellationToken cancel = default) => (await Read(actor, cancel).ConfigureAwait(false)).Version;

    private (ActorCell Cell, SemaphoreSlim Turn) Of(ActorId actor) => _cells.GetOrAdd(actor, id => (new(id, context.Value), new(1, 1)));
}
