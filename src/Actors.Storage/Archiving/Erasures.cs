using System.Runtime.CompilerServices;

namespace Actors.Storage;

/// <summary>The events that explain why contents of an archive are gone.</summary>
internal sealed class Erasures(Database database, string tenant, long size)
{
    public async IAsyncEnumerable<Leaf> Of(ArchivedLog archived, [EnumeratorCancellation] CancellationToken cancel)
    {
        var named = new HashSet<Guid>();
        await foreach (var leaf in archived.Leaves(cancel))
            named.UnionWith(CommittedContent.In(leaf.Event.Payload).Select(content => content.Id));
        var log = new LeafLog(database);
        var places = await log.Places("e.type = 'record.content-erased'", new { tenant, size }, cancel);
        await foreach (var leaf in log.At(tenant, places, cancel))
        {
            if (Erasure.Of(leaf.Event.Header.Type, leaf.Event.Payload).Any(named.Contains))
                yield return leaf;
        }
    }
}
