using Actors.Domain.Tickets;
using Actors.Grains.Clocks;
using Actors.Grains.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Actors.Grains.Tests.Clusters;

/// <summary>Clocks without the sweep: what grains do about them by themselves.</summary>
public sealed class Alarms : ClusterTest
{
    private readonly Commits _commits = new();

    [Fact]
    public async Task A_timer_wakes_the_actor_for_a_clock_that_is_near()
    {
        var silos = await StartWith(new AlarmOptions());
        var ticket = NewTicket();
        await silos.Actors().Send(ticket, Make.Message("thread-1", TimeSpan.FromMinutes(4)), Make.Meta());

        var passed = _commits.Of<ResponseClockThresholdPassed>();
        Time.Advance(TimeSpan.FromMinutes(2));

        (await passed).Threshold.ShouldBe(ResponseThreshold.Half);
    }

    [Fact]
    public async Task A_reminder_brings_an_actor_back_in_time_for_a_clock_that_was_far_off()
    {
        var silos = await StartWith(new AlarmOptions(Reminders: true));
        var ticket = NewTicket();
        await silos.Actors().Send(ticket, Make.Message("thread-1"), Make.Meta());
        await silos.Cluster.DeactivateAsync(Grain(silos, ticket));

        var passed = _commits.Of<ResponseClockThresholdPassed>();
        var armed = Time.UntilArmed(TimeSpan.FromHours(12));
        await armed;
        Time.Advance(TimeSpan.FromHours(12) - Alarm.LastStretch);
        await Time.UntilArmed(Alarm.LastStretch);
        Time.Advance(Alarm.LastStretch);

        (await passed).Threshold.ShouldBe(ResponseThreshold.Half);
    }

    [Fact]
    public async Task A_reminder_is_written_when_a_clock_starts_and_by_no_message_after_that()
    {
        var silos = await StartWith(new AlarmOptions(Reminders: true));
        var ticket = NewTicket();
        await silos.Actors().Send(ticket, Make.Message("thread-1"), Make.Meta());
        var table = silos.Cluster.GetSiloServiceProvider().GetRequiredService<IReminderTable>();
        var first = (await table.ReadRow(Grain(silos, ticket), Alarm.ReminderName))!.ETag;

        for (var i = 0; i < 20; i++)
            await silos.Actors().Send(ticket, i % 2 == 0 ? Make.Note() : Make.Message("thread-1"), Make.Meta());

        (await table.ReadRow(Grain(silos, ticket), Alarm.ReminderName))!.ETag.ShouldBe(first);
    }

    private Task<Silos> StartWith(AlarmOptions alarms) => Keep(Silos.Start(1, silo =>
    {
        Silos.AddCells(silo, Storage.Journal, Time, _commits);
        silo.AddActors(alarms);
        silo.UseInMemoryReminderService();
        silo.Configure<ReminderOptions>(reminders => reminders.ReminderLoadingWindow = TimeSpan.FromDays(2));
    }));

    private static GrainId Grain(Silos silos, ActorId ticket) => silos.Cluster.GetSiloServiceProvider()
        .GetRequiredService<IGrainFactory>().GetGrain<ITicketGrain>(GrainKey.Of(ticket)).GetGrainId();

    /// <summary>Tells whoever waits for an event that it was committed.</summary>
    private sealed class Commits : ICommitObserver
    {
        private readonly List<(Type Type, TaskCompletionSource<Event> Seen)> _waits = [];

        public async Task<TEvent> Of<TEvent>()
            where TEvent : Event
        {
            var seen = new TaskCompletionSource<Event>(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (_waits)
                _waits.Add((typeof(TEvent), seen));
            return (TEvent)await seen.Task.WaitAsync(TimeSpan.FromMinutes(1));
        }

        public void Committed(ActorId actor, Commit commit)
        {
            lock (_waits)
            {
                foreach (var (type, seen) in _waits)
                {
                    if (commit.Events.FirstOrDefault(recorded => type.IsInstanceOfType(recorded.Event)) is { } found)
                        seen.TrySetResult(found.Event);
                }
            }
        }
    }
}
