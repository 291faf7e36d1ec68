namespace Actors.Storage.Tests;

public sealed class LostConnectionTests() : StoreContract(Kind.Postgres)
{
    [Fact]
    public async Task Callers_do_not_notice_that_the_server_ends_every_session()
    {
        var streams = Enumerable.Range(0, 40).Select(n => new TestStream($"s{n}")).ToList();
        var underWay = new TaskCompletionSource();
        var appending = Task.WhenAll(streams.Select(s => Task.Run(async () =>
        {
            for (var n = 0; n < 25; n++)
            {
                await Appended(s.Next());
                if (n == 5)
                    underWay.TrySetResult();
            }
        })));

        await underWay.Task;
        await Store.Execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        await appending;

        (await Session.Verifier.Verify(null, compareContents: false, CancellationToken.None)).ShouldBe(new RecordReport(40, 1_000, 0, null));
    }
}
