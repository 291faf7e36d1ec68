using System.Security.Cryptography;
using Actors.Grains.Clocks;
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
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    protected ActorGrain(string kind, SiloContext context, ILogger logger)
    {
        var actor = GrainKey.Parse(kind, this.GetPrimaryKeyString());
        _journal = new(context.Cells.Journal);
        _cell = new(actor, context.Cells with { Journal = _journal });
        _time = context.Cells.Time;
        _alarm = new(this, actor, _time, context.Alarms);
        _logger = logger;
    }

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var view = await _cell.View(cancellationToken);
        await _alarm.Follow(view.State, Wake);
    }

    public Task<CommandReply> Tick(CommandMeta meta) => Handle(new Tick(), meta);

    public async Task<ActorView?> View(long known) => await View() is var view && view.Version == known ? null : view;

    public async Task<long> Version() => (await View()).Version;

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        var view = await _cell.View(CancellationToken.None);
        await _alarm.Reminded(view.State);
        await Wake(CancellationToken.None);
    }

    protected async Task<CommandReply> Handle(Command command, CommandMeta meta)
    {
        try
        {
            var reply = await _cell.Handle(command, meta, CancellationToken.None);
            if (reply is CommandReply.Accepted { Repeated: false })
                await _alarm.Follow((await View()).State, Wake);
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

    private Task Wake(CancellationToken cancel)
    {
        var id = Guid.CreateVersion7(_time.GetUtcNow());
        return Handle(new Tick(), new(id, SHA256.HashData(id.ToByteArray()), Who.Clock));
    }
}

/// <summary>What every actor's grain of a silo shares.</summary>
internal sealed record SiloContext(CellContext Cells, AlarmOptions Alarms);
