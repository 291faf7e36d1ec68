using Orleans.Runtime;

namespace Actors.Grains.Clocks;

/// <summary>
/// Wakes one activation for its clocks: by a timer within <see cref="LastStretch"/>, further off by a reminder where those are
/// used. Both only bring a tick; the sweep over the stored clocks wakes whatever neither did. A reminder that comes too early
/// finds out and is set anew then, so that a clock that moves away, as with every answered message, costs no write.
/// </summary>
internal sealed class Alarm(IGrainBase grain, ActorId actor, TimeProvider time, AlarmOptions options)
{
    public const string ReminderName = "clock";

    /// <summary>How long before a clock its timer is set; less than an idle activation stays in memory.</summary>
    public static readonly TimeSpan LastStretch = TimeSpan.FromMinutes(5);

    /// <summary>Should the first call of a reminder fail, it is repeated this often.</summary>
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(5);

    /// <summary>A clock that is due and stays so after a tick must not make the actor spin.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    private readonly ActorDefinition _definition = ActorDefinitions.Of(actor.Kind);
    private IGrainTimer? _timer;
    private DateTimeOffset? _timerAt;
    private DateTimeOffset? _reminderAt;

    /// <summary>Follows the clocks of a state that was just committed or loaded.</summary>
    public async Task Follow(object state, Func<CancellationToken, Task> wake)
    {
        var clocks = _definition.Clocks(state);
        var next = clocks.Count == 0 ? (DateTimeOffset?)null : clocks.Min(clock => clock.WakeAt);
        var now = time.GetUtcNow();
        Arm(next <= now + LastStretch ? next : null, now, wake);
        if (options.Reminders && next > now + LastStretch && (_reminderAt is not { } set || set > next || set <= now))
            await Remind(next.Value - LastStretch - now);
    }

    /// <summary>Drops the reminder when no clock is far enough off to need it; called when it came.</summary>
    public async Task Reminded(object state)
    {
        _reminderAt = null;
        if (_definition.Clocks(state).Count == 0 && await grain.GetReminder(ReminderName) is { } reminder)
            await grain.UnregisterReminder(reminder);
    }

    private void Arm(DateTimeOffset? at, DateTimeOffset now, Func<CancellationToken, Task> wake)
    {
        if (at == _timerAt)
            return;
        _timer?.Dispose();
        _timerAt = at;
        _timer = at is { } due
            ? grain.RegisterGrainTimer(Ring, new() { DueTime = due > now ? due - now : Again, Period = Timeout.InfiniteTimeSpan })
            : null;

        Task Ring(CancellationToken cancel)
        {
            _timerAt = null;
            return wake(cancel);
        }
    }

    private async Task Remind(TimeSpan after)
    {
        await grain.RegisterOrUpdateReminder(ReminderName, after, Period);
        _reminderAt = time.GetUtcNow() + after;
    }
}

/// <param name="Reminders">Also keep a durable reminder per actor with a far clock. Off by default: see docs/adr.</param>
public sealed record AlarmOptions(bool Reminders = false);
