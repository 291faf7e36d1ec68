using System.Runtime.CompilerServices;

namespace Actors.Storage;

/// <summary>The events that explain why contents of an archive are gone.</summary>
internal sealed class Erasures(Database database, string tenant, long size)
{
    private const int PageSize = 200;

    public async IAsyncEnumerable<Leaf> Of(ArchivedLog archived, [EnumeratorCancellation] CancellationToken cancel)
    {
        var named = new HashSet<Guid>();
        await foreach (var leaf in archived.Leaves(cancel))
            named.UnionWith(CommittedContent.In(leaf.Event.Payload).Select(content => content.Id));
        var places = await database.Rows<long>(
            """
            SELECT l.leaf_index FROM events e
            JOIN leaves l ON l.tenant = e.tenant AND l.stream = e.stream AND l.version = e.version
            WHERE e.tenant = @tenant AND e.type = 'record.content-erased' ORDER BY l.leaf_index
            """,
            new { tenant },
            cancel);
        var log = new LeafLog(database);
        foreach (var page in places.Where(place => place < size).Chunk(PageSize))
        {
            foreach (var leaf in await log.At(tenant, page, cancel))
            {
                if (Erasure.Of(leaf.Event.Header.Type, leaf.Event.Payload).Any(named.Contains))
                    yield return leaf;
            }
        }
    }
}
