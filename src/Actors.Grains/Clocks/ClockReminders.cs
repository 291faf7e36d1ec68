using System.Globalization;
using Actors.Storage;
using Orleans.Runtime;

namespace Actors.Grains.Clocks;

/// <summary>
/// The stored clocks as the reminders of their actors. A clock is written with the events it follows from, so registering one here is
/// only a hint to the silo that has its part of the ring, and writes nothing. That silo reads what comes up soon; what is overdue
/// for longer, it leaves to the sweep.
/// </summary>
internal sealed partial class ClockReminders(ClockTable clocks, DeadlineSweep sweep, TimeProvider time, ILogger<ClockReminders> logger)
    : IReminderTable, IDisposable
{
    /// <summary>How often a silo reads what comes up in its part of the ring; at once, too, when that part changes.</summary>
    public static readonly TimeSpan ReadEvery = TimeSpan.FromSeconds(30);

    /// <summary>How far it reads ahead: what one reading misses, two more find before it is due.</summary>
    public static readonly TimeSpan Window = 3 * ReadEvery;

    /// <summary>Reminders repeat; one that repeats only behind the window is let go of after its first call.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromHours(1);

    /// <summary>The reminder service drops one that a reading does not find: one that rings at this moment must still be there.</summary>
    private static readonly TimeSpan Ringing = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The reminder service starts one that it hears of when its time is over at its next period. So none is handed out closer than
    /// this; one that is known already keeps its time.
    /// </summary>
    private static readonly TimeSpan Closest = TimeSpan.FromMilliseconds(500);

    /// <summary>In one reading of an arc. The soonest come first; a later reading finds the others.</summary>
    private const int Most = 20_000;

    /// <summary>A ring of many silos has many arcs, which are asked for all at once.</summary>
    private readonly SemaphoreSlim _turns = new(2);

    public async Task<ReminderTableData> ReadRows(uint begin, uint end, CancellationToken cancellationToken)
    {
        var arc = new RingArc(begin, end);
        await _turns.WaitAsync(cancellationToken);
        try
        {
            var now = time.GetUtcNow();
            var coming = await clocks.Coming(arc, now - Ringing, now + Window, Most, cancellationToken);
            var closest = time.GetUtcNow() + Closest;
            return new(coming.Select(clock => Reminder(clock, closest)).Where(reminder => arc.Has(reminder.GrainId.GetUniformHashCode())));
        }
        catch (JournalUnavailableException outage)
        {
            // The reminder service then keeps what it has and asks again in its usual time; an error would put it off for a minute.
            LogNotRead(outage);
            return null!;
        }
        finally
        {
            _turns.Release();
            sweep.Cover(arc);
        }
    }

    public Task<ReminderTableData> ReadRows(uint begin, uint end) => ReadRows(begin, end, CancellationToken.None);

    public async Task<ReminderTableData> ReadRows(GrainId grainId)
    {
        var actor = GrainKey.ActorOf(grainId);
        return new((await clocks.Of(actor.Tenant, actor.Stream, CancellationToken.None)).Select(clock => Reminder(clock, DateTimeOffset.MinValue)));
    }

    public async Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName) =>
        (await ReadRows(grainId)).Reminders.SingleOrDefault(reminder => reminder.ReminderName == reminderName);

    public Task<string?> UpsertRow(ReminderEntry entry) => Task.FromResult<string?>(Tag(entry.StartAt));

    /// <summary>A clock stops with the event that stops it.</summary>
    public Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag) => Task.FromResult(true);

    public Task TestOnlyClearTable() => throw new NotSupportedException("The clocks belong to the record.");

    public void Dispose() => _turns.Dispose();

    /// <summary>The tag is the stored time alone: a reading that finds the same time changes nothing.</summary>
    private static ReminderEntry Reminder(DueClock clock, DateTimeOffset closest) => new()
    {
        GrainId = GrainKey.GrainOf(ActorId.FromStream(clock.Tenant, clock.Stream)),
        ReminderName = clock.Kind,
        StartAt = (clock.WakeAt > closest ? clock.WakeAt : closest).UtcDateTime,
        Period = Period,
        ETag = Tag(clock.WakeAt.UtcDateTime),
    };

    private static string Tag(DateTime wakeAt) => wakeAt.Ticks.ToString(CultureInfo.InvariantCulture);
}
