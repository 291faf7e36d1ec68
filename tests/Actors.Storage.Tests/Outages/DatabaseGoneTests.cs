using Actors.Testing;

namespace Actors.Storage.Tests;

public sealed class DatabaseGoneTests : IAsyncLifetime
{
    private PostgresServer Server { get; } = PostgresServer.StartPrivate();

    private TestStore Store { get; set; } = null!;

    private StorageSession Session { get; set; } = null!;

    public async Task InitializeAsync()
    {
        Store = new(Kind.Postgres, Server);
        Session = await Store.Open();
    }

    public async Task DisposeAsync()
    {
        await Store.DisposeAsync();
        Server.Dispose();
    }

    [Fact]
    public async Task While_the_server_is_gone_every_call_says_so_and_afterwards_all_goes_on_without_a_restart()
    {
        var stream = new TestStream("a");
        await Session.Journal.Append(stream.Next(), default);
        Server.Stop();

        await Should.ThrowAsync<JournalUnavailableException>(() => Session.Journal.Append(stream.Peek(), default));
        await Should.ThrowAsync<JournalUnavailableException>(() => Session.Journal.Read("acme", stream.Name, 0, 10, default));
        await Should.ThrowAsync<JournalUnavailableException>(() => Session.Contents.Open("acme", [Guid.Empty], default));

        Server.Start();
        (await Session.Journal.Append(stream.Next(), default)).ShouldBeOfType<AppendOutcome.Appended>();
        (await Session.Journal.Read("acme", stream.Name, 0, 10, default)).Count.ShouldBe(2);
        (await Session.Verifier.Verify(null, compareContents: false, default)).ShouldBe(new RecordReport(1, 2, 0, null));
    }

    [Fact]
    public async Task Appends_that_a_power_cut_leaves_in_doubt_are_settled_by_sending_them_again()
    {
        var streams = Enumerable.Range(0, 50).Select(n => new TestStream($"s{n}")).ToList();
        var underWay = new TaskCompletionSource();
        var callers = streams.Select(s => Task.Run(() => UntilTheLightsGoOut(s, underWay))).ToList();
        await underWay.Task;
        Server.Stop();
        var doubtful = await Task.WhenAll(callers);
        Server.Start();

        foreach (var append in doubtful)
        {
            var outcome = await Session.Journal.Append(append, default);
            (outcome is AppendOutcome.Appended or AppendOutcome.Repeated).ShouldBeTrue(outcome.ToString());
        }

        var report = await Session.Verifier.Verify(null, compareContents: false, default);
        report.Fault.ShouldBeNull();
        report.Events.ShouldBe(streams.Sum(s => s.Version));
    }

    [Fact]
    public async Task A_start_without_aServer_says_so()
    {
        Server.Stop();

        await Should.ThrowAsync<JournalUnavailableException>(() => Store.Open());
    }

    /// <returns>The append whose end is unknown.</returns>
    private async Task<Append> UntilTheLightsGoOut(TestStream stream, TaskCompletionSource underWay)
    {
        while (true)
        {
            var append = stream.Next();
            try
            {
                (await Session.Journal.Append(append, default)).ShouldBeOfType<AppendOutcome.Appended>();
            }
            catch (JournalUnavailableException)
            {
                return append;
            }

            if (stream.Version == 5)
                underWay.TrySetResult();
        }
    }
}
