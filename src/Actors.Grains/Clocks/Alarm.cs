using Orleans.Runtime;

namespace Actors.Grains.Clocks;

/// <summary>
/// Wakes one activation for its clocks by a timer, within <see cref="LastStretch"/>. A clock further off is left to the silo that
/// reads the clocks of this part of the ring; one that comes up before its next reading is told to it, in case this silo dies first.
/// </summary>
internal sealed class Alarm(IGrainBase grain, ActorId actor, TimeProvider time)
{
    /// <summary>How long before a clock its timer is set; less than an idle activation stays in memory.</summary>
    public static readonly TimeSpan LastStretch = TimeSpan.FromMinutes(5);

    /// <summary>A clock that is due and stays so after a tick must not make the actor spin.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    private readonly ActorDefinition _definition = ActorDefinitions.Of(actor.Kind);
    private IGrainTimer? _timer;
    private DateTimeOffset? _timerAt;

    /// <summary>Follows the clocks of a state that was loaded.</summary>
    public void Follow(object state, Func<CancellationToken, Task> wake) => Arm(Next(state), time.GetUtcNow(), wake);

    /// <summary>Follows the clocks of a state that was just committed.</summary>
    public void FollowNew(object state, Func<CancellationToken, Task> wake)
    {
        var (next, now) = (Next(state), time.GetUtcNow());
        if (Arm(next, now, wake) && next!.WakeAt <= now + ClockReminders.Window)
            grain.RegisterOrUpdateReminder(next.Kind, Left(next, now), ClockReminders.Period).Ignore();
    }

    /// <summary>How late the most overdue clock is; null when none is due, as when the timer came before the reminder.</summary>
    public TimeSpan? Lateness(object state) => Next(state) is { } next && time.GetUtcNow() - next.WakeAt is var late && late >= TimeSpan.Zero ? late : null;

    private Clock? Next(object state) => _definition.Clocks(state).MinBy(clock => clock.WakeAt);

    /// <returns>True when the timer was set to another time.</returns>
    private bool Arm(Clock? next, DateTimeOffset now, Func<CancellationToken, Task> wake)
    {
        var at = next?.WakeAt <= now + LastStretch ? next?.WakeAt : null;
        if (at == _timerAt)
            return false;
        _timer?.Dispose();
        _timerAt = at;
        _timer = at is null
            ? null
            : grain.RegisterGrainTimer(Ring, new() { DueTime = at > now ? Left(next!, now) : Again, Period = Timeout.InfiniteTimeSpan });
        return at is not null;

        Task Ring(CancellationToken cancel)
        {
            _timerAt = null;
            return wake(cancel);
        }
    }

    private static TimeSpan Left(Clock next, DateTimeOffset now) => next.WakeAt > now ? next.WakeAt - now : TimeSpan.Zero;
}
