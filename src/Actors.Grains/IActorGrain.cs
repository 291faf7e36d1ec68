using Orleans.Concurrency;

namespace Actors.Grains;

/// <summary>What every actor answers as a grain. Aliases are the wire format: never renamed, see the contract test.</summary>
[Alias("actors.actor")]
public interface IActorGrain : IGrainWithStringKey
{
    [Alias("tick")]
    Task<CommandReply> Tick(Tick tick, CommandMeta meta);

    /// <summary>A command its kind has no word of its own for yet.</summary>
    [Alias("do")]
    Task<CommandReply> Do(Command command, CommandMeta meta);

    /// <summary>The committed state; answered while a command is in progress.</summary>
    [AlwaysInterleave]
    [Alias("view")]
    Task<ActorView> View();
}
