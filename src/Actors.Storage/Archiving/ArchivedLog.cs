using System.Runtime.CompilerServices;

namespace Actors.Storage;

/// <summary>The events of one archive, in the order of the log and in pages.</summary>
internal abstract class ArchivedLog
{
    public abstract IAsyncEnumerable<Leaf> Leaves(CancellationToken cancel);

    /// <summary>Whether the event before it in its stream is not in the archive.</summary>
    public virtual bool BeginsInTheMiddle(Leaf leaf) => false;
}

/// <summary>All of a log up to a size.</summary>
internal sealed class WholeLog(Database database, string tenant, long size) : ArchivedLog
{
    private const int PageSize = 500;

    private readonly LeafLog _log = new(database);

    public override async IAsyncEnumerable<Leaf> Leaves([EnumeratorCancellation] CancellationToken cancel)
    {
        for (var position = 0L; position < size; position += PageSize)
        {
            foreach (var leaf in await _log.Read(tenant, position, (int)Math.Min(PageSize, size - position), cancel))
                yield return leaf;
        }
    }
}

/// <summary>Some streams of a log up to a size.</summary>
internal sealed class LogOfStreams(Database database, string tenant, long size, IReadOnlyList<string> streams) : ArchivedLog
{
    private const int PageSize = 500;

    private const string OfStreams = """
        SELECT l.leaf_index, l.stream, e.version, e.type, e.schema, e.at_us, e."by", e.payload, e.prev_hash, e.hash
        FROM leaves l JOIN events e ON e.tenant = l.tenant AND e.stream = l.stream AND e.version = l.version
        WHERE l.tenant = @tenant AND l.stream = @stream AND l.version > @after AND l.leaf_index < @size
        ORDER BY l.version LIMIT @limit
        """;

    private readonly List<Leaf> _others = [];

    /// <summary>
    /// Events of other streams that explain why a content is gone: contents may be named by two streams, and their erasure stands in one.
    /// </summary>
    public async Task FindErasures(CancellationToken cancel)
    {
        var erasures = new Erasures(database, tenant, size);
        await foreach (var leaf in erasures.Of(this, cancel))
        {
            if (!streams.Contains(leaf.Event.Header.Stream))
                _others.Add(leaf);
        }
    }

    public override bool BeginsInTheMiddle(Leaf leaf) => _others.Contains(leaf);

    public override async IAsyncEnumerable<Leaf> Leaves([EnumeratorCancellation] CancellationToken cancel)
    {
        // Each stream is in the order of the log already.
        var merged = new PriorityQueue<IAsyncEnumerator<Leaf>, long>();
        foreach (var source in streams.Distinct().Select(stream => Of(stream, cancel)).Concat(_others.Select(Only)))
        {
            var leaves = source.GetAsyncEnumerator(cancel);
            if (await leaves.MoveNextAsync())
                merged.Enqueue(leaves, leaves.Current.Index);
        }

        while (merged.TryDequeue(out var next, out _))
        {
            yield return next.Current;
            if (await next.MoveNextAsync())
                merged.Enqueue(next, next.Current.Index);
            else
                await next.DisposeAsync();
        }
    }

    private static async IAsyncEnumerable<Leaf> Only(Leaf leaf)
    {
        await Task.CompletedTask;
        yield return leaf;
    }

    private async IAsyncEnumerable<Leaf> Of(string stream, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var after = 0L; ;)
        {
            var page = await Page(stream, after, cancel);
            foreach (var leaf in page)
                yield return leaf;
            if (page.Count < PageSize)
                yield break;
            after = page[^1].Event.Header.Version;
        }
    }

    private Task<List<Leaf>> Page(string stream, long after, CancellationToken cancel) => database.Read(
        TenantScope.Of(tenant),
        async (connection, token) =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = OfStreams;
            command.Bind("tenant", tenant).Bind("stream", stream).Bind("after", after).Bind("size", size).Bind("limit", PageSize);
            var leaves = new List<Leaf>();
            await using var rows = await command.ExecuteReaderAsync(token);
            while (await rows.ReadAsync(token))
                leaves.Add(new(rows.GetInt64(0), JournalQueries.ToEvent(rows, tenant, rows.GetString(1), first: 2)));
            return leaves;
        },
        cancel);
}
