namespace Actors.Storage.Tests;

public sealed class SharedReadsTests
{
    private readonly List<TaskCompletionSource<string>> _begun = [];
    private readonly SharedReads<string, string> _reads;

    public SharedReadsTests() => _reads = new(_ => Begin());

    [Fact]
    public async Task Who_asks_while_a_read_is_under_way_gets_one_that_began_afterwards()
    {
        var first = Ask();
        var (second, third) = (Ask(), Ask());
        _begun.Count.ShouldBe(1);

        _begun[0].SetResult("before");

        (await first).ShouldBe("before");
        (await Begun(2)).SetResult("after");
        (await Task.WhenAll(second, third)).ShouldBe(["after", "after"]);
        _begun.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_asks_after_an_answer_gets_a_new_one()
    {
        var first = Ask();
        _begun[0].SetResult("old");
        await first;

        var second = Ask();
        _begun[1].SetResult("new");

        (await second).ShouldBe("new");
    }

    [Fact]
    public async Task A_failed_read_fails_those_who_share_it_and_nobody_else()
    {
        var first = Ask();
        var second = Ask();

        _begun[0].SetException(new JournalUnavailableException("gone"));

        await Should.ThrowAsync<JournalUnavailableException>(() => first);
        (await Begun(2)).SetResult("back");
        (await second).ShouldBe("back");
    }

    [Fact]
    public async Task Who_gives_up_leaves_the_others_their_answer()
    {
        using var cancel = new CancellationTokenSource();
        var impatient = _reads.Read("amazon-eu", cancel.Token);
        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => impatient);

        var patient = Ask();
        _begun[0].SetResult("for nobody");
        (await Begun(2)).SetResult("for one");

        (await patient).ShouldBe("for one");
    }

    private Task<string> Ask() => _reads.Read("amazon-eu", CancellationToken.None);

    private Task<string> Begin()
    {
        lock (_begun)
        {
            _begun.Add(new());
            return _begun[^1].Task;
        }
    }

    /// <summary>The read of that number, which begins by itself soon.</summary>
    private async Task<TaskCompletionSource<string>> Begun(int number)
    {
        while (true)
        {
            lock (_begun)
            {
                if (_begun.Count >= number)
                    return _begun[number - 1];
            }

            await Task.Yield();
        }
    }
}
