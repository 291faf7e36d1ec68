using Actors.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Actors.Storage.Tests;

/// <summary>
/// What happens to a record from its first event to an erasure: appends, numbering, tiles, checkpoints, destroyed texts. Every step can be done
/// again by who does not know whether it was done, as a server does after a crash.
/// </summary>
internal sealed class Life
{
    private readonly string _tenant;
    private readonly Content _kept;
    private readonly Content _erased;
    private readonly Append[] _beginning;
    private readonly Append _erasing;
    private readonly Append _end;
    private readonly List<Guid> _acknowledged = [];

    public Life(string tenant)
    {
        _tenant = tenant;
        var contents = new NewContents(new DrivenTime());
        var (first, second, log) = (new TestStream("first", tenant), new TestStream("second", tenant), new TestStream("log", tenant));
        _kept = contents.Text(first.Name, RecordClasses.Correspondence, "kept");
        _erased = contents.Text(second.Name, RecordClasses.Correspondence, "erased");
        var effect = new PendingEffect(Guid.CreateVersion7(TestStream.Start), "notify", null, "{}"u8.ToArray(), DateTimeOffset.UnixEpoch);
        _beginning =
        [
            first.Committing(_kept) with { Effects = [effect], Rows = [first.Row(Guid.CreateVersion7(TestStream.Start))] },
            second.Committing(_erased),
            log.Next(events: 300),
        ];
        _erasing = second.Erasing(_erased.Id);
        _end = log.Next(events: 2);
        Steps =
        [
            session => Append(session, _beginning),
            session => new TreeGrower(session.Database).CatchUp(default),
            MakeKey,
            Sign,
            session => Append(session, _erasing),
            Destroy,
            session => Append(session, _end),
            Sign,
        ];
    }

    public IReadOnlyList<Func<StorageSession, Task>> Steps { get; }

    /// <summary>The commands whose answer somebody has seen by now.</summary>
    public IReadOnlyList<Guid> Acknowledged => [.. _acknowledged];

    /// <summary>What the last of the steps leaves behind.</summary>
    private RecordReport Whole { get; } = new(3, 305, 1, null) { Erased = 1 };

    public async Task Run(StorageSession session)
    {
        foreach (var step in Steps)
            await step(session);
    }

    /// <summary>A crash came at some moment: the record is whole as far as it goes, holds all that had been acknowledged, and goes on to its end.</summary>
    public async Task Recovers(StorageSession session, IReadOnlyList<Guid> acknowledged, string moment)
    {
        (await session.Verifier.Verify(_tenant, compareContents: true, default)).Fault.ShouldBeNull(moment);
        foreach (var command in acknowledged)
            (await session.Journal.FindCommand(_tenant, command, default)).ShouldNotBeNull(moment);
        foreach (var append in (Append[])[.. _beginning, _erasing, _end])
            await IsWholeOrNotThere(session, append, moment);
        await Sign(session);

        await Run(session);

        var whole = await session.Verifier.Verify(_tenant, compareContents: true, default);
        (whole with { Checkpoints = 0 }).ShouldBe(Whole, moment);
        whole.Checkpoints.ShouldBeGreaterThan(1, moment);
        var opened = await session.Contents.Open(_tenant, [_kept.Id, _erased.Id], default);
        (opened[_kept.Id] is null, opened[_erased.Id] is null).ShouldBe((false, true), moment);
        (await Count(session, "log_tiles")).ShouldBe(1, moment);
        (await Count(session, "effects")).ShouldBe(1, moment);
        (await Count(session, "data_keys", $"AND class = '{RecordClasses.Correspondence}'")).ShouldBe(1, moment);
    }

    private async Task IsWholeOrNotThere(StorageSession session, Append append, string moment)
    {
        var there = await session.Journal.FindCommand(_tenant, append.Command.Id, default) is not null;
        var events = await session.Journal.Read(_tenant, append.Stream, append.ExpectedVersion, append.Events.Count, default);
        events.Count.ShouldBe(there ? append.Events.Count : 0, moment);
    }

    private async Task Append(StorageSession session, params IReadOnlyList<Append> appends)
    {
        foreach (var append in appends)
        {
            var outcome = await session.Journal.Append(append, default);
            (outcome is AppendOutcome.Appended or AppendOutcome.Repeated).ShouldBeTrue($"{outcome}");
            _acknowledged.Add(append.Command.Id);
        }
    }

    private async Task Destroy(StorageSession session)
    {
        var later = new DrivenTime(TestStream.Start + 10 * KeyRing.SealsFor);
        using var search = new SearchIndexer(session.Database, session.Contents, NullLogger<SearchIndexer>.Instance);
        await new ContentErasure(session.Database, session.Contents, search, later).Destroy(_tenant, _erasing.Stream, [_erased.Id], default);
    }

    private async Task MakeKey(StorageSession session)
    {
        using var keys = await session.LogKeys.Read(_tenant, default);
    }

    private Task<KeptCheckpoint?> Sign(StorageSession session) => new LogSigner(
        session.Database, session.LogKeys, new(session.Database), session.OutsideCheckpoints, TimeProvider.System).Sign(_tenant, default);

    private Task<long> Count(StorageSession session, string table, string more = "") =>
        session.Database.Value<long>($"SELECT count(*) FROM {table} WHERE tenant = @tenant {more}", new { tenant = _tenant }, default);
}
