using System.Runtime.CompilerServices;
using System.Text;

namespace Actors.Storage;

/// <summary>The contents of one archive, in the order in which its events first name them.</summary>
internal sealed class ArchivedContents(ContentVault vault, string tenant, ArchivedLog log, IReadOnlySet<Guid> erased, Func<CommittedContent, bool> isWithheld)
{
    private const int AtOnce = 200;

    /// <summary>What is longer is a file of the archive, and no line of it.</summary>
    private const int LongestLine = 256 * 1024;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private readonly List<Guid> _files = [];

    /// <summary>Those that are files of their own; complete when all lines were read.</summary>
    public IReadOnlyList<Guid> Files => _files;

    public long Count { get; private set; }

    public long Erased { get; private set; }

    public long Withheld { get; private set; }

    public async IAsyncEnumerable<ArchivedContent> Lines([EnumeratorCancellation] CancellationToken cancel)
    {
        var seen = new HashSet<Guid>();
        var batch = new List<CommittedContent>();
        await foreach (var leaf in log.Leaves(cancel))
        {
            batch.AddRange(CommittedContent.In(leaf.Event.Payload).Where(content => seen.Add(content.Id)));
            if (batch.Count < AtOnce)
                continue;
            foreach (var line in await Lines(batch, cancel))
                yield return line;
            batch.Clear();
        }

        foreach (var line in await Lines(batch, cancel))
            yield return line;
    }

    public async Task<ReadOnlyMemory<byte>> File(Guid id, CancellationToken cancel) =>
        (await vault.OpenSalted(tenant, [id], cancel)).TryGetValue(id, out var salted)
            ? salted[CommittedContent.SaltLength..]
            : throw new RecordDamagedException($"Content {id} was erased while an archive with it was made.");

    /// <summary>Those of the contents that are texts a reader may see, in their order.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Texts(IEnumerable<CommittedContent> contents, CancellationToken cancel)
    {
        var wanted = contents.Where(content => !isWithheld(content)).ToList();
        var opened = await vault.OpenSalted(tenant, [.. wanted.Select(content => content.Id)], cancel);
        var texts = new OrderedDictionary<Guid, string>();
        foreach (var content in wanted)
        {
            if (opened.TryGetValue(content.Id, out var salted) && Text(salted.Span[CommittedContent.SaltLength..]) is { } text)
                texts[content.Id] = text;
        }

        return texts;
    }

    private async Task<List<ArchivedContent>> Lines(List<CommittedContent> contents, CancellationToken cancel)
    {
        var open = contents.Where(content => !isWithheld(content)).Select(content => content.Id).ToArray();
        var opened = await vault.OpenSalted(tenant, open, cancel);
        Count += contents.Count;
        return contents.ConvertAll(content => Line(content, opened));
    }

    private ArchivedContent Line(CommittedContent content, Dictionary<Guid, ReadOnlyMemory<byte>> opened)
    {
        if (erased.Contains(content.Id))
        {
            Erased++;
            return new(content.Id, Absent: Absences.Erased);
        }

        if (isWithheld(content))
        {
            Withheld++;
            return new(content.Id, Absent: Absences.Withheld);
        }

        if (!opened.TryGetValue(content.Id, out var salted))
            return new(content.Id, Absent: Absences.Missing);
        var (salt, plain) = (salted[..CommittedContent.SaltLength].ToArray(), salted[CommittedContent.SaltLength..]);
        if (Text(plain.Span) is { } text)
            return new(content.Id, salt, text);
        _files.Add(content.Id);
        return new(content.Id, salt, File: ArchiveFiles.Attachments + content.Id);
    }

    private static string? Text(ReadOnlySpan<byte> plain)
    {
        if (plain.Length > LongestLine)
            return null;
        try
        {
            return Strict.GetString(plain);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
