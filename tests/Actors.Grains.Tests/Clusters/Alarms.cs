using Actors.Domain.Tickets;
using Actors.Grains.Calls;
using Actors.Grains.Clocks;
using Actors.Grains.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Reminders.Diagnostics;

namespace Actors.Grains.Tests.Clusters;

/// <summary>How actors are woken for their clocks, by a timer, a reminder or the sweep.</summary>
public sealed class Alarms : ClusterTest
{
    private readonly Commits _commits = new();

    [Fact]
    public async Task A_timer_wakes_the_actor_for_a_clock_that_is_near()
    {
        var silos = await StartAlone();
        await Open(silos, TimeSpan.FromMinutes(8));

        var passed = _commits.Of<ResponseClockThresholdPassed>();
        Time.Advance(TimeSpan.FromMinutes(4));

        (await passed).Threshold.ShouldBe(ResponseThreshold.Half);
    }

    [Fact]
    public async Task A_sleeping_actor_is_woken_by_the_silo_that_reads_its_part_of_the_ring()
    {
        var silos = await StartAlone();
        var ticket = await Open(silos, TimeSpan.FromHours(24));
        await silos.Cluster.DeactivateAsync(GrainKey.GrainOf(ticket));
        using var reminders = new Reminders(ticket);

        await Time.UntilArmed(ClockReminders.ReadEvery);
        Time.Advance(TimeSpan.FromHours(12) - TimeSpan.FromMinutes(1));
        await reminders.Of<ReminderEvents.LocalReminderTickWaitArmed>();
        var passed = _commits.Of<ResponseClockThresholdPassed>();
        Time.Advance(TimeSpan.FromMinutes(1));

        (await passed).Threshold.ShouldBe(ResponseThreshold.Half);
    }

    [Fact]
    public async Task A_clock_that_comes_up_before_the_next_reading_is_told_to_the_silo_that_would_read_it()
    {
        var silos = await StartAlone();
        var ticket = NewTicket();
        using var reminders = new Reminders(ticket);
        await silos.Actors().Send(ticket, Make.Message("thread-1", TimeSpan.FromMinutes(2)), Make.Meta());

        await reminders.Of<ReminderEvents.LocalReminderTickWaitArmed>();
        await silos.Cluster.DeactivateAsync(GrainKey.GrainOf(ticket));
        var passed = _commits.Of<ResponseClockThresholdPassed>();
        Time.Advance(TimeSpan.FromMinutes(1));

        (await passed).Threshold.ShouldBe(ResponseThreshold.Half);
    }

    [Fact]
    public async Task A_clock_that_stopped_changes_nothing_at_its_old_time()
    {
        var silos = await StartAlone();
        var ticket = NewTicket();
        using var reminders = new Reminders(ticket);
        await silos.Actors().Send(ticket, Make.Message("thread-1", TimeSpan.FromMinutes(2)), Make.Meta());
        await reminders.Of<ReminderEvents.LocalReminderTickWaitArmed>();
        var message = (await silos.Actors().Read(ticket)).As<TicketState>().Unanswered.Single();
        await silos.Actors().Send(ticket, Make.NeedsNoResponse(message.Id), Make.Meta());
        var before = await silos.Actors().Version(ticket);

        Time.Advance(TimeSpan.FromMinutes(1));
        await reminders.Of<ReminderEvents.LocalReminderStopped>();

        (await silos.Actors().Version(ticket)).ShouldBe(before);
    }

    [Fact]
    public async Task What_fell_due_while_no_silo_ran_is_woken_at_the_start()
    {
        await using (var first = await Silos.Start(1, Storage, Time))
            await Open(first, TimeSpan.FromHours(24));
        Time.Advance(TimeSpan.FromHours(30));

        var breached = _commits.Of<ResponseClockBreached>();
        await StartSweeping(1);

        await breached;
    }

