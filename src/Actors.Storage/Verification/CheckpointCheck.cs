using System.Data.Common;

namespace Actors.Storage;

/// <summary>
/// Hashes the tree of each log anew, from its leaves, and compares it with everything that was signed of it, the checkpoints of the database
/// and the newest copies outside, and with the tiles that are kept of it.
/// </summary>
/// <param name="copies">Of each tenant, read before the transaction began: what was signed since is not in it.</param>
internal sealed class CheckpointCheck(DbConnection connection, DbTransaction transaction, ILookup<string, OutsideCopy> copies)
{
    /// <summary>64 tiles.</summary>
    private const int LeavesAtOnce = 64 * TreeTile.FullWidth;

    public long Checked { get; private set; }

    public async Task<RecordFault?> FirstFault(string? tenant, CancellationToken cancel)
    {
        var tenants = tenant is null
            ? await connection.Rows<string>(transaction, "SELECT tenant FROM logs UNION SELECT tenant FROM checkpoints UNION SELECT tenant FROM log_tiles ORDER BY tenant", new { }, cancel)
            : [tenant];
        foreach (var name in tenants)
        {
            try
            {
                if (await FaultOf(name, cancel) is { } fault)
                    return fault;
            }
            catch (FormatException error)
            {
                return Fault(name, $"A checkpoint cannot be read: {error.Message}");
            }
        }

        return null;
    }

    private async Task<RecordFault?> FaultOf(string tenant, CancellationToken cancel)
    {
        if (await NamedLog.Read(connection, transaction, tenant, cancel) is not { } log)
            return await WithoutKeys(tenant, cancel) ?? await CompareTree(tenant, new(), cancel);
        var kept = await connection.Rows<Kept>(
            transaction, "SELECT number, epoch, note FROM checkpoints WHERE tenant = @tenant ORDER BY number", new { tenant }, cancel);
        if (kept.Where((one, n) => one.Number != n + 1 || !IsOfItsEpoch(log, one)).FirstOrDefault() is { } wrong)
            return Fault(tenant, $"The checkpoint number {wrong.Number} of epoch {wrong.Epoch} is not the next one, or not of that epoch.");
        var signed = Signed(log, kept);
        foreach (var (where, note) in signed)
        {
            if (!note.IsSignedByAny(Origin(note), log.Keys))
                return Fault(tenant, $"The checkpoint in {where} is not signed by a key of the log.");
        }

        var due = new Queue<(string Where, Checkpoint Checkpoint)>(
            signed.Select(pair => (pair.Where, Checkpoint.Parse(pair.Note.Text))).OrderBy(pair => pair.Item2.Size));
        return await CompareTree(tenant, due, cancel);
    }

    private async Task<RecordFault?> WithoutKeys(string tenant, CancellationToken cancel) =>
        (await connection.Rows<long>(transaction, "SELECT count(*) FROM checkpoints WHERE tenant = @tenant", new { tenant }, cancel))[0] > 0
            ? Fault(tenant, "There are checkpoints, and the keys that signed them are gone.")
            : null;

    private async Task<RecordFault?> CompareTree(string tenant, Queue<(string Where, Checkpoint Checkpoint)> due, CancellationToken cancel)
    {
        var (tree, tiles) = (new TreeBuilder(), new TileCheck(connection, transaction, tenant));
        for (var page = await Leaves(tenant, 0, cancel); page.Count > 0; page = await Leaves(tenant, tree.Size, cancel))
        {
            foreach (var leaf in page)
            {
                if (FirstUnlike(tenant, tree, due) is { } unlike)
                    return unlike;
                tree.Add(leaf);
            }

            if (await tiles.Add(page, cancel) is { } tile)
                return TileFault(tenant, $"The tile {tile} is not what the leaves below it make it.");
        }

        if (FirstUnlike(tenant, tree, due) is { } fault)
            return fault;
        if (due.TryPeek(out var beyond))
            return Fault(tenant, $"The checkpoint in {beyond.Where} of {beyond.Checkpoint.At:u} was signed for {beyond.Checkpoint.Size} events; the log has {tree.Size}.");
        return await tiles.HasMore(cancel) ? TileFault(tenant, "There are tiles for which the log has no leaves.") : null;
    }

    /// <summary>Of the checkpoints that were signed for a tree of this size; those that are right are done.</summary>
    private RecordFault? FirstUnlike(string tenant, TreeBuilder tree, Queue<(string Where, Checkpoint Checkpoint)> due)
    {
        for (; due.TryPeek(out var next) && next.Checkpoint.Size == tree.Size; due.Dequeue())
        {
            if (!next.Checkpoint.Root.Span.SequenceEqual(tree.Root()))
                return Fault(tenant, $"The first {tree.Size} events are not those for which the checkpoint in {next.Where} of {next.Checkpoint.At:u} was signed.");
            Checked++;
        }

        return null;
    }

    private async Task<List<byte[]>> Leaves(string tenant, long first, CancellationToken cancel)
    {
        var hashes = await connection.Rows<byte[]>(
            transaction,
            "SELECT hash FROM leaves WHERE tenant = @tenant AND leaf_index >= @first AND leaf_index < @end ORDER BY leaf_index",
            new { tenant, first, end = first + LeavesAtOnce },
            cancel);
        return hashes.ConvertAll(hash => MerkleHash.Leaf(hash));
    }

    /// <summary>Of the present epoch: what was signed before a restore is beyond it by an administrator's decision.</summary>
    private List<(string Where, SignedNote Note)> Signed(NamedLog log, List<Kept> kept) =>
    [
        .. kept.Where(one => one.Epoch == log.Epoch).Select(one => ("the database", SignedNote.Parse(one.Note))),
        .. copies[log.Tenant].Where(copy => !log.HadBefore(Checkpoint.Parse(copy.Note.Text))).Select(copy => (copy.Place, copy.Note)),
    ];

    /// <summary>A row that called itself one of another epoch would be compared with nothing.</summary>
    private static bool IsOfItsEpoch(NamedLog log, Kept one) =>
        one.Epoch >= 1 && one.Epoch <= log.Epoch && one.Epoch == log.Epoch == (Origin(SignedNote.Parse(one.Note)) == log.Origin);

    private static string Origin(SignedNote note) => note.Text[..note.Text.IndexOf('\n', StringComparison.Ordinal)];

    private static RecordFault Fault(string tenant, string detail) => new(tenant, "", 0, RecordFaults.CheckpointMismatch, detail);

    private static RecordFault TileFault(string tenant, string detail) => new(tenant, "", 0, RecordFaults.TileMismatch, detail);

    private sealed record Kept(long Number, long Epoch, string Note);
}
