namespace Actors.Ledger;

/// <summary>Goes over the events of an archive in the order of the log, and over the contents they commit to.</summary>
internal sealed class ArchiveWalk(ArchiveManifest manifest, Checkpoint checkpoint, Func<string, CancellationToken, Task<byte[]>> attachment)
{
    private readonly TreeBuilder _tree = new();
    private readonly Dictionary<string, StreamVerifier> _streams = [];
    private readonly Dictionary<Guid, CommittedContent> _contents = [];
    private readonly Dictionary<Guid, ArchivedEvent> _unexplained = [];
    private readonly HashSet<Guid> _erasures = [];
    private readonly List<string> _missing = [];
    private readonly HashSet<string> _subject = [.. manifest.Subject];
    private readonly Dictionary<string, (long Version, long At)> _ends = [];
    private readonly bool _isWholeLog = manifest.Scope == ArchiveScopes.Log;
    private long _withheld;
    private long _leaf = -1;

    public long Events { get; private set; }

    public long Streams => _streams.Count;

    /// <summary>Contents that are there and as they were committed to.</summary>
    public long Contents { get; private set; }

    public long Erased { get; private set; }

    public IReadOnlyList<string> Missing => _missing;

    /// <returns>The contents that no event before this one has named.</returns>
    public IEnumerable<CommittedContent> Visit(ArchiveEventLine read, ArchivedProof? proof)
    {
        var line = read.Event;
        if (line.Leaf <= _leaf || line.Leaf >= checkpoint.Size)
            throw Fault(line, ArchiveFaults.NotInLog, $"The event claims place {line.Leaf}, after place {_leaf} of a log of {checkpoint.Size}.");
        _leaf = line.Leaf;
        CheckChain(line);
        CheckLog(line, proof);
        Events++;
        if (read.Unreadable is { } why)
            throw Fault(line, ArchiveFaults.Unreadable, $"The payload is no JSON: {why}");
        _erasures.UnionWith(read.Erased);
        return read.Contents.Count == 0 ? [] : read.Contents.Where(content => IsNew(content, line));
    }

    /// <summary>The content that an event commits to, with what the archive has of it.</summary>
    public async ValueTask Compare(CommittedContent content, ArchivedEvent line, ArchivedContent? archived, CancellationToken cancel)
    {
        if (archived is null || archived.Id != content.Id)
            throw Fault(line, ArchiveFaults.ContentMissing, $"Content {content.Id} has no line where it should have one.", ArchiveFiles.Contents);
        switch (archived.Absent)
        {
            case Absences.Erased:
                Erased++;
                _unexplained.Add(content.Id, line);
                break;
            case Absences.Withheld:
                _withheld++;
                break;
            case null:
                var bytes = archived.File is { } file ? await attachment(file, cancel).ConfigureAwait(false)
                    : System.Text.Encoding.UTF8.GetBytes(archived.Text ?? "");
                if (archived.Salt is not { Length: CommittedContent.SaltLength } salt || !content.Matches(salt, bytes))
                    throw Fault(line, ArchiveFaults.ContentMismatch, $"Content {content.Id} is not what the event committed to.", ArchiveFiles.Contents);
                Contents++;
                break;
            default:
                throw Fault(line, ArchiveFaults.ContentMissing, $"Content {content.Id} is gone, and no erasure is on record.", ArchiveFiles.Contents);
        }
    }

    public void Finish()
    {
        foreach (var (content, line) in _unexplained)
        {
            if (!_erasures.Contains(content))
                throw Fault(line, ArchiveFaults.ContentMissing, $"Content {content} is called erased, and no event of the archive says so.", ArchiveFiles.Contents);
        }

        foreach (var (stream, end) in _ends)
            RequireInPeriod(stream, end.Version, end.At);
        if (_isWholeLog)
            CheckRoot();
        if (Events != manifest.Events || Contents + Erased + _withheld != manifest.Contents || Erased != manifest.Erased || _withheld != manifest.Withheld)
            throw Fault(ArchiveFiles.Manifest, ArchiveFaults.CountMismatch, "The archive does not hold what its manifest says.");
        foreach (var stream in manifest.Subject.Where(stream => !_streams.ContainsKey(stream)))
            _missing.Add($"no event of {stream}");
        if (_withheld > 0)
            _missing.Add($"{_withheld} contents were withheld");
    }

