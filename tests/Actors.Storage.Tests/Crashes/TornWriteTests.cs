namespace Actors.Storage.Tests;

/// <summary>A power cut can leave the end of SQLite's log cut off or garbled.</summary>
public sealed class TornWriteTests : IAsyncLifetime
{
    private readonly List<TestStream> _streams = [.. Enumerable.Range(0, 20).Select(n => new TestStream($"s{n}"))];

    /// <summary>20 streams in the main file, then 20 more transactions in the log.</summary>

    private TestStore Store { get; } = new(Kind.Sqlite);

    public async Task InitializeAsync()
    {
        var session = await Store.Open();
        foreach (var stream in _streams)
            await session.Journal.Append(stream.Next(), default);
        await session.DisposeAsync();

        session = await Store.Open();
        foreach (var stream in _streams)
            await session.Journal.Append(stream.Next(), default);
    }

    public async Task DisposeAsync() => await Store.DisposeAsync();

    [Theory]
    [InlineData(0.999)]
    [InlineData(0.9)]
    [InlineData(0.61803)]
    [InlineData(0.25)]
    [InlineData(0.0001)]
    public Task A_log_that_was_cut_off_loses_only_whole_transactions_at_its_end(double from) => Survives(wal => wal[..(int)(wal.Length * from)]);

    [Theory]
    [InlineData(0.999)]
    [InlineData(0.5)]
    [InlineData(0.0001)]
    public Task A_log_with_a_garbled_end_loses_only_whole_transactions_at_its_end(double from) => Survives(wal =>
    {
        for (var at = (int)(wal.Length * from); at < wal.Length; at++)
            wal[at] ^= 0x5A;
        return wal;
    });

    [Fact]
    public Task An_untouched_log_loses_nothing() => Survives(wal => wal, expected: 40);

    private async Task Survives(Func<byte[], byte[]> tear, int? expected = null)
    {
        await using var torn = new TestStore(Kind.Sqlite);
        foreach (var name in (string[])["actors.db", "actors.db-wal", "master.key"])
            File.Copy(Path.Combine(Store.Options.DataFolder, name), Path.Combine(torn.Options.DataFolder, name));
        await File.WriteAllBytesAsync(torn.File + "-wal", tear(await File.ReadAllBytesAsync(torn.File + "-wal")));

        var session = await torn.Open();
        var report = await session.Verifier.Verify(null, compareContents: false, default);

        report.Fault.ShouldBeNull();
        report.Streams.ShouldBe(20);
        report.Events.ShouldBeInRange(expected ?? 20, expected ?? 39);
        var versions = await Task.WhenAll(_streams.Select(async s => (await session.Journal.Read("acme", s.Name, 0, 10, default)).Count));
        versions.ShouldBe(versions.OrderDescending());
        (await torn.Count("SELECT count(*) FROM commands")).ShouldBe(report.Events);
        (await session.Journal.Append(TestStream.After("s19", await session.Journal.Read("acme", "ticket/s19", 0, 10, default)).Next(), default))
            .ShouldBeOfType<AppendOutcome.Appended>();
    }
}