    [Fact]
    public async Task The_clocks_of_a_silo_that_died_are_seen_by_the_one_that_is_left()
    {
        var silos = await StartSweeping(2);
        var tickets = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Open(silos, TimeSpan.FromMinutes(2), $"thread-{i}")));

        await silos.Cluster.KillSiloAsync(silos.Cluster.Silos[1]);

        var waiting = tickets.Select(ticket => ticket.Stream).ToHashSet();
        var deadline = TimeProvider.System.GetTimestamp();
        while (waiting.Count > 0)
        {
            TimeProvider.System.GetElapsedTime(deadline).ShouldBeLessThan(TimeSpan.FromMinutes(2));
            Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
            waiting.ExceptWith(_commits.Streams<ResponseClockBreached>());
        }
    }

    [Fact]
    public void The_place_of_an_actor_on_the_ring_is_stored_and_never_changes() =>
        GrainKey.GrainOf(new("acme", ActorKinds.Ticket, "018f0000-0000-7000-8000-000000000001")).GetUniformHashCode().ShouldBe(3_491_589_689u);

    [Fact]
    public async Task The_place_of_an_actor_on_the_ring_is_that_of_its_grain()
    {
        var silos = await StartAlone();
        var grains = silos.Service<IGrainFactory>();

        foreach (var kind in (string[])
            [ActorKinds.Tenant, ActorKinds.Ticket, ActorKinds.Order, ActorKinds.Mail, ActorKinds.Suspension, ActorKinds.Macro])
        {
            var actor = new ActorId("acme", kind, "a/b");
            GrainKey.GrainOf(actor).ShouldBe(grains.Find(actor).GetGrainId());
            GrainKey.ActorOf(GrainKey.GrainOf(actor)).ShouldBe(actor);
        }
    }

    private async Task<ActorId> Open(Silos silos, TimeSpan responseTime, string thread = "thread-1")
    {
        var ticket = NewTicket();
        (await silos.Actors().Send(ticket, Make.Message(thread, responseTime), Make.Meta())).ShouldBeOfType<CommandReply.Accepted>();
        return ticket;
    }

    /// <summary>One silo whose sweep sleeps: it has timers and reminders alone.</summary>
    private Task<Silos> StartAlone() => Keep(Silos.Start(1, silo =>
    {
        Silos.AddCells(silo, Storage, Time, null, _commits);
        silo.AddActors();
    }));

    private Task<Silos> StartSweeping(short count) => Keep(Silos.Start(count, silo =>
    {
        Silos.AddCells(silo, Storage, Time, null, _commits);
        silo.AddActors();
        silo.Services.AddHostedService(services => services.GetRequiredService<DeadlineSweep>());
    }));

    /// <summary>What the reminder service does about one actor, from now on.</summary>
    private sealed class Reminders : IObserver<ReminderEvents.ReminderEvent>, IDisposable
    {
        private readonly GrainId _grain;
        private readonly IDisposable _subscription;
        private readonly Dictionary<Type, TaskCompletionSource> _seen = [];

        public Reminders(ActorId actor)
        {
            _grain = GrainKey.GrainOf(actor);
            _subscription = ReminderEvents.AllEvents.Subscribe(this);
        }

        public Task Of<T>()
            where T : ReminderEvents.ReminderEvent => Seen(typeof(T)).Task.WaitAsync(TimeSpan.FromMinutes(2));

        public void OnNext(ReminderEvents.ReminderEvent value)
        {
            if (value.GrainId == _grain)
                Seen(value.GetType()).TrySetResult();
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _subscription.Dispose();

        private TaskCompletionSource Seen(Type type)
        {
            lock (_seen)
            {
                if (!_seen.TryGetValue(type, out var seen))
                    _seen[type] = seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
                return seen;
            }
        }
    }

    /// <summary>Tells whoever waits for an event that it was committed.</summary>
    private sealed class Commits : ICommitObserver
    {
        private readonly List<(ActorId Actor, Event Event)> _committed = [];
        private readonly List<(Type Type, TaskCompletionSource<Event> Seen)> _waits = [];

        public async Task<TEvent> Of<TEvent>()
            where TEvent : Event
        {
            var seen = new TaskCompletionSource<Event>(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (_waits)
                _waits.Add((typeof(TEvent), seen));
            return (TEvent)await seen.Task.WaitAsync(TimeSpan.FromMinutes(2));
        }

        public string[] Streams<TEvent>()
        {
            lock (_waits)
                return [.. _committed.Where(committed => committed.Event is TEvent).Select(committed => committed.Actor.Stream)];
        }

        public void Committed(ActorId actor, Commit commit)
        {
            lock (_waits)
            {
                _committed.AddRange(commit.Events.Select(recorded => (actor, recorded.Event)));
                foreach (var (type, seen) in _waits)
                {
                    if (commit.Events.FirstOrDefault(recorded => type.IsInstanceOfType(recorded.Event)) is { } found)
                        seen.TrySetResult(found.Event);
                }
            }
        }
    }
}
