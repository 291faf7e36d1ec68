namespace Actors.Storage;

/// <summary>The events of an account in a period. Keeps the place of each in memory, and reads a page of them at a time.</summary>
internal sealed class LogOfPeriod : ArchivedLog
{
    private readonly LeafLog _log;
    private readonly string _tenant;
    private readonly long[] _places;
    private readonly HashSet<long> _inTheMiddle;

    /// <param name="alone">Places of events that are told without the ones before and after them.</param>
    private LogOfPeriod(Database database, string tenant, IReadOnlyList<ArchivedSpan> spans, IReadOnlyList<long> alone)
    {
        (_log, _tenant) = (new(database), tenant);
        Streams = [.. spans.OrderBy(span => span.Leaves[0]).Select(span => span.Stream)];
        _places = [.. spans.SelectMany(span => span.Leaves), .. alone];
        Array.Sort(_places);
        _inTheMiddle = [.. spans.Where(span => span.FirstVersion > 1).Select(span => span.Leaves[0]), .. alone];
    }

    /// <summary>Those that have an event in the period.</summary>
    public IReadOnlyList<string> Streams { get; }

    public static async Task<LogOfPeriod> Find(Database database, string tenant, AccountPeriod period, long size, CancellationToken cancel)
    {
        var events = new EventsOfPeriod(database, tenant, period, size);
        var spans = await events.Spans(cancel);
        var alone = await events.Settings(cancel);
        var told = new LogOfPeriod(database, tenant, spans, alone);
        await foreach (var erasure in new Erasures(database, tenant, size).Of(told, cancel))
        {
            if (Array.BinarySearch(told._places, erasure.Index) < 0)
                alone.Add(erasure.Index);
        }

        return new(database, tenant, spans, alone);
    }

    public override bool BeginsInTheMiddle(Leaf leaf) => _inTheMiddle.Contains(leaf.Index);

    public override IAsyncEnumerable<Leaf> Leaves(CancellationToken cancel) => _log.At(_tenant, _places, cancel);
}
