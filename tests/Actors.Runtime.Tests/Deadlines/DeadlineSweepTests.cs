using Actors.Domain.Tickets;
using Microsoft.Extensions.Logging.Abstractions;

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

    [Fact]
    public async Task Only_the_actors_on_its_arcs_are_woken()
    {
        var (near, far) = (await _running.OpenTicket("thread-1"), await _running.OpenTicket("thread-2"));
        await Place(near, 10);
        await Place(far, 20);
        _running.Time.Advance(TimeSpan.FromHours(25));

        await _running.Service<DeadlineSweep>().WakeDue(default, [new(5, 10)]);

        (await Clock(near)).Breached.ShouldBeTrue();
        (await Clock(far)).Breached.ShouldBeFalse();
    }

    [Fact]
    public async Task An_actor_that_fails_and_one_that_does_not_answer_keep_no_other_asleep()
    {
        var tickets = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => _running.OpenTicket($"thread-{i}")));
        await Store("INSERT INTO clocks (tenant, stream, kind, due_us, wake_us) VALUES ('acme', 'nonsense/1', 'response', 1, 1)");
        _running.Time.Advance(TimeSpan.FromHours(25));
        var sweep = new DeadlineSweep(
            _running.Service<ClockTable>(), new Deaf(_running.Actors, tickets[0]), _running.Time, NullLogger<DeadlineSweep>.Instance);

        await Should.ThrowAsync<JournalUnavailableException>(() => sweep.WakeDue(default));

        (await Clock(tickets[0])).Breached.ShouldBeFalse();
        foreach (var ticket in tickets[1..])
            (await Clock(ticket)).Breached.ShouldBeTrue();
    }

    [Fact]
    public async Task An_arc_is_swept_again_until_everybody_on_it_has_answered()
    {
        var ticket = await _running.OpenTicket("thread-1");
        _running.Time.Advance(TimeSpan.FromHours(25));
        var actors = new Deaf(_running.Actors, ticket);
        await using var sweep = new DeadlineSweep(_running.Service<ClockTable>(), actors, _running.Time, NullLogger<DeadlineSweep>.Instance);
        await sweep.StartAsync(default);

        sweep.Cover(RingArc.Whole);
        await actors.Asked.Task.WaitAsync(TimeSpan.FromMinutes(2));
        actors.Hears = true;
        await actors.Answered.Task.WaitAsync(TimeSpan.FromMinutes(2));

        (await Clock(ticket)).Breached.ShouldBeTrue();
    }

    private Task<int> Place(ActorId ticket, long ring) =>
        Store($"UPDATE clocks SET ring = {ring} WHERE stream = '{ticket.Stream}'");

    private Task<int> Store(string sql) => _running.Storage.Database.Write(
        TenantScope.Every,
        async (connection, transaction, cancel) =>
        {
            await using var command = connection.CreateCommand();
            (command.Transaction, command.CommandText) = (transaction, sql);
            return await command.ExecuteNonQueryAsync(cancel);
        },
        default);

    private TimeSpan Elapsed(ActorId ticket) =>
        _running.Time.GetUtcNow() - _running.Actors.Read(ticket).Result.As<TicketState>().Clock!.StartedAt;

    private async Task<ResponseClock> Clock(ActorId ticket) => (await _running.Actors.Read(ticket)).As<TicketState>().Clock.ShouldNotBeNull();

    /// <summary>One actor does not answer, until it hears.</summary>
    private sealed class Deaf(IActors actors, ActorId deaf) : IActors
    {
        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Answered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public volatile bool Hears;

        public async Task<CommandReply> Send(ActorId actor, Command command, CommandMeta meta, CancellationToken cancel = default)
        {
            if (actor == deaf && !Hears)
            {
                Asked.TrySetResult();
                throw new JournalUnavailableException("No answer.");
            }

            var reply = await actors.Send(actor, command, meta, cancel);
            Answered.TrySetResult();
            return reply;
        }

        public Task<ActorView> Read(ActorId actor, CancellationToken cancel = default) => actors.Read(actor, cancel);

        public Task<long> Version(ActorId actor, CancellationToken cancel = default) => actors.Version(actor, cancel);
    }
}
