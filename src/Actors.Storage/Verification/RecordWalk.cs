using System.Security.Cryptography;

namespace Actors.Storage;

/// <summary>Goes over events in the order of tenant, stream and version.</summary>
internal sealed class RecordWalk(Database database, ContentVault? vault)
{
    private const int ContentsAtOnce = 200;

    private readonly List<(CommittedContent Content, StoredEvent Event)> _commitments = [];
    private readonly List<(Guid Content, StoredEvent Event)> _unexplained = [];
    private readonly HashSet<Guid> _erasures = [];
    private StreamVerifier? _verifier;
    private string? _tenant;
    private string? _stream;

    public long Streams { get; private set; }

    public long Events { get; private set; }

    public long Contents { get; private set; }

    /// <summary>Contents that are gone, with an event that says so.</summary>
    public long Erased { get; private set; }

    public RecordFault? Fault { get; private set; }

    public async ValueTask Visit(StoredEvent stored, CancellationToken cancel)
    {
        var header = stored.Header;
        if (_verifier is null || header.Stream != _stream || header.Tenant != _tenant)
        {
            if (header.Tenant != _tenant)
                await Finish(cancel);
            (_tenant, _stream) = (header.Tenant, header.Stream);
            _verifier = new(_tenant, _stream);
            Streams++;
        }

        if (_verifier.Check(stored) is { } fault)
        {
            Fault ??= new(header.Tenant, fault.Stream, fault.Version, fault.Code, fault.Detail);
            return;
        }

        Events++;
        if (vault is null)
            return;
        foreach (var reference in CommittedContent.In(stored.Payload))
            _commitments.Add((reference, stored));
        _erasures.UnionWith(Erasure.Of(header.Type, stored.Payload));
        if (_commitments.Count >= ContentsAtOnce)
            await Compare(cancel);
    }

    /// <summary>At the end of a tenant: what is gone must have been erased by an event that the walk has seen.</summary>
    public async ValueTask Finish(CancellationToken cancel)
    {
        await Compare(cancel);
        foreach (var (content, stored) in _unexplained)
        {
            if (_erasures.Contains(content) || await WasErasedMeanwhile(content, stored.Header, cancel))
                Erased++;
            else
                Fault ??= new(
                    stored.Header.Tenant, stored.Header.Stream, stored.Header.Version, RecordFaults.ContentMissing,
                    $"Content {content} is gone, and no erasure is on record.");
        }

        _unexplained.Clear();
        _erasures.Clear();
    }

    /// <summary>Contents are read as they are now, events as of the beginning: an erasure between the two is no fault.</summary>
    private async Task<bool> WasErasedMeanwhile(Guid content, EventHeader header, CancellationToken cancel)
    {
        var payloads = await database.Rows<byte[]>(
            "SELECT payload FROM events WHERE tenant = @Tenant AND stream = @Stream AND type = @EventType",
            new { header.Tenant, header.Stream, Erasure.EventType },
            cancel);
        return payloads.Any(payload => Erasure.Of(Erasure.EventType, payload).Contains(content));
    }

    /// <summary>Compares the contents that have gathered, all of one tenant.</summary>
    private async ValueTask Compare(CancellationToken cancel)
    {
        if (vault is null || _commitments.Count == 0)
            return;

        var opened = await Open(cancel);
        foreach (var (content, stored) in _commitments)
        {
            if (!opened.TryGetValue(content.Id, out var salted))
                _unexplained.Add((content.Id, stored));
            else if (content.Matches(salted.Span[..NewContents.SaltLength], salted.Span[NewContents.SaltLength..]))
                Contents++;
            else
                Fault ??= Mismatch(stored, $"Content {content.Id} is not what the event committed to.");
        }

        _commitments.Clear();
    }

    private async Task<Dictionary<Guid, ReadOnlyMemory<byte>>> Open(CancellationToken cancel)
    {
        try
        {
            return await vault!.OpenSalted(_tenant!, [.. _commitments.Select(c => c.Content.Id).Distinct()], cancel);
        }
        catch (CryptographicException)
        {
            return await OpenEach(cancel);
        }
    }

    /// <summary>One of them does not open: find out which.</summary>
    private async Task<Dictionary<Guid, ReadOnlyMemory<byte>>> OpenEach(CancellationToken cancel)
    {
        var opened = new Dictionary<Guid, ReadOnlyMemory<byte>>();
        foreach (var (content, stored) in _commitments)
        {
            try
            {
                foreach (var (id, salted) in await vault!.OpenSalted(_tenant!, [content.Id], cancel))
                    opened[id] = salted;
            }
            catch (CryptographicException error)
            {
                Fault ??= Mismatch(stored, $"Content {content.Id} does not open: {error.Message}");
            }
        }

        return opened;
    }

    private static RecordFault Mismatch(StoredEvent stored, string detail) =>
        new(stored.Header.Tenant, stored.Header.Stream, stored.Header.Version, RecordFaults.ContentMismatch, detail);
}
