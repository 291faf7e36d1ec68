using System.Threading.Channels;

namespace Actors.Runtime.Tests.Live;

public sealed class LiveTopicsTests : IAsyncLifetime
{
    private ARunningRuntime _running = null!;

    public async Task InitializeAsync() => _running = await ARunningRuntime.Start();

    public async Task DisposeAsync() => await _running.DisposeAsync();

    [Fact]
    public async Task A_commit_is_heard_on_the_ticket_and_on_the_queue()
    {
        var heard = Listen(out var subscription);
        using var _ = subscription;

        var ticket = await _running.OpenTicket("thread-1");

        var topics = new List<string>();
        while (topics.Count < 2)
            topics.Add((await heard.ReadAsync()).Topic);
        topics.ShouldBe([ticket.Stream, Topics.Queue], ignoreOrder: true);
    }

    [Fact]
    public async Task The_last_hint_heard_has_the_last_version_however_many_were_coalesced()
    {
        var ticket = await _running.OpenTicket("thread-1");
        var heard = Listen(out var subscription);
        using var _ = subscription;

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => _running.Accepted(ticket, _running.Make.Note())));

        var versions = new List<long>();
        while (versions.LastOrDefault() < 203)
        {
            var hint = await heard.ReadAsync();
            if (hint.Topic == ticket.Stream)
                versions.Add(hint.Version);
        }

        versions.ShouldBe(versions.Order());
        versions.Count.ShouldBeLessThan(200);
    }

    private ChannelReader<Hint> Listen(out IDisposable subscription)
    {
        var channel = Channel.CreateUnbounded<Hint>();
        subscription = _running.Service<LiveTopics>().Subscribe(hints =>
        {
            foreach (var hint in hints)
                channel.Writer.TryWrite(hint);
        });
        return channel.Reader;
    }
}
