namespace Actors.Testing.Tests;

public sealed class DrivenTimeTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly DrivenTime _time = new(Start);
    private readonly List<string> _fired = [];

    [Fact]
    public void Time_stands_still_until_it_is_advanced()
    {
        var timestamp = _time.GetTimestamp();
        _time.GetUtcNow().ShouldBe(Start);

        _time.Advance(TimeSpan.FromHours(23));

        _time.GetUtcNow().ShouldBe(Start.AddHours(23));
        _time.GetElapsedTime(timestamp).ShouldBe(TimeSpan.FromHours(23));
    }

    [Fact]
    public void Timers_fire_in_the_order_of_their_due_times_and_see_them_as_now()
    {
        Arm("late", 3);
        Arm("early", 1);
        Arm("middle", 2);

        _time.Advance(TimeSpan.FromSeconds(10));

        _fired.ShouldBe(["early at 1", "middle at 2", "late at 3"]);
    }

    [Fact]
    public void Timers_due_together_fire_in_the_order_they_were_armed()
    {
        using var changed = Arm("first armed, then changed", 2);
        Arm("second", 2);
        changed.Change(TimeSpan.FromSeconds(2), Timeout.InfiniteTimeSpan);

        _time.Advance(TimeSpan.FromSeconds(2));

        _fired.ShouldBe(["second at 2", "first armed, then changed at 2"]);
    }

    [Fact]
    public void A_timer_armed_by_another_one_fires_in_the_same_advance()
    {
        using var outer = _time.CreateTimer(_ => Arm("inner", 1), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        Arm("between", 1.5);

        _time.Advance(TimeSpan.FromSeconds(2));

        _fired.ShouldBe(["between at 1.5", "inner at 2"]);
    }

    [Fact]
    public void A_periodic_timer_fires_once_per_period_between_the_others()
    {
        Arm("tick", 1, period: 2);
        Arm("single", 2);

        _time.Advance(TimeSpan.FromSeconds(5));

        _fired.ShouldBe(["tick at 1", "single at 2", "tick at 3", "tick at 5"]);
    }

    [Fact]
    public void A_disposed_timer_never_fires()
    {
        var timer = Arm("gone", 1);
        timer.Dispose();

        _time.Advance(TimeSpan.FromSeconds(2));

        _fired.ShouldBeEmpty();
        timer.Change(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan).ShouldBeFalse();
    }

    [Fact]
    public async Task A_timer_due_at_once_does_not_wait_for_an_advance()
    {
        var fired = new TaskCompletionSource();

        using var timer = _time.CreateTimer(_ => fired.SetResult(), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);

        await fired.Task.WaitAsync(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public void A_timer_falls_due_at_a_whole_millisecond_and_never_early()
    {
        Arm("asked for 1.2001", 1.2001);

        _time.Advance(TimeSpan.FromSeconds(1.2001));
        _fired.ShouldBeEmpty();
        _time.Advance(TimeSpan.FromSeconds(1));

        _fired.ShouldBe(["asked for 1.2001 at 1.201"]);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(1)]
    public async Task Who_asks_again_for_the_rest_of_a_delay_that_ends_within_a_millisecond_does_not_ask_for_ever(int advanced)
    {
        var waiting = Task.Run(() => DelayUntil(Start.AddSeconds(1).AddTicks(4_000)));
        await _time.UntilArmed(TimeSpan.FromSeconds(1));

        var advancing = Task.Run(() => _time.Advance(TimeSpan.FromSeconds(advanced)));

        await Task.WhenAll(advancing, waiting).WaitAsync(TimeSpan.FromMinutes(2));
        _time.GetUtcNow().ShouldBe(advanced == 2 ? Start.AddSeconds(2) : Start.AddSeconds(1).AddMilliseconds(1));
    }

    [Fact]
    public async Task A_delay_of_less_than_a_millisecond_ends_though_nobody_advances()
    {
        await Task.Run(() => DelayUntil(Start.AddTicks(1))).WaitAsync(TimeSpan.FromMinutes(2));

        _time.GetUtcNow().ShouldBe(Start.AddMilliseconds(1));
    }

    [Fact]
    public async Task A_loop_that_arms_its_own_delay_can_be_driven_step_by_step()
    {
        var rounds = 0;
        using var stop = new CancellationTokenSource();
        var loop = Task.Run(async () =>
        {
            while (true)
            {
                await Task.Delay(TimeSpan.FromMinutes(1), _time, stop.Token);
                rounds++;
            }
        });

        for (var round = 1; round <= 100; round++)
        {
            await _time.UntilArmed(TimeSpan.FromMinutes(1));
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        await _time.UntilArmed(TimeSpan.FromMinutes(1));
        rounds.ShouldBe(100);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(loop);
    }

    [Fact]
    public void Threads_may_arm_and_advance_at_the_same_time()
    {
        var fired = 0;

        Parallel.For(0, 8, _ =>
        {
            for (var i = 0; i < 500; i++)
            {
                using var never = _time.CreateTimer(_ => { }, null, TimeSpan.FromDays(1_000), Timeout.InfiniteTimeSpan);
                _time.CreateTimer(_ => Interlocked.Increment(ref fired), null, TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
                _time.Advance(TimeSpan.FromMilliseconds(1));
            }
        });

        fired.ShouldBe(4_000);
        _time.GetUtcNow().ShouldBe(Start.AddMilliseconds(4_000));
    }

    /// <summary>As Orleans waits: what is left is asked for anew until nothing is.</summary>
    private async Task DelayUntil(DateTimeOffset due)
    {
        while (due - _time.GetUtcNow() is var left && left > TimeSpan.Zero)
            await Task.Delay(left, _time);
    }

    private ITimer Arm(string name, double seconds, double? period = null) =>
        _time.CreateTimer(
            _ => _fired.Add(FormattableString.Invariant($"{name} at {(_time.GetUtcNow() - Start).TotalSeconds}")),
            null,
            TimeSpan.FromSeconds(seconds),
            period is { } every ? TimeSpan.FromSeconds(every) : Timeout.InfiniteTimeSpan);
}
