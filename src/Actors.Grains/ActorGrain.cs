using Actors.Grains.Clocks;
using Actors.Storage;
using Orleans.Runtime;

namespace Actors.Grains;

/// <summary>
/// A cell that lives as a grain: loaded at activation, one command at a time. It lets go of itself when another activation or
/// process turned out to drive the same stream, and when the journal did not answer, so that the next call starts from what is
/// stored. The journal's version check keeps the record right meanwhile.
/// </summary>
internal abstract partial class ActorGrain : Grain, IActorGrain, IRemindable
{
    private readonly WatchedJournal _journal;
    private readonly ActorCell _cell;
    private readonly Alarm _alarm;
    private readonly DeadlineSweep _sweep;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    protected ActorGrain(string kind, SiloContext context, ILogger logger)
    {
        var actor = GrainKey.Parse(kind, this.GetPrimaryKeyString());
        _journal = new(context.Cells.Journal);
        _cell = new(actor, context.Cells with { Journal = _journal, Ring = Place });
        (_time, _sweep) = (context.Cells.Time, context.Sweep);
        _alarm = new(this, actor, _time);
        _logger = logger;
    }

    /// <summary>Where it is on the ring of silos.</summary>
    private uint Place => this.GetGrainId().GetUniformHashCode();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        try
        {
            _alarm.Follow((await _cell.View(cancellationToken)).State, Wake);
        }
        catch (JournalUnavailableException)
        {
            _sweep.Cover(RingArc.At(Place)); // It may have been activated by its clock.
            throw;
        }
    }

    public Task<CommandReply> Tick(CommandMeta meta) => Handle(new Tick(), meta);

    public Task<CommandReply> Erase(EraseContents command, CommandMeta meta) => Handle(command, meta);

    public async Task<ActorView?> View(long known) => await View() is var view && view.Version == known ? null : view;

    public async Task<long> Version() => (await View()).Version;

    public Task ReceiveReminder(string reminderName, TickStatus status) => Wake(CancellationToken.None);

    protected async Task<CommandReply> Handle(Command command, CommandMeta meta)
    {
        try
        {
            var reply = await _cell.Handle(command, meta, CancellationToken.None);
            if (reply is CommandReply.Accepted { Repeated: false })
                _alarm.FollowNew((await View()).State, Wake);
            return reply;
        }
        finally
        {
            if (_journal.Distrusted)
            {
                LogLetGo(_cell.Id.Stream);
                DeactivateOnIdle();
            }
        }
    }

    private Task<ActorView> View() => _cell.View(CancellationToken.None);

    /// <summary>
    /// A timer that came before its time is set anew, and a reminder after the timer finds nothing left to do. What the journal does not
    /// take is left to the sweep, which waits for it.
    /// </summary>
    private async Task Wake(CancellationToken cancel)
    {
        try
        {
            var view = await View();
            if (_alarm.Lateness(view.State) is not { } late)
            {
                _alarm.Follow(view.State, Wake);
                return;
            }

            RuntimeTelemetry.ClockLateness.Record(late.TotalMilliseconds);
            await Handle(new Tick(), CommandIds.Fresh(_time.GetUtcNow(), Who.Clock));
        }
        catch (JournalUnavailableException)
        {
            _sweep.Cover(RingArc.At(Place));
        }
    }
}

/// <summary>What every actor's grain of a silo shares.</summary>
internal sealed record SiloContext(CellContext Cells, DeadlineSweep Sweep);
