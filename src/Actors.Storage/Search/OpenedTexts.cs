using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace Actors.Storage;

/// <summary>An event whose texts can be found.</summary>
/// <param name="Texts">In the order a reader meets them; empty when everything was erased.</param>
internal sealed record OpenedText(StoredEvent Event, string Kind, DateTimeOffset? SaidAt, IReadOnlyList<string> Texts);

/// <summary>Opens the searchable texts of events.</summary>
internal sealed partial class OpenedTexts(ContentVault vault, ILogger log)
{
    /// <summary>Those of the events that can be found, in their order.</summary>
    public async Task<List<OpenedText>> Of(string tenant, IEnumerable<StoredEvent> events, CancellationToken cancel)
    {
        var searchable = events.Select(e => (Event: e, Searchable: Read(e))).Where(pair => pair.Searchable is not null).ToList();
        var ids = searchable.SelectMany(pair => pair.Searchable!.Contents).SelectMany(content => content.Ids).ToArray();
        var opened = await Open(tenant, ids, cancel);
        return [.. searchable.Select(pair => new OpenedText(pair.Event, pair.Searchable!.Kind, pair.Searchable.SaidAt, [.. Texts(pair.Searchable, opened)]))];
    }

    /// <summary>Whatever is wrong with an event, it must not keep what follows out of the index.</summary>
    private Searchable? Read(StoredEvent e)
    {
        try
        {
            return Searchable.Of(e.Header.Type, e.Header.Schema, e.Payload.Span);
        }
        catch (Exception error)
        {
            EventUnreadable(log, e.Header.Stream, e.Header.Version, error.GetType().Name);
            return null;
        }
    }

    private IEnumerable<string> Texts(Searchable searchable, IReadOnlyDictionary<Guid, ReadOnlyMemory<byte>?> opened)
    {
        foreach (var content in searchable.Contents)
        {
            var details = content.Details is { } id ? opened.GetValueOrDefault(id) : null;
            foreach (var text in Texts(content, opened.GetValueOrDefault(content.Id), details))
            {
                if (!string.IsNullOrWhiteSpace(text))
                    yield return text;
            }
        }

        foreach (var word in searchable.Words)
            yield return word;
    }

    private string?[] Texts(SearchableContent content, ReadOnlyMemory<byte>? plain, ReadOnlyMemory<byte>? details)
    {
        try
        {
            return plain is { } bytes ? content.Texts(bytes, details).ToArray() : [];
        }
        catch (Exception error)
        {
            ContentUnreadable(log, content.Id, error.GetType().Name);
            return [];
        }
    }

    /// <summary>All at once; one by one when one of them was tampered with, which is then left out.</summary>
    private async Task<IReadOnlyDictionary<Guid, ReadOnlyMemory<byte>?>> Open(string tenant, Guid[] ids, CancellationToken cancel)
    {
        try
        {
            return await vault.Open(tenant, ids, cancel);
        }
        catch (CryptographicException) when (ids.Length > 1)
        {
            var opened = new Dictionary<Guid, ReadOnlyMemory<byte>?>();
            foreach (var id in ids)
                opened[id] = (await Open(tenant, [id], cancel))[id];
            return opened;
        }
        catch (CryptographicException error)
        {
            ContentUnreadable(log, ids[0], error.GetType().Name);
            return new Dictionary<Guid, ReadOnlyMemory<byte>?> { [ids[0]] = null };
        }
    }
}
