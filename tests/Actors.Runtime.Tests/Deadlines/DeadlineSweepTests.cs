using Actors.Domain.Tickets;

namespace Actors.Runtime.Tests.Deadlines;

public sealed class DeadlineSweepTests : IAsyncLifetime
{
    private ARunningRuntime _running = null!;

    public async Task InitializeAsync() => _running = await ARunningRuntime.Start();

    public async Task DisposeAsync() => await _running.DisposeAsync();

    [Fact]
    public async Task Nothing_is_woken_before_its_time()
    {
        var ticket = await _running.OpenTicket("thread-1");
        _running.Time.Advance(TimeSpan.FromHours(12) - TimeSpan.FromMilliseconds(1));

        await _running.Service<DeadlineSweep>().WakeDue(default);

        (await Clock(ticket)).Passed.ShouldBe(0);
    }

    [Fact]
    public async Task A_ticket_is_woken_for_each_threshold_and_for_its_breach()
    {
        var ticket = await _running.OpenTicket("thread-1");

        foreach (var (hours, passed) in new[] { (12.0, 1), (18.0, 2), (21.6, 3), (23.0, 4) })
        {
            _running.Time.Advance(TimeSpan.FromHours(hours) - Elapsed(ticket));
            await _running.Service<DeadlineSweep>().WakeDue(default);
            (await Clock(ticket)).Passed.ShouldBe(passed);
        }

        _running.Time.Advance(TimeSpan.FromHours(24) - Elapsed(ticket));
        await _running.Service<DeadlineSweep>().WakeDue(default);
        (await Clock(ticket)).Breached.ShouldBeTrue();
    }

    [Fact]
    public async Task What_fell_due_while_nobody_ran_is_recorded_after_the_start()
    {
        var ticket = await _running.OpenTicket("thread-1");

        await _running.Restart(after: TimeSpan.FromHours(30));
        await _running.Service<DeadlineSweep>().WakeDue(default);

        (await Clock(ticket)).ShouldSatisfyAllConditions(clock => clock.Passed.ShouldBe(4), clock => clock.Breached.ShouldBeTrue());
    }

    [Fact]
    public async Task Many_at_once_are_all_woken_in_one_sweep()
    {
        var tickets = await Task.WhenAll(Enumerable.Range(0, 1_200).Select(i => _running.OpenTicket($"thread-{i}")));
        _running.Time.Advance(TimeSpan.FromHours(25));

        await _running.Service<DeadlineSweep>().WakeDue(default);

        foreach (var ticket in tickets)
            (await Clock(ticket)).Breached.ShouldBeTrue();
    }

    private TimeSpan Elapsed(Domain.ActorId ticket) =>
        _running.Time.GetUtcNow() - _running.Actors.Read(ticket).Result.As<TicketState>().Clock!.StartedAt;

    private async Task<ResponseClock> Clock(Domain.ActorId ticket) => (await _running.Actors.Read(ticket)).As<TicketState>().Clock.ShouldNotBeNull();
}
