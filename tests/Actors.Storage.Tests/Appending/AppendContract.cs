using Actors.Ledger;
using Actors.Testing;

namespace Actors.Storage.Tests;

public sealed class AppendOnSqlite() : AppendContract(Kind.Sqlite);

public sealed class AppendOnPostgres() : AppendContract(Kind.Postgres);

public abstract class AppendContract(Kind kind) : StoreContract(kind)
{
    private readonly TestStream _stream = new("a");

    [Fact]
    public async Task What_was_appended_is_read_back_byte_by_byte()
    {
        var append = _stream.Next(events: 3);
        await Appended(append);

        var read = await Journal.Read("acme", _stream.Name, 0, 10, CancellationToken.None);

        read.Select(e => e.Header).ShouldBe(append.Events.Select(e => e.Header));
        read.Select(e => Convert.ToHexString(e.Payload.Span)).ShouldBe(append.Events.Select(e => Convert.ToHexString(e.Payload.Span)));
        var verifier = new StreamVerifier("acme", _stream.Name);
        read.ShouldEachBe(e => verifier.Check(e) == null);
    }

    [Fact]
    public async Task Reading_goes_on_after_a_version_and_stops_at_the_limit()
    {
        await Appended(_stream.Next(events: 5));

        var read = await Journal.Read("acme", _stream.Name, 2, 2, CancellationToken.None);

        read.Select(e => e.Header.Version).ShouldBe([3, 4]);
    }

    [Fact]
    public async Task A_stale_expected_version_is_told_the_actual_one()
    {
        var stale = _stream.Peek();
        await Appended(_stream.Next(events: 2));

        var outcome = await Append(stale);

        outcome.ShouldBe(new AppendOutcome.VersionConflict(2));
    }

    [Fact]
    public async Task An_expected_version_ahead_of_the_stream_is_told_the_actual_one()
    {
        _stream.Next();
        var ahead = _stream.Next();

        var outcome = await Append(ahead);

        outcome.ShouldBe(new AppendOutcome.VersionConflict(0));
    }

    [Fact]
    public async Task Of_two_appends_on_the_same_version_exactly_one_wins()
    {
        var outcomes = await Task.WhenAll(Append(_stream.Peek()), Append(_stream.Peek()), Append(_stream.Peek()));

        outcomes.OfType<AppendOutcome.Appended>().Count().ShouldBe(1);
        outcomes.OfType<AppendOutcome.VersionConflict>().ShouldEachBe(c => c.ActualVersion == 1);
    }

    [Fact]
    public async Task An_append_whose_chain_does_not_meet_the_head_is_an_error_not_a_conflict()
    {
        await Appended(_stream.Next());

        await Should.ThrowAsync<InvalidOperationException>(() => Append(_stream.Forged()));

        (await Journal.Read("acme", _stream.Name, 0, 10, CancellationToken.None)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_stream_name_in_two_tenants_is_two_streams()
    {
        var other = new TestStream("a", "umbrella");

        await Appended(_stream.Next(), other.Next(events: 2));

        (await Journal.Read("acme", "ticket/a", 0, 10, CancellationToken.None)).Count.ShouldBe(1);
        (await Journal.Read("umbrella", "ticket/a", 0, 10, CancellationToken.None)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Events_that_do_not_follow_each_other_are_refused_before_they_are_queued()
    {
        var (first, second) = (_stream.Next(), _stream.Next());

        await Should.ThrowAsync<ArgumentException>(() => Append(first with { Events = [] }));
        await Should.ThrowAsync<ArgumentException>(() => Append(first with { Events = second.Events }));
        await Should.ThrowAsync<ArgumentException>(() => Append(first with { Events = [first.Events[0], first.Events[0]] }));
        await Should.ThrowAsync<ArgumentException>(() => Append(first with { Stream = "ticket/b" }));
    }

    [Fact]
    public async Task A_caller_that_has_gone_away_takes_its_append_along_and_nothing_else()
    {
        using var gone = new CancellationTokenSource();
        var neighbour = new TestStream("b");
        await gone.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => Journal.Append(_stream.Peek(), gone.Token));

        await Appended(neighbour.Next());
        (await Journal.Read("acme", _stream.Name, 0, 10, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_closed_journal_says_so()
    {
        await Session.DisposeAsync();

        await Should.ThrowAsync<JournalUnavailableException>(() => Append(_stream.Next()));
    }

    [Fact]
    public async Task Disposing_waits_for_what_was_queued()
    {
        var streams = Enumerable.Range(0, 300).Select(n => new TestStream($"s{n}")).ToList();
        var appends = streams.Select(s => Append(s.Next())).ToList();

        await Session.DisposeAsync();

        (await Task.WhenAll(appends)).ShouldEachBe(outcome => outcome is AppendOutcome.Appended);
    }
}