    private void CheckRoot()
    {
        if (_tree.Size != checkpoint.Size || !checkpoint.Root.Span.SequenceEqual(_tree.Root()))
            throw Fault(
                ArchiveFiles.Events, ArchiveFaults.NotInLog,
                $"The {_tree.Size} events of the archive are not the {checkpoint.Size} that the checkpoint was signed for.");
    }

    private void CheckChain(ArchivedEvent line)
    {
        var isTold = _isWholeLog || (_subject.Contains(line.Stream) && !IsErasureOutsidePeriod(line));
        if (!_streams.TryGetValue(line.Stream, out var verifier) || !isTold)
        {
            verifier = StreamVerifier.From(manifest.Tenant, line.Stream, line.Version - 1, line.Previous);
            if (isTold && manifest.Period is not null)
                RequireInPeriod(line.Stream, line.Version, line.At);
            else if (isTold && line.Version > 1)
                _missing.Add($"{line.Stream} before version {line.Version}");
            if (isTold || !_subject.Contains(line.Stream))
                _streams[line.Stream] = verifier;
        }

        if (isTold && manifest.Period is not null)
            _ends[line.Stream] = (line.Version, line.At);
        if (verifier.CheckNext(line.Header(manifest.Tenant), line.Payload, line.Hash) is { } fault)
            throw new ArchiveFaultException(new(ArchiveFiles.Events, fault.Code, fault.Detail, fault.Stream, fault.Version));
    }

    /// <summary>It stands alone, to explain why a content of the period is gone.</summary>
    private bool IsErasureOutsidePeriod(ArchivedEvent line) =>
        manifest.Period is { } period && line is { Type: Erasure.EventType, Previous: not null } && !period.Contains(line.At);

    private void RequireInPeriod(string stream, long version, long at)
    {
        if (!manifest.Period!.Contains(at))
            throw new ArchiveFaultException(new(
                ArchiveFiles.Events, ArchiveFaults.OutsidePeriod, "The stream begins or ends with an event that was not recorded in the period.", stream, version));
    }

    private void CheckLog(ArchivedEvent line, ArchivedProof? proof)
    {
        var leaf = MerkleHash.Leaf(line.Hash);
        if (_isWholeLog)
        {
            if (line.Leaf != _tree.Size)
                throw Fault(line, ArchiveFaults.NotInLog, $"Place {_tree.Size} of the log is not in the archive.");
            _tree.Add(leaf);
        }
        else if (proof is null || proof.Leaf != line.Leaf
            || !MerkleProofs.ProvesInclusion(leaf, line.Leaf, checkpoint.Size, [.. proof.Path.Select(hash => (ReadOnlyMemory<byte>)hash)], checkpoint.Root.Span))
        {
            throw Fault(line, ArchiveFaults.NotInLog, $"The event is not shown to be at place {line.Leaf} of the log.");
        }
    }

    private bool IsNew(CommittedContent content, ArchivedEvent line)
    {
        if (!_contents.TryGetValue(content.Id, out var known))
        {
            _contents.Add(content.Id, content);
            return true;
        }

        return known == content ? false
            : throw Fault(line, ArchiveFaults.ContentMismatch, $"Two events commit to content {content.Id}, and to different bytes.");
    }

    private static ArchiveFaultException Fault(ArchivedEvent line, string code, string detail, string file = ArchiveFiles.Events) =>
        new(new(file, code, detail, line.Stream, line.Version));

    private static ArchiveFaultException Fault(string file, string code, string detail) => new(new(file, code, detail));
}
