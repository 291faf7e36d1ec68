using System.Security.Cryptography;

namespace Actors.Storage;

/// <summary>Goes over events in the order of tenant, stream and version.</summary>
internal sealed class RecordWalk(ContentVault? vault)
{
    private const int ContentsAtOnce = 200;

    private readonly List<(ContentRef Content, StoredEvent Event)> _commitments = [];
    private StreamVerifier? _verifier;
    private string? _tenant;
    private string? _stream;

    public long Streams { get; private set; }

    public long Events { get; private set; }

    public long Contents { get; private set; }

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
        foreach (var reference in CommittedContents.In(stored.Payload))
            _commitments.Add((reference, stored));
        if (_commitments.Count >= ContentsAtOnce)
            await Finish(cancel);
    }

    /// <summary>Compares the contents of one tenant that have gathered.</summary>
    public async ValueTask Finish(CancellationToken cancel)
    {
        if (vault is null || _commitments.Count == 0)
            return;

        var opened = await Open(cancel);
        foreach (var (content, stored) in _commitments)
        {
            if (!opened.TryGetValue(content.Id, out var salted))
                Fault ??= new(
                    stored.Header.Tenant, stored.Header.Stream, stored.Header.Version, RecordFaults.ContentMissing,
                    $"Content {content.Id} is gone, and no erasure is on record.");
            else if (Matches(content, salted))
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

    private static bool Matches(ContentRef reference, ReadOnlyMemory<byte> salted)
    {
        var salt = salted.Span[..NewContents.SaltLength];
        var plain = salted.Span[NewContents.SaltLength..];
        return plain.Length == reference.Size && Convert.ToHexStringLower(HMACSHA256.HashData(salt, plain)) == reference.Commitment;
    }

    private static RecordFault Mismatch(StoredEvent stored, string detail) =>
        new(stored.Header.Tenant, stored.Header.Stream, stored.Header.Version, RecordFaults.ContentMismatch, detail);
}
